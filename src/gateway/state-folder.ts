import { homedir } from 'node:os';
import { join } from 'node:path';

/** Folder for counters and audit log when no option names another (XDG base directory specification). */
export function stateFolder(env: Readonly<Record<string, string | undefined>>): string {
  const base = env['XDG_STATE_HOME'] ?? env['LOCALAPPDATA'] ?? join(homedir(), '.local', 'state');
  return join(base, 'toolward');
}
