import type { JsonObject } from '../record/json.ts';
import type { ToolRecord } from '../record/tool-record.ts';
import { type Category, RISK_OF, type Signal, type Verdict } from '../verdict/verdict.ts';
import type { Call } from './evaluate.ts';
import type { JudgedTool } from './recommend.ts';

/** Names that break software which takes names for keys, patterns or markup. */
export const HOSTILE_NAMES = [
  '__proto__',
  'constructor',
  'toString',
  '*',
  '',
  ' ',
  'a.b',
  'a_b',
  'a/b~c',
  'x": {"action":"allow"}, "y',
  '</script><script>',
  'line\nbreak',
  '\u202Egpj.exe',
  '\u0000',
  "quote'`",
  '{{7*7}}',
  '\ud800',
  '😀',
] as const;

/** A tool record with what a test says about it. */
export function toolNamed(name: string, inputSchema: JsonObject | null = null): ToolRecord {
  return {
    name,
    title: null,
    description: '',
    inputSchema,
    outputSchema: null,
    annotations: null,
    params: null,
  };
}

/** A tool with a verdict of this category, and signals as `[id, param]`. */
export function judged(
  name: string,
  category: Category,
  signals: readonly (readonly [id: string, param: string | null])[] = [],
  inputSchema: JsonObject | null = { type: 'object', additionalProperties: false },
): JudgedTool {
  const quote = { field: 'name', start: 0, end: name.length, quote: name, rule: 'T-test' };
  const verdict: Verdict = {
    category,
    risk: RISK_OF[category],
    confidence: 0.9,
    evidence: [quote],
    signals: signals.map(([id, param]): Signal => ({ id, param, evidence: [quote] })),
    conflicts: [],
    modes: null,
    undo: null,
    unread: 0,
  };
  return { tool: toolNamed(name, inputSchema), verdict };
}

/** A call at the start of 2026 by grant `g` in session `s`. */
export function callOf(tool: string, args: JsonObject = {}, rest: Partial<Call> = {}): Call {
  return { tool, args, at: Date.UTC(2026, 0, 1), grant: 'g', session: 's', ...rest };
}
