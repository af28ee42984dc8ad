/**
 * The library part of the package: the classifier, policies, and the reader of client configurations, all pure.
 * `library.test.ts` holds what is exported, tests/command/library-program.txt its types.
 */

import { parseRecord } from '../domain/record/parse-record.ts';
import type { ToolRecord } from '../domain/record/tool-record.ts';

export type { ConfigServer } from '../domain/check/config-server.ts';
export type { LaunchTarget } from '../domain/check/launch/launch-target.ts';
export { readClientConfig } from '../domain/check/read-client-config.ts';
export type { ConfigContent } from '../domain/check/read-config.ts';
export type { CounterState, Reservation } from '../domain/policy/counters.ts';
export { NO_COUNTS, release, reserve } from '../domain/policy/counters.ts';
export type { Call, CompiledPolicy, Decision } from '../domain/policy/evaluate.ts';
export { compilePolicy, decide, overLimit } from '../domain/policy/evaluate.ts';
export type { Problem } from '../domain/policy/problem.ts';
export type { Preset } from '../domain/policy/recommend.ts';
export { PRESETS, recommendRule, serverPolicy, toolPolicy } from '../domain/policy/recommend.ts';
export type { Policy, ToolRule } from '../domain/policy/schema.ts';
export type { TextValidation, Validation } from '../domain/policy/validate.ts';
export { validatePolicy, validatePolicyText } from '../domain/policy/validate.ts';
export { digestTool } from '../domain/record/digest.ts';
export type { JsonObject, JsonValue } from '../domain/record/json.ts';
export type { ToolRecord } from '../domain/record/tool-record.ts';
export { classifyTool } from '../domain/verdict/classify.ts';
export type { Explanation } from '../domain/verdict/explain.ts';
export { explainTool } from '../domain/verdict/explain.ts';
export type { Category, RiskLevel, Signal, Verdict } from '../domain/verdict/verdict.ts';

/** Tools of a list that can be judged, and what is wrong with the others. */
export interface ParsedTools {
  tools: ToolRecord[];
  /** `lost`: the tool at this place was left out; otherwise only a part of it was. */
  faults: { pointer: string; reason: string; fix: string; lost: boolean }[];
}

/** Reads the entries of a tools/list result (`result.tools`) as records. Never throws. */
export function parseTools(entries: readonly unknown[]): ParsedTools {
  const raw = { id: 'list', name: 'list', source: { kind: 'unknown' }, tools: entries };
  const { server, quarantined } = parseRecord(raw, { file: 'list', line: null });
  const faults = quarantined.map(({ pointer, reason, fix, kept }) => ({
    pointer,
    reason,
    fix,
    lost: kept !== true,
  }));
  return { tools: server?.tools ?? [], faults };
}
