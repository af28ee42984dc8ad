import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openPacked } from '../../src/command/catalogue/packed-catalogue.ts';
import { processWorld } from '../../src/command/process-world.ts';
import { planChanges } from '../../src/command/protect/plan-changes.ts';
import { undoLast, writeChanges } from '../../src/command/protect/write-changes.ts';
import type { Policy } from '../../src/domain/policy/schema.ts';
import type { Protector } from '../../src/domain/protect/protector.ts';
import type { RunPlace } from './pinned-clients.ts';

export interface ProtectedPlace {
  /** Takes the change back as `toolward protect --undo`; resolves with what is not as it was. */
  undo(): Promise<string[]>;
}

const TOOLWARD = fileURLToPath(new URL('../toolward.mjs', import.meta.url));

/** Does what `toolward protect --gateway --policy FILE --yes` does in the place of a run. Only npx is left out, since the package is not in the registry. */
export async function protectPlace(
  protector: Protector,
  server: string,
  policy: Policy,
  { home, project }: RunPlace,
): Promise<ProtectedPlace> {
  const world = { ...processWorld(''), cwd: project, home };
  const { files } = await planChanges(
    {
      protector,
      servers: [server],
      preset: 'recommended',
      policy,
      gateway: true,
      start: [process.execPath, TOOLWARD],
    },
    openPacked(world),
    world,
  );
  await writeChanges(files, world);
  return {
    async undo() {
      const written = files.map(({ file }) => readFileSync(file, 'utf8'));
      await undoLast(world);
      return files.flatMap(({ file, before, after }, i) => {
        const now = existsSync(file) ? readFileSync(file, 'utf8') : null;
        // A client that has written to its file since keeps what it wrote.
        const isBack =
          written[i] === after || now === null ? now === before : !now.includes(TOOLWARD);
        const left = readdirSync(path.dirname(file)).filter((name) => name.includes('toolward-'));
        return [
          ...(isBack ? [] : [`${path.basename(file)} is not as it was`]),
          ...left.map((name) => `${name} was left`),
        ];
      });
    },
  };
}
