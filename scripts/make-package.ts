import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type InputOptions, type OutputOptions, rolldown } from 'rolldown';
import { INPUT_OPTIONS, OUTPUT_OPTIONS } from './bundle-options.ts';
import { writeData } from './command-data.ts';
import { bundleTypes } from './package/bundle-types.ts';
import { DETECTOR, DETECTOR_FILE, lazyDetector } from './package/lazy-detector.ts';
import { LEFT_OUT, manifestOf } from './package/manifest.ts';
import { noticesOf } from './package/notices.ts';

const USAGE = `npm run package -- [options]

Makes the folder that is published as the package toolward (docs/releasing.md).

  --out <folder>    where it goes, in place of what lies there (.cache/package)`;

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: '.cache/package' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

if (values.help) console.log(USAGE);
else await makePackage(path.resolve(values.out));

async function makePackage(out: string): Promise<void> {
  const dist = path.join(out, 'dist');
  await rm(out, { recursive: true, force: true });
  await mkdir(dist, { recursive: true });
  const modules = await bundle(dist);
  await writeFile(path.join(dist, 'index.d.mts'), await bundleTypes('src/command/library.ts'));
  await writeData(path.join(out, 'data'));
  await writeFile(path.join(out, 'package.json'), await manifestOf());
  await writeFile(path.join(out, 'THIRD-PARTY-NOTICES.txt'), await noticesOf(modules));
  await cp('LICENSE', path.join(out, 'LICENSE'));
  await cp('scripts/package/README.md', path.join(out, 'README.md'));
  console.log(path.relative(process.cwd(), out));
}

/** Writes the compiled program and library; resolves with the files that went into them. */
async function bundle(dist: string): Promise<string[]> {
  const program = await write(
    {
      input: { toolward: 'src/command/bin.ts', index: 'src/command/library.ts' },
      external: [INPUT_OPTIONS.external, ...LEFT_OUT],
      plugins: [lazyDetector],
    },
    { dir: dist, ...OUTPUT_OPTIONS },
  );
  const file = path.join(dist, DETECTOR_FILE);
  const detector = await write({ input: DETECTOR }, { file, format: 'cjs' });
  return [...program, ...detector];
}

async function write(input: InputOptions, output: OutputOptions): Promise<string[]> {
  const made = await rolldown({ ...INPUT_OPTIONS, ...input, transform: { target: 'node20' } });
  try {
    const { output: chunks } = await made.write({ ...output, minify: true });
    return chunks.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
  } finally {
    await made.close();
  }
}
