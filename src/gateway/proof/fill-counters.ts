import path from 'node:path';
import { NO_COUNTS } from '../../domain/policy/counters.ts';
import { compilePolicy, decide } from '../../domain/policy/evaluate.ts';
import type { Policy } from '../../domain/policy/schema.ts';
import type { JsonObject } from '../../domain/record/json.ts';
import { openCounterStore } from '../counter-store.ts';
import { LOCAL_GRANT } from '../run-stdio.ts';
import { NOON, PROOF_NAME } from './stage.ts';

/** Brings the counters of a tool's grant to their maximum, in the store of a running proof. */
export async function fillCounters(
  folder: string,
  policy: Policy,
  tool: string,
  args: JsonObject,
): Promise<void> {
  const at = NOON.getTime();
  const call = { tool, args, at, grant: LOCAL_GRANT, session: '', approved: true };
  const { reservations } = decide(compilePolicy(policy), call, NO_COUNTS);
  const url = `file:${path.join(folder, 'counters.db')}`;
  const store = await openCounterStore({ url, name: PROOF_NAME, clock: () => at });
  try {
    while ((await store.reserve(reservations)) === null);
  } finally {
    store.close();
  }
}
