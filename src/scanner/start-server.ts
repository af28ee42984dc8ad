import type { ClientCapabilities } from '@modelcontextprotocol/client';
import { interview, type Opening, wantsDiscovery } from './connect/interview.ts';
import { ServerProcess } from './connect/server-process.ts';
import type { Launch } from './launch-table.ts';
import type { Limits } from './limits.ts';
import { classifyFailure } from './outcome.ts';
import { failedAttempt, listedAttempt } from './record/attempt.ts';
import type { ImageRoot, Launcher } from './sandbox/launcher.ts';
import type { Attempt } from './scan-result.ts';
import { ScannerFault } from './scanner-fault.ts';

export interface StartRequest {
  readonly appFolder: string;
  readonly executable: string;
  readonly isScript: boolean;
  /** Arguments that stand before those of the launch: what makes an interpreter run the package. */
  readonly leading?: readonly string[];
  readonly integrity: string | null;
  /** Of a container image. */
  readonly image?: ImageRoot;
}

/** What the sandbox itself says when it cannot be made; that it found no such program is the package's doing. */
const SANDBOX_FAULT = /^(?:bwrap: (?!execvp)|setpriv: |prlimit: |.*cgroup\.procs).*/m;

/**
 * Starts an installed server once over stdio, as a client with `capabilities`, and reads its list. Never throws for what
 * the server does; throws a ScannerFault when the sandbox cannot be made.
 */
export async function startServer(
  request: StartRequest,
  launch: Launch,
  launcher: Launcher,
  limits: Limits,
  capabilities: ClientCapabilities = {},
): Promise<Attempt> {
  const ask = async (opening: Opening) => {
    const plan = launcher.plan({
      ...request,
      arguments: [...(request.leading ?? []), ...launch.arguments],
      environment: launch.environment,
      limits,
    });
    const server = new ServerProcess(plan, limits);
    const isHopeless = () => server.servesElsewhere();
    const answer = await interview(server, limits, { opening, capabilities, isHopeless });
    return { answer, end: await server.end() };
  };
  const first = await ask('initialize');
  const { answer, end } = wantsDiscovery(first.answer) ? await ask('discover') : first;
  const start = {
    transport: 'stdio' as const,
    integrity: request.integrity,
    argumentShape: [...launch.argumentShape],
    environmentNames: [...launch.environment.keys()].sort(),
  };
  if (answer.ok) return listedAttempt(answer, start);
  if (launcher.kind === 'sandbox' && answer.phase === 'initialize') {
    const fault = SANDBOX_FAULT.exec(end.said)?.[0];
    if (fault !== undefined) throw new ScannerFault(`the sandbox cannot be made: ${fault}`);
  }
  const message = answer.error instanceof Error ? answer.error.message : String(answer.error);
  const failure = classifyFailure({
    ...end,
    phase: answer.phase,
    timedOut: answer.timedOut,
    message,
  });
  const detail = hideValues(failure.detail, launch.placeholders);
  return failedAttempt({ ...failure, detail }, start);
}

/** Dummies look like secrets to whoever reads the record: their names stand in for them. */
function hideValues(detail: string, placeholders: ReadonlyMap<string, string>): string {
  let text = detail;
  for (const [value, shape] of placeholders) {
    if (value.length >= 8) text = text.replaceAll(value, shape);
  }
  return text;
}
