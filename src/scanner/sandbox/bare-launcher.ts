import { mkdirSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { ScannerFault } from '../scanner-fault.ts';
import type { Launcher } from './launcher.ts';

/**
 * Starts servers without any isolation, for `--no-sandbox`: only the environment and the home folder are kept from them.
 * `workFolder` is a folder of the scanner's own.
 */
export function bareLauncher(workFolder: string): Launcher {
  const home = join(workFolder, 'home');
  mkdirSync(home, { recursive: true });
  return {
    kind: 'none',
    root: (appFolder) => appFolder,
    plan({ appFolder, executable, isScript, arguments: args, environment, image }) {
      if (image !== undefined)
        throw new ScannerFault(
          'a container image runs in the sandbox only: it brings its own system',
        );
      const file = isAbsolute(executable) ? executable : join(appFolder, executable);
      return {
        command: isScript ? process.execPath : file,
        args: isScript ? [file, ...args] : args,
        environment: {
          PATH: process.env['PATH'] ?? '',
          HOME: home,
          LANG: 'C.UTF-8',
          ...Object.fromEntries(environment),
        },
        cwd: home,
        finish: async () => ({ outOfMemory: false }),
      };
    },
  };
}
