import type { ServerEntry } from '../../domain/catalogue/catalogue.ts';
import { count } from '../../domain/text/plural.ts';
import { truncate } from '../../domain/text/truncate.ts';
import { visibleName, visibleText } from '../../domain/text/visible-text.ts';
import { textAlarm } from '../../domain/verdict/model-text/text-alarm.ts';
import { serverTextHits } from '../../domain/verdict/signals/server-text-to-model/rule.ts';
import { placeOf } from '../tool/place.ts';
import { quoteText } from '../tool/quoted-text.ts';
import type { OfferedView } from './server-shape.ts';

const MAX_ENTRIES = 60;
const MAX_TEXT_CHARS = 300;
const MAX_INSTRUCTION_CHARS = 20_000;
const MAX_QUOTE_CHARS = 120;

/** Texts that a server hands to the model beside its tools, as its page shows them. */
export function offeredView({ record }: Pick<ServerEntry, 'record'>): OfferedView {
  const hits = serverTextHits(record);
  const entries: OfferedView['entries'] = [
    ...(record.prompts ?? []).map((prompt) => ({
      kind: 'prompt' as const,
      name: visibleName(prompt.title ?? prompt.name),
      text: truncate(visibleText(prompt.description ?? ''), MAX_TEXT_CHARS),
    })),
    ...(record.resources ?? []).map((resource) => ({
      kind: 'resource' as const,
      name: visibleName(resource.title ?? resource.name ?? resource.uri),
      text: truncate(visibleText(resource.description ?? resource.uri), MAX_TEXT_CHARS),
    })),
  ];
  const instructions = (record.instructions ?? '').slice(0, MAX_INSTRUCTION_CHARS);
  return {
    instructions: instructions === '' ? [] : quoteText(instructions, [], []),
    entries: entries.slice(0, MAX_ENTRIES),
    more: Math.max(0, entries.length - MAX_ENTRIES),
    marked: hits.map(({ evidence }) => ({
      place: placeOf(evidence.field),
      quote: truncate(visibleText(evidence.quote), MAX_QUOTE_CHARS),
    })),
  };
}

/** One sentence about text that is meant for the model, and where it stands on the page; null for a server without any. */
export function serverAlarm(
  entry: Pick<ServerEntry, 'record' | 'tools'>,
): { text: string; href: string } | null {
  const tools = entry.tools.filter(
    (tool) => textAlarm(tool.reviewed.verdict.signals) !== undefined,
  ).length;
  if (serverTextHits(entry.record).length > 0)
    return {
      text: 'The texts that this server hands to the model order it about. Every policy here hides its tools.',
      href: '#texts',
    };
  if (tools === 0) return null;
  return {
    text: `${count(tools, 'tool')} with text that is meant for the model. Every policy here hides ${tools === 1 ? 'it' : 'them'}.`,
    href: '#text-for-the-model',
  };
}
