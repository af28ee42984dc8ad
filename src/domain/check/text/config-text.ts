import { readJsonText } from './json-text.ts';
import { type ReadText, type TextFormat, wholeFault } from './text-fault.ts';

/** Largest text that is read: configurations have kilobytes, tool lists at most a few megabytes. */
export const MAX_TEXT_CHARS = 5_000_000;

/** A first line that JSON cannot have: `[mcp_servers.name]`. */
const TOML_TABLE = /^\[(?:[^[\]{},]+|\[[^[\]{},]+\])\]\s*(?:#.*)?$/;
/** `key = value`, as no other format has it. */
const TOML_PAIR = /^(?:[\w-]+|"[^"\n]*"|'[^'\n]*')(?:\s*\.\s*(?:[\w-]+|"[^"\n]*"))*\s*=/;
/** `key: value`, `- item` or the mark of a document. */
const YAML_LINE =
  /^(?:---(?:\s|$)|%YAML|- |(?:[^\s"'{}[\],#&*!|>%@`=][^=\n]*?|"[^"\n]*"|'[^'\n]*')\s*:(?:\s|$))/;
const EVENT_LINE = /^(?:event|data|id|retry):/;

/**
 * Reads JSON (with the comments and trailing commas of editors, JSON5, one object a line, or members without their outer
 * braces), TOML, YAML, or the JSON of a stream of events. Its own first line that says something tells which; the
 * parsers of all but JSON are loaded when they are needed.
 */
export async function readConfigText(text: string): Promise<ReadText> {
  if (text.length > MAX_TEXT_CHARS)
    return wholeFault(
      'The text is longer than 5 million characters',
      'Paste only the part with the servers or tools.',
    );
  const plain = withoutFence(text.replace(/^\uFEFF/, ' '));
  const format = formatOf(plain);
  if (format === null)
    return wholeFault('There is no text', 'Paste a configuration or a tools/list result.');
  if (format === 'events') return readEvents(plain);
  if (format === 'TOML') return (await import('./toml-text.ts')).readTomlText(plain);
  if (format === 'YAML') return (await import('./yaml-text.ts')).readYamlText(plain);
  return readJsonText(plain);
}

/** What the first line that is no remark looks like; null without any. */
function formatOf(text: string): TextFormat | null {
  const trimmed = text.trimStart();
  if (trimmed === '') return null;
  const [first = ''] = trimmed.split('\n', 1);
  if (/^[{[/]/.test(trimmed) && !TOML_TABLE.test(first.trimEnd())) return 'JSON';
  const line = firstWords(trimmed);
  if (EVENT_LINE.test(line) && /^data:\s*[{[]/m.test(trimmed)) return 'events';
  if (TOML_TABLE.test(line) || TOML_PAIR.test(line)) return 'TOML';
  // A member without its braces: `"mcpServers": {`.
  if (line.startsWith('"') && /^"[^"\n]*"\s*:\s*[{["]?/.test(line) && /[{}]/.test(trimmed))
    return 'JSON';
  return YAML_LINE.test(line) ? 'YAML' : line.startsWith('"') ? 'JSON' : 'TOML';
}

/** The first line that is no comment of TOML or YAML. */
function firstWords(text: string): string {
  for (const line of text.split('\n', 1000)) {
    const words = line.trim();
    if (words !== '' && !words.startsWith('#')) return words;
  }
  return '';
}

/** A block of a README with its fence: the marks become blank lines, so that every place keeps its line. */
function withoutFence(text: string): string {
  const [, before = '', mark = ''] = /^(\s*)(```+|~~~+)[\w+-]*[^\n]*\n/.exec(text) ?? [];
  if (mark === '') return text;
  const inner = text.slice(text.indexOf('\n', before.length) + 1);
  const end = inner.lastIndexOf(mark);
  return `${'\n'.repeat(before.split('\n').length)}${end < 0 ? inner : inner.slice(0, end)}`;
}

/** The JSON that stands after `data:`, one message an event. */
async function readEvents(text: string): Promise<ReadText> {
  const messages: unknown[] = [];
  for (const event of text.replaceAll('\r\n', '\n').split(/\n\n+/)) {
    const data = event
      .split('\n')
      .filter((line) => line.startsWith('data:'))
      .map((line) => line.slice(5));
    if (data.length === 0) continue;
    const read = await readJsonText(data.join('\n'));
    if ('fault' in read)
      return wholeFault(
        'An event of this stream holds no whole JSON',
        'Paste only the JSON that stands after data:.',
      );
    messages.push(read.value);
  }
  return { value: messages.length === 1 ? messages[0] : messages, format: 'events' };
}
