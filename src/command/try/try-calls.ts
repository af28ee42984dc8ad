import { NO_COUNTS, reserve } from '../../domain/policy/counters.ts';
import { compilePolicy, decide } from '../../domain/policy/evaluate.ts';
import { validatePolicyText } from '../../domain/policy/validate.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../domain/record/json.ts';
import { UsageError } from '../command.ts';

export interface TriedCall {
  tool: string;
  args: JsonObject;
}

/** One call, its arguments as JSON. Throws a UsageError when they are no object. */
export function readCall(tool: string, text: string): TriedCall {
  const args = parsed(text);
  if (isJsonObject(args)) return { tool, args };
  throw new UsageError(`--args: expected a JSON object, as in '{"path":"/tmp/a"}'.`);
}

/** Reads calls from NDJSON. Throws a UsageError that names the line and what does not fit. */
export function readCalls(text: string, file: string): TriedCall[] {
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return [];
    const value = parsed(line);
    const { tool = null, args = {} } = isJsonObject(value) ? value : {};
    if (typeof tool !== 'string' || !isJsonObject(args))
      throw new UsageError(
        `${file}:${at + 1}: expected {"tool":"name","args":{…}}: a name, and an object of arguments.`,
      );
    return [{ tool, args }];
  });
}

function parsed(line: string): JsonValue {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** What a policy does with these calls, one after the other: those that go through count towards its limits. */
export function tryCalls(
  text: string,
  file: string,
  calls: readonly TriedCall[],
  { approved, at }: { approved: boolean; at: number },
) {
  const { policy, errors } = validatePolicyText(text);
  const [fault] = errors;
  if (policy === null)
    throw new UsageError(
      `${file} is no valid policy: ${fault?.pointer ?? ''} ${fault?.message ?? ''} toolward validate says more.`,
    );
  const compiled = compilePolicy(policy);
  let counts = NO_COUNTS;
  return calls.map(({ tool, args }) => {
    const call = { tool, args, at, approved, grant: 'local', session: 'local' };
    const { effect, rule, pointer, reason, reservations } = decide(compiled, call, counts);
    // `decide` has looked at the counts, so what it allows always fits.
    if (effect === 'allow') counts = reserve(counts, reservations) ?? counts;
    return { tool, effect, rule, pointer, reason };
  });
}
