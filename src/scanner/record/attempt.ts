import type { Scan } from '../../domain/record/server-record.ts';
import type { Interview } from '../connect/interview.ts';
import type { Failure } from '../outcome.ts';
import { type Attempt, NOT_ASKED } from '../scan-result.ts';
import { toolEntries } from './tool-entries.ts';

/** How a server was reached. */
export type Start = Pick<Scan, 'transport' | 'integrity' | 'argumentShape' | 'environmentNames'>;

/** Started with nothing. */
export const BARE_START = { integrity: null, argumentShape: [], environmentNames: [] };

/** What a server that answered said. */
export function listedAttempt(answer: Interview & { ok: true }, start: Start): Attempt {
  const { tools, violations, notRead } = toolEntries(answer.list.tools);
  const { protocolVersion, serverInfo } = answer;
  return {
    scan: {
      ...start,
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

/** What is known of a server that gave no list. */
export function failedAttempt(failure: Failure, start: Start): Attempt {
  return {
    scan: {
      ...start,
      ...failure,
      protocolVersion: null,
      serverInfo: null,
      violations: [],
      notRead: [],
    },
    tools: [],
    offered: NOT_ASKED,
  };
}
