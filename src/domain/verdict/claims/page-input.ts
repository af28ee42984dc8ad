import type { Param } from '../../record/schema-params.ts';
import { PAGE_INPUT_RULE } from '../rules/claim-rules.ts';
import { quoteParam } from '../text/quote-param.ts';
import type { Sentence } from '../text/sentences.ts';
import { splitName } from '../text/split-name.ts';
import type { Evidence } from '../verdict.ts';
import { wordSet } from '../words/word-set.ts';

const ADDRESSES = wordSet('url page_url target_url');
const SELECTORS = wordSet('selector css_selector selectors element_selector');
/** Every name of a selector has it. */
const MAY_SELECT = /selector/i;
/** First words of arguments that only a browser has. */
const RENDERING = wordSet('viewport baseline');

/** Evidence that a page is loaded in a browser: its address, a place in it, and how it is to look. */
export function findPageInput(params: readonly Param[]): Evidence | undefined {
  if (!params.some(({ name }) => MAY_SELECT.test(name))) return undefined;
  const words = params
    .filter(({ depth }) => depth === 0)
    .map((param) => [splitName(param.name).map(({ text }) => text), param] as const);
  const has = (set: ReadonlySet<string>): Param | undefined =>
    words.find(([name]) => set.has(name.join('_')))?.[1];
  const renders = words.some(([name]) => RENDERING.has(name[0] ?? ''));
  const selector = has(SELECTORS);
  if (selector === undefined || has(ADDRESSES) === undefined || !renders) return undefined;
  return { ...quoteParam(selector), rule: PAGE_INPUT_RULE.id };
}

const PLACES = wordSet('browser website webpage desktop computer');
const WORKS = wordSet(
  'works orchestrate orchestrates browse browses drives operates controls navigates performs completes carries',
);

/** `An agent in a browser works through your task`: the words from the agent to what it does. */
export function findAgent(
  description: string,
  sentence: Sentence | undefined,
): Evidence | undefined {
  const words = sentence?.words ?? [];
  const agent = words.findIndex(({ text }) => text === 'agent');
  if (agent < 0) return undefined;
  const place = words.findIndex(({ text }) => PLACES.has(text));
  const works =
    words[agent - 1]?.text === 'automation'
      ? agent
      : words.findIndex(({ text }, at) => at > agent && WORKS.has(text));
  const first = words[agent];
  const last = words[works];
  if (first === undefined || last === undefined || place < 0) return undefined;
  return {
    field: 'description',
    start: first.start,
    end: last.end,
    quote: description.slice(first.start, last.end),
    rule: PAGE_INPUT_RULE.id,
  };
}
