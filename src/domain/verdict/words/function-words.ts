import { wordSet } from './word-set.ts';

/** Words that may stand between the start of a sentence and its verb without changing what it says. */
export const LEAD_FILLERS = wordSet(
  `this tool tools that which a an the to it will can be used use using allow allows allowing enable enables enabling lets let you your
  user users to for helps help helping please simply is are may must should provides provide ability capability way function method
  api endpoint utility helper command service server mcp action operation also then first second now here and designed intended useful
  perform performs performing able agent agents llm llms model ai assistant one new when need want we i us powerful simple quick easy
  efficient advanced comprehensive supports support supporting force private public deprecated beta attempt try attempts tries long double single bulk batch mass hard re`,
);

/** After these a noun-like word at the start of a sentence is a verb: `to order`, `can post`. */
export const VERB_LEADS = wordSet(
  'to can will tool you users agents that which and or please then also must should may long double right left single endpoint method function api command operation',
);

/** Verbs that only hand the deed to somebody: `allows users to delete`, `lets you post`. */
export const ENABLERS = wordSet(
  'allow allows allowing enable enables enabling lets let helps help helping provides provide supports support permits permit empowers',
);
export const ENABLED = wordSet(
  'you your user users the to for agents agent llms llm ai developers customers paging clients anyone models claude it',
);

/** Words that close the direct object of a verb. */
export const PREPOSITIONS = wordSet(
  'from to in into on onto for with without by via at of as over under between through using per within against about across after before during until that which who whose when where while if so because than like including such given optionally inside onto upon de del para en do da',
);

/** Words in front of a verb that turn it round or make it a possibility somewhere else. */
export const NEGATIONS = wordSet(
  "not never no don't doesn't cannot can't won't without nor neither avoid avoids instead",
);

/** Words that join verbs of equal rank. */
export const CONNECTORS = wordSet('and or then nor plus');

export const DETERMINERS = wordSet(
  'a an the this that these those all any some each every one more multiple several new existing specific specified given your my its their our another single many both',
);

/** Verbs that stand as adjectives or nouns inside a list: `complete metadata`, `open positions`, `upload date`. */
export const ADJECTIVE_VERBS = wordSet(
  'complete close open seed upload split file note issue own live clean clear direct present custom correct mean lower raise secure free perfect duplicate separate select average total rate tweet read write buy sell stake borrow lend add edit update format like empty complete',
);
