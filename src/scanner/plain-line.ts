const MAX_DETAIL_CHARS = 200;

/**
 * What differs each time that a server says the same thing, and what stands for it. Ports that a client was told to ask
 * (`ECONNREFUSED 127.0.0.1:6379`) are no chance and tell which service is missing; those above the range of the registered
 * ones are.
 */
const CHANCES: readonly (readonly [pattern: RegExp, stand: string])[] = [
  [/\[?\b\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?(?:Z| ?[+-]\d\d:?\d\d)?)?\]?/g, ' '],
  [
    /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b,? \w{3} \d{1,2}\b[^,;:]{0,6}(?:\d\d:\d\d:\d\d)?[^,;:]{0,14}\d{0,4}/g,
    ' ',
  ],
  [/[[(]?\b\d{1,2}:\d\d:\d\d(?:[.,]\d+)?(?: ?[AP]M)?\b[\])]?/gi, ' '],
  [/\b\d{1,2}\/\d{1,2}\/\d{4}\b,?/g, ' '],
  // The process number of pino and others: `ERROR (2): …`.
  [/ ?\(\d{1,7}\)(?=:)/g, ''],
  [/\(node:\d+\) ?/g, ''],
  [/\bpid[ =:#]*\d+/gi, 'pid'],
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, '<id>'],
  [/\b(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{12,}\b/gi, '<id>'],
  [/\b1[5-9]\d{8}(?:\d{3})?\b/g, '<time>'],
  [/\b\d+(?:\.\d+)? ?(?:ms|milliseconds|s|sec|seconds)\b/g, '<time>'],
  [
    /(?<!ECONNREFUSED \S{0,60})(\b(?:localhost|\d{1,3}(?:\.\d{1,3}){3})|\[?::1?\]?):\d{2,5}\b/gi,
    '$1:<port>',
  ],
  [
    /:(?:3276[89]|327[7-9]\d|32[89]\d\d|3[3-9]\d{3}|[45]\d{4}|6[0-4]\d{3}|65[0-4]\d\d|655[0-3]\d)\b/g,
    ':<port>',
  ],
  [/\bport[ =:]+\d{2,5}\b/gi, 'port <port>'],
  [/(\/tmp\/)[\w.-]+/g, '$1…'],
];

/** One line of plain text, at most 200 characters: without control characters, and without times, ports and ids, so that it repeats. */
export function oneLine(text: string): string {
  const plain = CHANCES.reduce(
    (line, [pattern, stand]) => line.replace(pattern, stand),
    withoutColours(text.slice(0, 4 * MAX_DETAIL_CHARS)),
  )
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
  return plain.length > MAX_DETAIL_CHARS
    ? `${plain.slice(0, MAX_DETAIL_CHARS - 1).trimEnd()}…`
    : plain;
}

/** Without the sequences by which a terminal colours text. */
export function withoutColours(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: terminal colours are what is removed here
  return text.replace(/\u001b\[[0-9;]*[A-Za-z]/g, '');
}

/**
 * Without addresses and folders, which tell of the machine and not of the package. A quote, bracket or backtick that closes
 * around one stays.
 */
export function withoutAddresses(text: string): string {
  return text
    .replace(/\b(?:docker|https?):\/\/\S+/g, '<address>')
    .replace(/(^|[\s("`])\/\S+?(?=[")`]{0,3}(?:\s|$))/g, '$1<path>');
}
