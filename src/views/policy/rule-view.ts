import type { ToolEntry } from '../../domain/catalogue/catalogue.ts';
import { type ArgumentRule, argumentRules } from '../../domain/policy/argument-rules.ts';
import { describeEffect, describeOthers } from '../../domain/policy/describe.ts';
import { exampleCall } from '../../domain/policy/example-call.ts';
import { formatJson, formatPolicy } from '../../domain/policy/format.ts';
import type { Run } from '../../domain/policy/probe.ts';
import { toolPolicy } from '../../domain/policy/recommend.ts';
import { argumentWord } from '../../domain/policy/wording.ts';
import { sentence } from '../../domain/text/sentence.ts';
import { type SiteIdentity, schemaUrl } from '../site/site-identity.ts';
import type { ArgumentRuleView, RuleView } from './rule-shape.ts';

/** The recommended rule of a tool, with the sentence that running it gave. */
export function buildRuleView(entry: ToolEntry, site: SiteIdentity): RuleView {
  const { record, reviewed, server } = entry;
  const policy = toolPolicy(record, reviewed.verdict, schemaUrl(site));
  const effect = describeEffect(policy, record.name, exampleCall(record));
  const others = server.tools.filter((tool) => tool !== entry).map((tool) => tool.record.name);
  const file = formatPolicy(policy);
  const limits = argumentRules(record, reviewed.verdict);
  return {
    effect: effect.text,
    others: others.length === 0 ? null : describeOthers(policy, others),
    file: { text: file },
    proof: proofOf(effect.runs),
    argumentRules: limits.flatMap(argumentRuleView),
    unheld: unheldOf(limits),
    exportsHref: `${server.path}#exports`,
    serverPolicyHref: `${server.path}#policy`,
  };
}

/** The first calls tell; the rest look for the window and the scope of a limit. */
const RUNS_SHOWN = 3;
const EFFECT_WORDS = { allow: 'allowed', deny: 'denied', ask: 'put to a person' } as const;

/** The runs behind the sentence: what was called and which rule decided. */
function proofOf(runs: readonly Run[]): RuleView['proof'] {
  return runs.slice(0, RUNS_SHOWN).map(({ tried, decision }) => ({
    tried,
    effect: EFFECT_WORDS[decision.effect],
    rule: decision.effect === 'allow' ? null : decision.rule,
  }));
}

function argumentRuleView({
  param,
  guard,
  placeholders,
  note,
  examples,
}: ArgumentRule): ArgumentRuleView[] {
  if (guard === null || examples === null) return [];
  const text = formatJson({ require: [guard] });
  const { decision } = examples.denied;
  return [
    {
      param,
      guard: {
        text,
        passes: formatJson(examples.passes.args),
        denied: formatJson(examples.denied.args),
        denial: sentence(decision.reason),
        fillIn: placeholders.map(({ value, fillIn }) => ({
          value: JSON.stringify(value),
          what: fillIn,
        })),
      },
      note,
    },
  ];
}

/** Arguments without a rule, grouped by the sentence that says why. */
function unheldOf(limits: readonly ArgumentRule[]): RuleView['unheld'] {
  const groups = new Map<string, string[]>();
  for (const { param, guard, examples, note } of limits) {
    if (guard !== null && examples !== null) continue;
    const own = `${argumentWord(param)} `;
    const why = note.startsWith(own) ? `Each ${note.slice(own.length)}` : note;
    groups.set(why, [...(groups.get(why) ?? []), param]);
  }
  return [...groups].map(([why, params]) => ({
    note: params.length === 1 ? why.replace(/^Each /, 'It ') : why,
    params,
  }));
}
