/** Comments of markup are not drawn where a client shows Markdown, and read by the model all the same. */
const COMMENT = /<!--([\s\S]{1,4000}?)(?:-->|$)/g;
const ADDRESSED =
  /\b(?:assistant|ai|a\.i\.|llm|model|agent|claude|gpt|chatgpt|copilot|gemini|cursor|system|instructions?|you|your)\b/i;
const BINDING =
  /(?<![\p{L}])(?:also|always|never|must|do not|don't|please|should|have to)(?![\p{L}])/iu;
const DEEDS =
  /(?<![\p{L}])(?:call|run|send|read|ignore|execute|forward|tell|pass|invoke|fetch|upload|post|delete|skip|approve|rufe|sende|lies|füge|ignoriere|llama|envía|ignora|lee|chame|envie|leia|appelle|envoie|lis|chiama|invia|leggi|вызови|отправь|игнорируй|прочитай|çağır|gönder|oku|anropa|skicka|läs)(?![\p{L}])|调用|发送|忽略|读取|執行|执行|呼び出|送信|無視|読|호출|보내|무시|읽/iu;
/** Notes of editors and tools to themselves. */
const ABOUT_FILES =
  /^\s*(?:todo|fixme|generated|auto-?generated|prettier|eslint|markdownlint|begin|end|start|toc|spell-?checker|vale|badge)\b/i;

/** Comments that speak to the model: an address or an order in them. */
export function addressingComments(text: string, limit: number): { start: number; end: number }[] {
  if (!text.includes('<!--')) return [];
  const found: { start: number; end: number }[] = [];
  for (const { 0: comment, 1: said = '', index } of text.matchAll(COMMENT)) {
    if (found.length >= limit) break;
    const words = said.trim().split(/\s+/).length;
    const signs = /[\u3040-\ud7af]/.test(said);
    if (words < 3 && !signs) continue;
    if (ABOUT_FILES.test(said)) continue;
    if (DEEDS.test(said) || (ADDRESSED.test(said) && BINDING.test(said)))
      found.push({ start: index, end: index + comment.length });
  }
  return found;
}
