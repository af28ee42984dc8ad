import { gatewayCommand } from '../../domain/faq/tool-faq.ts';
import { CLIENTS } from '../../domain/policy/exports/export-policy.ts';
import { type ExportServer, planFor } from '../../domain/policy/exports/plan.ts';
import { gatewayProvenance, lastRun } from '../../domain/policy/exports/provenance.ts';
import type { ExportTarget } from '../../domain/policy/exports/target.ts';
import type { Policy, ToolRule } from '../../domain/policy/schema.ts';
import type { ForceView, WayView } from './force-shape.ts';

/** Longer lines (a list of all other tools) are left to the server's page. */
const MAX_CHARS = 900;
/** A name that no server has, to find where the reader's own name goes. */
const SENTINEL = 'zq-name-of-the-server-qz';

/** What it takes to put the rule of one tool in force. */
export interface ForceSource {
  /** The tool's name as its server sends it, and as it stands in a sentence. */
  name: string;
  word: string;
  /** The policy of this tool alone. */
  policy: Policy;
  rule: ToolRule;
  /** What the rule does, one or two sentences that running it gave. */
  effect: string;
  server: ExportServer;
  /** Command that starts the server, null when none can be given. */
  install: string | null;
  /** Where the page of the server has the files of all programs. */
  exportsHref: string;
}

/** The rule of one tool in the clients that take single rules, and before any other client. */
export function forceView(source: ForceSource): ForceView {
  const targets: readonly ExportTarget[] = CLIENTS;
  const able = targets.filter(({ lines }) => lines !== undefined);
  return {
    serverKey: source.server.key,
    ways: [...able.map((target) => clientWay(target, source)), gatewayWay(source)],
    others: targets.filter((target) => !able.includes(target)).map(({ title }) => title),
    exportsHref: source.exportsHref,
  };
}

function clientWay(target: ExportTarget, source: ForceSource): WayView {
  const made = linesFor(target, source, source.server.key);
  const text = made?.text.trimEnd() ?? '';
  const isLong = text.length > MAX_CHARS;
  return {
    id: target.id,
    title: target.title,
    file: target.filename(source.server),
    lines: text === '' || isLong ? [] : namedParts(target, source, text),
    href: isLong ? source.exportsHref.replace('#exports', `#${target.id}`) : null,
    place: target.lines?.place ?? null,
    verify: verifyWords(source),
    lost: [
      ...(made?.cannotExpress ?? []),
      ...(source.rule.action === 'require_approval' && target.asks !== null ? [target.asks] : []),
    ],
    run: lastRun(target, source.server.key),
  };
}

function linesFor({ lines }: ExportTarget, source: ForceSource, key: string) {
  const one = { ...source.server, key, tools: [source.name] };
  // The plan is of this tool alone; the server's other tools are for lists that must name them.
  return lines?.write({ ...planFor(source.policy, one), server: { ...source.server, key } });
}

/** The lines, cut where the server's name stands in them; in one piece where that cannot be told. */
function namedParts(target: ExportTarget, source: ForceSource, text: string): WayView['lines'] {
  const { key } = source.server;
  const parts = linesFor(target, source, SENTINEL)?.text.trimEnd().split(SENTINEL) ?? [];
  if (parts.join(key) !== text) return [{ text, isName: false }];
  return parts
    .flatMap((part, index) => [
      ...(index === 0 ? [] : [{ text: key, isName: true }]),
      { text: part, isName: false },
    ])
    .filter((part) => part.text !== '');
}

/** The gateway stands between any client and the server, and holds all of the rule. */
function gatewayWay({ install, effect }: ForceSource): WayView {
  return {
    id: 'gateway',
    title: 'Any client',
    file: '',
    lines: [{ text: gatewayCommand({ install }), isName: false }],
    href: null,
    place: null,
    verify: effect,
    lost: [],
    run: gatewayProvenance(),
  };
}

/** What the reader sees when the rule holds. */
function verifyWords({ rule, word }: ForceSource): string {
  if (rule.action === 'deny')
    return `Start a new session: ${word} is no longer offered to the agent.`;
  if (rule.action === 'require_approval')
    return `Start a new session and have the agent call ${word}: it asks you first.`;
  return `Start a new session and have the agent call ${word}: it runs without a question.`;
}
