import { matchAttacks } from '../../src/domain/attacks/match.ts';
import type { Catalogue, ToolEntry } from '../../src/domain/catalogue/catalogue.ts';
import { argumentRules } from '../../src/domain/policy/argument-rules.ts';
import { recommendRule } from '../../src/domain/policy/recommend.ts';
import { toolView } from '../../src/views/tool/tool-view.ts';
import type { Page } from './contradictions.ts';

const SITE = { name: 'Site', url: 'https://site.example', repository: null };

/** The claims of a tool page, taken from the view that page, API and Markdown print. */
export function pageOf(entry: ToolEntry, catalogue: Catalogue): Page {
  const { record, reviewed } = entry;
  const view = toolView(entry, catalogue, SITE);
  const rule = recommendRule(record, reviewed.verdict);
  return {
    tool: record,
    verdict: reviewed.verdict,
    rule,
    matches: matchAttacks(record, reviewed.verdict, entry.server.record, catalogue.attacks),
    says: {
      effect: view.verdict.sentence,
      because: view.verdict.because,
      rule: view.rule.effect,
      reason: rule.reason ?? '',
      arguments: argumentRules(record, reviewed.verdict)
        .map(({ note }) => note)
        .join(' '),
      attacks: [...view.vulnerabilities, ...view.attacks].map(({ reason }) => reason).join('\n'),
      head: view.head.description,
    },
    answers: view.faq.map(({ answer }) => answer),
  };
}
