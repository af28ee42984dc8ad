import path from 'node:path';
import type { ServerEntry } from '../../src/domain/catalogue/catalogue.ts';
import { NO_COUNTS } from '../../src/domain/policy/counters.ts';
import { compilePolicy, decide } from '../../src/domain/policy/evaluate.ts';
import { exampleCall } from '../../src/domain/policy/example-call.ts';
import { type Preset, serverPolicy } from '../../src/domain/policy/recommend.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../src/domain/record/json.ts';
import { shortName } from '../../src/domain/record/short-name.ts';
import type { ToolRecord } from '../../src/domain/record/tool-record.ts';
import { type Definition, FOLDER, type Subject } from './session.ts';

/** Longer descriptions only make requests longer. */
const MAX_DESCRIPTION_CHARS = 60;

/** A server of the catalogue with the policy of a preset, under the name that its page gives it. */
export function subjectOf(entry: ServerEntry, preset: Preset): Subject {
  const judged = entry.tools.map(({ record, reviewed }) => ({
    tool: record,
    verdict: reviewed.verdict,
  }));
  const policy = serverPolicy(judged, preset);
  const compiled = compilePolicy(policy);
  return {
    key: shortName(entry.record),
    policy,
    tools: entry.tools.map(({ record }) => {
      const args = exampleCall(record);
      const call = { tool: record.name, args, at: 0, grant: '', session: '' };
      const { effect } = decide(compiled, call, NO_COUNTS);
      return { name: record.name, args, effect, definition: definitionOf(record) };
    }),
  };
}

function definitionOf({ name, description, inputSchema, annotations }: ToolRecord): Definition {
  return {
    name,
    description: shortened(description ?? ''),
    inputSchema: inputSchema === null ? { type: 'object' } : withShortTexts(inputSchema),
    ...(annotations === null ? {} : { annotations }),
  };
}

/** The schema with its descriptions, which are not part of what it accepts, cut to the same length. */
function withShortTexts(schema: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      key === 'description' && typeof value === 'string' ? shortened(value) : shortTextsIn(value),
    ]),
  );
}

function shortTextsIn(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(shortTextsIn);
  return isJsonObject(value) ? withShortTexts(value) : value;
}

/** Codex 0.171.0 takes no tool of a list in which half of a pair of surrogates stands. */
function shortened(text: string): string {
  return text.slice(0, MAX_DESCRIPTION_CHARS).toWellFormed();
}

/** Servers that need no account and lie in node_modules: they are run as they are, with what they need to start. */
const REAL: Readonly<
  Record<string, { script: string; args: readonly string[]; variables: readonly string[] }>
> = {
  '@modelcontextprotocol/server-memory': {
    script: '@modelcontextprotocol/server-memory/dist/index.js',
    args: [],
    variables: [`MEMORY_FILE_PATH=${FOLDER}/memory.jsonl`],
  },
  '@modelcontextprotocol/server-filesystem': {
    script: '@modelcontextprotocol/server-filesystem/dist/index.js',
    args: [FOLDER],
    variables: [],
  },
};

/** The subject with its real server where that can be run. */
export function realSubject(subject: Subject, { record }: ServerEntry): Subject {
  const real = REAL[record.source.ref];
  if (real === undefined) return subject;
  const script = path.resolve('node_modules', real.script);
  const args = [...real.variables, process.execPath, script, ...real.args];
  return { ...subject, real: { command: 'env', args } };
}

/** Groups that a client can hold together: no name of a server twice, no more tools than a request bears, and where it knows tools without servers no name of a tool twice. */
export function groupSubjects(
  subjects: readonly Subject[],
  limits: { tools: number; sharesNames: boolean },
): Subject[][] {
  const groups: { members: Subject[]; names: Set<string>; tools: number }[] = [];
  for (const subject of subjects) {
    const names = [
      `server ${subject.key}`,
      ...(limits.sharesNames ? subject.tools.map(({ name }) => `tool ${name}`) : []),
    ];
    const fits = groups.find(
      (group) =>
        group.tools + subject.tools.length <= limits.tools &&
        names.every((name) => !group.names.has(name)),
    );
    const group = fits ?? { members: [], names: new Set<string>(), tools: 0 };
    if (fits === undefined) groups.push(group);
    group.members.push(subject);
    group.tools += subject.tools.length;
    for (const name of names) group.names.add(name);
  }
  return groups.map(({ members }) => members);
}
