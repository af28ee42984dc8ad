import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Folders that hold system tools but are not on every user's PATH. */
const SYSTEM_FOLDERS = ['/usr/sbin', '/usr/bin', '/sbin', '/bin'] as const;

/** Absolute path of a program, or null. System folders come first: the sandbox must not come from a project's bin folder. */
export function findExecutable(name: string, path = process.env['PATH'] ?? ''): string | null {
  const folders = [
    ...SYSTEM_FOLDERS,
    ...path.split(delimiter).filter((folder) => folder.startsWith('/')),
  ];
  for (const folder of folders) {
    const file = join(folder, name);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // Not here: look on.
    }
  }
  return null;
}
