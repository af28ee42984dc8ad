import type { PlainView } from './plain-view.ts';

/** Files that hold secrets, wherever they are told of; public halves and examples are none. */
const SECRET_PATH =
  /(?:~|\$home|%userprofile%|\/root|\/home\/[\w.-]{1,40})?[\\/]?\.ssh\b(?![\\/]\S{0,40}\.pub)(?:[\\/][\w.*-]{1,40})?|\bid_(?:rsa|dsa|ecdsa|ed25519)\b(?!\.pub)|\bauthorized_keys\b|\.aws[\\/](?:credentials|config)\b|\.cursor[\\/]mcp\.json|claude_desktop_config\.json|\.claude\.json|\bmcp(?:_config|-config)?\.json\b|\/etc\/(?:passwd|shadow|sudoers)\b|\.git-credentials\b|(?<![\w.])\.(?:npmrc|netrc|pgpass|pypirc|bash_history|zsh_history|gnupg|kube[\\/]config|docker[\\/]config\.json|config[\\/]gcloud)\b|application_default_credentials\.json|\bwallet\.dat\b|\blogin\.keychain\b|\bkeychain-db\b|\bcookies\.sqlite\b|\bsecrets?\.(?:json|ya?ml|env|toml)\b|(?<![\w.])\.env(?:\.(?:local|production|prod|development|dev|staging))?(?![\w.-]*(?:example|sample|template|dist))(?![\w-])/g;

/** One of these stands in each of them. */
export const MAY_NAME =
  /\.ssh|id_|authorized_keys|\.aws|mcp|claude|\/etc\/|\.git-|rc\b|\.pgpass|_history|\.gnupg|\.kube|\.docker|\.config|credentials|wallet\.dat|keychain|cookies\.sqlite|secret|\.env/;

/** Orders to read, take or hand over, in the languages that are read; of a verb only forms that order. */
const READ =
  'read|open|cat|load|include|send|pass|put|paste|attach|append|insert|supply|upload|post|print|dump|output|reveal|forward|share|fetch|collect|extract|copy|submit|provide|grab|steal|encode|embed|type|exfiltrate|transmit|access';
const WORDS_THAT_TAKE = [
  READ,
  'lies|lese|lesen|gib|gebt|sende|schick|schicke|kopier|kopiere|füg|fuge|trag|trage|lade|ubergib|hänge|hange|offne|schreib|schreibe|nimm',
  'lee|lea|leer|envia|envie|incluye|incluya|copia|copie|adjunta|adjunte|pon|ponga|anade|pega|abre|manda|pasa|sube',
  'leia|ler|envia|inclua|coloque|anexe|cole|adicione|abra|mande|passe',
  'lis|lisez|lire|envoie|envoyez|inclus|incluez|copiez|mets|mettez|joins|joignez|ajoute|ajoutez|ouvre|transmets|colle|passe',
  'leggi|leggere|invia|includi|copia|metti|inserisci|allega|aggiungi|apri|passa|incolla',
  'прочитаи|прочти|прочитаите|отправь|отправьте|вложи|добавь|добавьте|передаи|передаите|скопируи|помести|включи|открои|вставь|приложи|загрузи',
  'oku|okuyun|gonder|gonderin|ekle|ekleyin|kopyala|koy|ac|ilet|yapistir|yukle',
  'las|skicka|lagg|kopiera|bifoga|oppna|klistra|inkludera',
].join('|');
const SIGNS_THAT_TAKE =
  '读取|读出|读|發送|发送|放入|放进|放到|填入|填进|填写|附上|复制|上传|写入|提交|传入|打开|粘贴|读入|获取|取出|讀取|読み|読ん|読む|送信|送っ|送る|入れ|渡し|含め|添付|コピー|貼り|取得し|開い|읽|보내|넣|전달|포함|첨부|복사|붙여|열어|업로드|전송|가져';

/** Signs around a path that a verb may stand behind or before. */
const REACH_CHARS = 90;
const ENDS = /[.!?;](?=\s)|[。！？；\n]/;
const VERB = new RegExp(
  `(?<![\\p{L}\\p{N}_.])(?:${WORDS_THAT_TAKE})(?![\\p{L}\\p{N}_])|${SIGNS_THAT_TAKE}`,
  'u',
);
/** What is told of a file and not ordered, in a sentence of the record. */
const TOLD =
  /(?<![\p{L}'])(?:not|never|no|without|cannot|blocks?|blocked|denies|denied|refuses|refused|reject\w*|protect\w*|redact\w*|masked|exclud\w*|ignor\w*|skip\w*|attempts?|prevent\w*|e\.g\.|such as|like|for example|detects?|scans?|finds?|flags?|warns?|configured|stored in|from \.env|defined in|set in|loaded from|falls? back|defaults? to|public key)(?![\p{L}'])|不会|拒绝|阻止|例如|比如|など|ブロック|차단|예를 들어/u;
/** "Add the key to .env": the file takes, it does not give. */
const INTO = /(?:^|\s)(?:to|into|in|inside|within|nach|in die|en|dans|em|no|в)\s+(?:\S+\s+){0,3}$/;
const CONTENT =
  /\b(?:contents?|values?|everything|all|whole|inhalt|werte|contenido|contenu|conteudo|contenuto)\b|содержимое|内容|中身|내용/u;

/** Orders to read a file of secrets or to hand it over, by the place of the words from verb to file. */
export function secretOrders({ text }: PlainView, limit: number): { start: number; end: number }[] {
  if (!MAY_NAME.test(text)) return [];
  const found: { start: number; end: number }[] = [];
  for (const { 0: path, index } of text.matchAll(SECRET_PATH)) {
    if (found.length >= limit) break;
    const end = index + path.length;
    const before =
      text
        .slice(Math.max(0, index - REACH_CHARS), index)
        .split(ENDS)
        .at(-1) ?? '';
    const after = text.slice(end, end + REACH_CHARS).split(ENDS)[0] ?? '';
    if (TOLD.test(before)) continue;
    const ahead = firstVerb(before);
    const behind = VERB.exec(after);
    if (ahead !== null) {
      const between = before.slice(ahead.index + ahead[0].length);
      if (INTO.test(` ${between}`) && !CONTENT.test(between)) continue;
      // The first word of a text says what the tool itself does.
      if (index - before.length + ahead.index === 0 && behind === null) continue;
      found.push({ start: index - before.length + ahead.index, end });
    } else if (behind !== null) {
      found.push({ start: index, end: end + behind.index + behind[0].length });
    }
  }
  return found;
}

const firstVerb = (text: string): RegExpExecArray | null => VERB.exec(text);
