import { execFile } from 'node:child_process';
import { readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packCommand } from '../../scripts/pack-command.ts';
import { freshCommand } from '../../scripts/packed-command.mjs';
import { newFolder } from '../support/mcp/gateway-under-test.ts';

const run = promisify(execFile);

let root: string;
let outDir: string;
const part = () => path.join(root, 'part.ts');
const print = async (file: string) => (await run(process.execPath, [file])).stdout.trim();

beforeEach(() => {
  root = newFolder();
  outDir = path.join(root, '.cache', 'command');
  writeFileSync(path.join(root, 'package.json'), '{"type":"module"}');
  writeFileSync(
    path.join(root, 'main.ts'),
    'import { word } from "./part.ts";\nconsole.log(word satisfies string, (await import("./late.ts")).late);\n',
  );
  writeFileSync(part(), 'export const word: string = "first";\n');
  writeFileSync(path.join(root, 'late.ts'), 'export const late: string = "late";\n');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('the bundle of a command', () => {
  it('is made once, used while its sources stay, and made anew when one changes', async () => {
    expect(freshCommand(root, outDir)).toBeNull();
    const first = await packCommand(root, 'main.ts', outDir);
    expect(freshCommand(root, outDir)).toBe(first);
    expect(await print(first)).toBe('first late');
    utimesSync(part(), new Date(0), new Date(0));
    expect(freshCommand(root, outDir)).toBe(first);
    writeFileSync(part(), 'export const word: string = "other";\n');
    expect(freshCommand(root, outDir)).toBeNull();
    const second = await packCommand(root, 'main.ts', outDir);
    expect(await print(second)).toBe('other late');
    // A program that was started from the first one still finds the parts that it loads late.
    expect(await print(first)).toBe('first late');
    writeFileSync(path.join(root, 'late.ts'), 'export const late: string = "soon";\n');
    expect(freshCommand(root, outDir)).toBeNull();
  });

  it('is missing, not broken, when its folder is damaged or a source is gone', async () => {
    const file = await packCommand(root, 'main.ts', outDir);
    rmSync(part());
    expect(freshCommand(root, outDir)).toBeNull();
    writeFileSync(part(), 'export const word: string = "first";\n');
    expect(freshCommand(root, outDir)).toBe(file);
    writeFileSync(path.join(outDir, 'current.json'), '{"file":');
    expect(freshCommand(root, outDir)).toBeNull();
  });

  it('can be made by several programs at once, and leaves nothing half-made', async () => {
    const files = await Promise.all([1, 2, 3].map(() => packCommand(root, 'main.ts', outDir)));
    expect(new Set(files).size).toBe(1);
    const left = readdirSync(outDir).filter((name) => !/^([0-9a-f]{16}|current\.json)$/.test(name));
    expect(left).toEqual([]);
  });

  it('leaves the old bundle in force when a source cannot be read', async () => {
    await packCommand(root, 'main.ts', outDir);
    writeFileSync(part(), 'export const word = ;\n');
    await expect(packCommand(root, 'main.ts', outDir)).rejects.toThrow(/part\.ts/);
    expect(readdirSync(outDir).filter((name) => name.startsWith('making'))).toEqual([]);
  });
});
