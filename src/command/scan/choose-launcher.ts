import { bareLauncher } from '../../scanner/sandbox/bare-launcher.ts';
import type { Launcher } from '../../scanner/sandbox/launcher.ts';
import { createSandbox } from '../../scanner/sandbox/sandbox-launcher.ts';

/** What starts servers: the sandbox, or nothing in between where the reader has said so. Throws where there is no sandbox. */
export async function chooseLauncher(workFolder: string, isolated: boolean): Promise<Launcher> {
  if (!isolated) return bareLauncher(workFolder);
  const made = await createSandbox(workFolder);
  if (made.ok) return made.launcher;
  throw new Error(
    `The scanner runs code of strangers and will not do so without a sandbox: ${made.reason}\nOn a machine that you can throw away, --no-sandbox runs it without.`,
  );
}
