import { bareLauncher } from '../../scanner/sandbox/bare-launcher.ts';
import type { Launcher } from '../../scanner/sandbox/launcher.ts';
import { createSandbox } from '../../scanner/sandbox/sandbox-launcher.ts';

/** The sandbox, or none where the reader says so. Throws an Error with what to do where it cannot be had. */
export async function chooseLauncher(workFolder: string, sandbox: boolean): Promise<Launcher> {
  if (!sandbox) return bareLauncher(workFolder);
  const made = await createSandbox(workFolder);
  if (made.ok) return made.launcher;
  throw new Error(
    `The scanner runs code of strangers and will not do so without a sandbox: ${made.reason}\nOn a machine that you can throw away, --no-sandbox runs it without.`,
  );
}
