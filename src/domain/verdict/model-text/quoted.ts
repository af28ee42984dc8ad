/** Marks that open and close a quotation. */
const QUOTES: readonly (readonly [open: string, close: string])[] = [
  ['"', '"'],
  ["'", "'"],
  ['`', '`'],
  ['“', '”'],
  ['„', '“'],
  ['‘', '’'],
  ['«', '»'],
  ['»', '«'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['”', '”'],
];

const MAX_BEFORE_CHARS = 240;
const MAX_AFTER_CHARS = 120;

const SENTENCE_END = /[.!?;](?=\s)|[。！？；\n]/g;
/** A stop inside these ends no sentence. */
const ABBREVIATIONS = /\b(?:e\.g|i\.e|z\.\s?b|p\.\s?ex|p\.\s?ej|bzw|etc|incl)\.$/i;

/** What introduces an example, in the languages that are read. */
const INTRODUCES =
  /(?<![\p{L}])(?:such as|like|e\.g\.|for example|for instance|including|phrases?|strings?|wording|patterns?|attempts?|attacks?|injections?|jailbreaks?|detect\w*|scan\w*|flag\w*|block\w*|filter\w*|match\w*|looks? for|search\w* for|contain\w*|say|says|saying|wie|z\.\s?b\.|zum beispiel|etwa|erkennt|findet|prüft|como|por ejemplo|por exemplo|p\.\s?ej\.|detecta|comme|par exemple|p\.\s?ex\.|détecte|tel\w*|ad esempio|come|rileva|например|таки\w+ как|вроде|обнаруживает|находит|örneğin|till exempel|såsom|som)(?![\p{L}])|例如|比如|诸如|譬如|检测|识别|如|類似|例えば|たとえば|예를 들어|예:|가령/iu;
const CLOSES_EXAMPLE =
  /^.{0,4}(?:などの|など|のような|といった|という|等の|等|같은|등의|등을|와 같은|과 같은|이라는|라는|gibi|benzeri|之类|这样的|类似|的(?:注入|攻击|文本|内容|提示))/u;

const DETECTS =
  /(?<![\p{L}])(?:detect|scan|flag|block|filter|identif|classif|recogni[sz]e?|find|check|guard|prevent|scor|test|simulat|analy[sz]|report|catch|defend|protect|saniti[sz]|look|search|warn|rate|assess|evaluat|erkenn|find|prüf|such|detecta|identifica|busca|analiza|détect|analys|repèr|rilev|individua|обнаружива|находит|проверя|выявля|tespit|algıla|upptäck|hitta)[\p{L}]*/iu;
const DANGERS =
  /(?:injections?|jailbreaks?|attacks?|attempts?|poison\w*|malicious|adversarial|manipulat\w*|overrides?|suspicious|hidden instructions|threats?|risky|unsafe|(?:texts?|prompts?|messages?|inputs?|phrases?|contents?|instructions?|descriptions?|words|requests?) (?:that|which|who) |injektion\w*|angriff\w*|manipulation\w*|inyecci\w*|ataques?|injeç\w*|attaques?|iniezion\w*|attacch\w*|инъекц\p{L}*|атак\p{L}*|saldırı\p{L}*|attacker)/iu;
const DETECTS_SIGNS = /(?:检测|识别|扫描|发现|过滤|拦截).{0,60}(?:注入|攻击|越狱|恶意|操纵)/u;
const DETECTED_BEHIND =
  /(?:などの|のような|といった|という|等の|같은|등의|라는|와 같은).{0,60}(?:検出|検知|判定|調べ|見つけ|ブロック|탐지|감지|검사|찾|차단)/u;

/** The sentence around a stretch, cut at the stretch. */
function around(text: string, start: number, end: number): { before: string; after: string } {
  let from = Math.max(0, start - MAX_BEFORE_CHARS);
  const window = text.slice(from, start);
  for (const { index } of window.matchAll(SENTENCE_END)) {
    const at = from + index + 1;
    if (!ABBREVIATIONS.test(text.slice(Math.max(0, at - 8), at))) from = Math.max(from, at);
  }
  const rest = text.slice(end, end + MAX_AFTER_CHARS);
  const stop = /[.!?](?=\s|$)|[。！？\n]/.exec(rest)?.index ?? rest.length;
  return { before: text.slice(from, start), after: rest.slice(0, stop + 1) };
}

/** The text before the quotation that a stretch stands in, and the text behind it; null when it stands in none. */
function quotation(before: string, after: string): { lead: string; behind: string } | null {
  for (const [open, close] of QUOTES) {
    const at = before.lastIndexOf(open);
    if (at < 0) continue;
    // An apostrophe inside a word opens nothing; a pair that is closed before the stretch does not hold it.
    if (open === "'" && /[\p{L}\p{N}]/u.test(before.charAt(at - 1))) continue;
    const opened = before.split(open).length - 1;
    if (open === close ? opened % 2 === 0 : before.indexOf(close, at + 1) >= 0) continue;
    const ends = after.indexOf(close);
    if (ends >= 0) return { lead: before.slice(0, at), behind: after.slice(ends + close.length) };
  }
  return null;
}

/** The end of the words, marks that close a quotation left out. */
function withoutClosing(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /["'”’»`)」』]/.test(text.charAt(at - 1))) at -= 1;
  return at;
}

/** Words of an example that stand behind its introduction without quotation marks: as many as a short sentence has. */
const NEAR_CHARS = 30;

/**
 * True for words that a record quotes or describes instead of saying them: `such as "ignore …"`, `detects attempts to
 * ignore …`. Looks at the sentence that they stand in alone, so that an order behind an example stays one.
 */
export function isExample(text: string, start: number, end: number): boolean {
  const { before, after } = around(text, start, withoutClosing(text, start, end));
  const quoted = quotation(before, after);
  if (quoted !== null && (INTRODUCES.test(quoted.lead) || CLOSES_EXAMPLE.test(quoted.behind)))
    return true;
  if (DETECTS_SIGNS.test(before) || DETECTED_BEHIND.test(after)) return true;
  const detects = DETECTS.exec(before);
  if (detects === null) return false;
  const told = before.slice(detects.index + detects[0].length);
  const danger = DANGERS.exec(told);
  if (danger === null) return false;
  const link = told.slice(danger.index + danger[0].length);
  return (
    /(?:such as|like|e\.g\.|for example|for instance|including|wie|como|comme|come|например|как|:|\bto\b|zu|de|di|:)\W{0,3}(?:\S+\W{0,3}){0,3}$/iu.test(
      link,
    ) ||
    (/(?:that|which|who) $/i.test(danger[0]) && link.length < 2 * NEAR_CHARS)
  );
}
