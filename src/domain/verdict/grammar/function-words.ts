const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words that may stand between the start of a sentence and its verb without changing what it says. */
export const LEAD_FILLERS = set(
  'this tool tools that which a an the to it will can be used use using allows allow allowing enables enable enabling lets let you your user users to for helps help helping please simply is are may must should provides provide ability capability way function method api endpoint utility helper command service server mcp action operation also then first second now here and designed intended useful perform performs performing able agent agents llm model ai assistant one new when need want we i us powerful simple quick easy efficient advanced comprehensive supports support supporting force api private public deprecated beta',
);

/** Words that close the direct object of a verb. */
export const PREPOSITIONS = set(
  'from to in into on onto for with without by via at of as over under between through using based per within against about across after before during until that which who whose when where while if so because than like including such given optionally',
);

/** Words in front of a verb that turn it round or make it a possibility somewhere else. */
export const NEGATIONS = set(
  "not never no don't doesn't cannot can't won't without nor neither avoid avoids instead",
);

/** Words that join verbs of equal rank. */
export const CONNECTORS = set('and or then nor plus');

export const DETERMINERS = set(
  'a an the this that these those all any some each every one more multiple several new existing specific specified given your my its their our another single many',
);
