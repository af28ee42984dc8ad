import type { DirectiveAim } from './aims.ts';

/** Words that say when: what follows is advice on use. */
const CONDITION =
  /(?<![\p{L}])(?:when|whenever|if|unless|once|wenn|falls|sobald|si|cuando|quando|se|caso|lorsque|quand|если|когда|eger|nar|om)(?![\p{L}])|当|如果|若|場合|とき|경우|때/u;
/** What a permission hangs on: "only after the user has approved". */
const PRECONDITION =
  /(?<![\p{L}])(?:after|once|if|when|whether|unless|until|only|check|checks|verify|verifies|confirm|confirms|ensure|ensures|make sure|wait|waits|nachdem|wenn|erst|bis|despues|cuando|solo|hasta|apos|quando|so|ate|apres|si|jusqu'a|после|если|когда|пока)(?![\p{L}])|之后|以后|同意后|确认后|批准后|如果|直到|除非|確認後|承認後|まで|확인 후|승인 후|하면/u;
/** "Set to true to skip …", "if true, skip": a switch of the tool. */
const SWITCH =
  /(?:^|[\s,(])(?:to|whether to|true|will|can|may|and|or|option|flag|um|para|pour|per)[\s,:)]*$/u;
const LASTING =
  /from now on|always|forever|ab jetzt|ab sofort|a partir de|desde ahora|désormais|d'ora in poi|отныне|впредь|从现在|今後|앞으로/;
/** A verb in the third person opens a sentence that tells what the tool does. */
const TELLS = /^\s*(?:[a-z]{3,20}s|[a-z]{2,20}t)\s/;
const NOT_TELLING =
  /^\s*(?:always|this|its|first|next|last|must|just|let|put|get|set|print|submit|start|insert|prompt|collect|at|what|pass|process|address|access|lists)\s/;

const SENTENCE_END = /[.!?;](?=\s)|[。！？；\n]/g;

function sentenceBefore(text: string, start: number): { before: string; first: boolean } {
  const window = text.slice(Math.max(0, start - 200), start);
  let from = 0;
  for (const { index } of window.matchAll(SENTENCE_END)) from = index + 1;
  return { before: window.slice(from), first: from === 0 && start < 200 };
}

const GUIDED: ReadonlySet<DirectiveAim> = new Set(['precedence', 'displace']);
const WITHOUT = /^(?:without|ohne|sin|sem|sans|senza|utan|не|без|无需|未经|不经)/;

/** "Call POST … (no API key needed)": none is asked for. */
const NO_SECRET =
  /\b(?:no|without|not an?) (?:api|access|auth|secret|private|password|token|credential)/;

/** "To check for changes in the future, call …": how the tool is asked again. */
const LATER = /^in (?:the )?future/;
const PURPOSE =
  /(?:^|\s)to (?:check|get|see|find|fetch|read|track|receive|list|poll|continue|resume)\s/;

/** An argument that is not given: what follows is what stands in for it. */
const LEFT_OUT =
  /(?<![\p{L}])(?:omitted|left out|missing|empty|absent|not (?:given|provided|specified|set)|omise?|vide|absente?|omitid[oa]|omesso|ausente|vaci[oa]|vazi[oa]|fehlt|leer|weggelassen|не указан\p{L}*)(?![\p{L}])/u;

const FORBIDS =
  /(?<![\p{L}'])(?:not|never|no|don't|avoid|nicht|nie|kein\p{L}*|nunca|jamas|nao|jamais|ne|mai|non|не|никогда|нельзя|inte|aldrig|asla)(?![\p{L}'])|不要|不得|请勿|禁止/u;

/** True for words that tell what the tool does itself, how a switch of it works, or when to use it: none of them orders the model about. */
export function isOwnDeed(
  text: string,
  { aim, start, end }: { aim: DirectiveAim; start: number; end: number },
  opens: boolean,
): boolean {
  const { before, first } = sentenceBefore(text, start);
  const words = text.slice(start, end);
  if (GUIDED.has(aim)) return CONDITION.test(before);
  // "When this server is active, …" speaks of itself, "if user_id is omitted, …" of an argument.
  if (aim === 'shadow') return /\bthis\b/.test(words) || LEFT_OUT.test(words);
  // "Never send it without asking the user" protects the user.
  if (WITHOUT.test(words) && FORBIDS.test(before)) return true;
  if (aim === 'unconfirmed') {
    if (PRECONDITION.test(before)) return true;
    if (WITHOUT.test(words))
      return (first && opens) || (TELLS.test(`${before} `) && !NOT_TELLING.test(before));
    const lasts = LASTING.test(text.slice(end, end + 30)) || LASTING.test(before);
    return !lasts && (SWITCH.test(before) || (first && opens && before.trim() === ''));
  }
  if (aim === 'steal') return NO_SECRET.test(words);
  if (aim === 'remember') return LATER.test(words) && PURPOSE.test(before);
  if (aim === 'conceal' && WITHOUT.test(words))
    return TELLS.test(`${before} `) && !NOT_TELLING.test(before);
  return false;
}
