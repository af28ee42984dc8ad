import { interview, type Opening, wantsDiscovery } from './connect/interview.ts';
import { ServerProcess } from './connect/server-process.ts';
import type { Launch } from './launch-table.ts';
import type { Limits } from './limits.ts';
import { classifyFailure } from './outcome.ts';
import { toolEntries } from './record/tool-entries.ts';
import type { Launcher } from './sandbox/launcher.ts';
import { NOT_ASKED, type ScanResult } from './scan-result.ts';

export interface StartRequest {
  readonly appFolder: string;
  readonly executable: string;
  readonly isScript: boolean;
  readonly integrity: string | null;
}

/** A finding of one start: the scan part of a record and the tools. */
export type Attempt = Pick<ScanResult, 'scan' | 'tools' | 'offered'>;

/** Starts an installed server once over stdio and reads its list. Never throws for what the server does. */
export async function startServer(
  request: StartRequest,
  launch: Launch,
  launcher: Launcher,
  limits: Limits,
): Promise<Attempt> {
  const ask = async (opening: Opening) => {
    const plan = launcher.plan({
      ...request,
      arguments: launch.arguments,
      environment: launch.environment,
      limits,
    });
    const server = new ServerProcess(plan, limits);
    const answer = await interview(server, limits, opening);
    return { answer, end: await server.end() };
  };
  const first = await ask('initialize');
  const { answer, end } = wantsDiscovery(first.answer) ? await ask('discover') : first;
  const scan = {
    transport: 'stdio' as const,
    integrity: request.integrity,
    argumentShape: [...launch.argumentShape],
    environmentNames: [...launch.environment.keys()].sort(),
  };
  if (answer.ok) {
    const { tools, violations, notRead } = toolEntries(answer.list.tools);
    const { protocolVersion, serverInfo } = answer;
    return {
      scan: {
        ...scan,
        outcome: 'listed',
        detail: null,
        protocolVersion,
        serverInfo,
        violations: [...answer.list.violations, ...violations],
        notRead,
      },
      tools,
      offered: answer.offered,
    };
  }
  const message = answer.error instanceof Error ? answer.error.message : String(answer.error);
  const failure = classifyFailure({
    ...end,
    phase: answer.phase,
    timedOut: answer.timedOut,
    message,
  });
  return {
    scan: {
      ...scan,
      outcome: failure.outcome,
      detail: hideValues(failure.detail, launch.placeholders),
      protocolVersion: null,
      serverInfo: null,
      violations: [],
      notRead: [],
    },
    tools: [],
    offered: NOT_ASKED,
  };
}

/** Dummies look like secrets to whoever reads the record: their names stand in for them. */
function hideValues(detail: string, placeholders: ReadonlyMap<string, string>): string {
  let text = detail;
  for (const [value, shape] of placeholders) {
    if (value.length >= 8) text = text.replaceAll(value, shape);
  }
  return text;
}
