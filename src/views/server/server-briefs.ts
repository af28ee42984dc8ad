import type { ServerEntry } from '../../domain/catalogue/catalogue.ts';
import { CLIENTS } from '../../domain/policy/exports/export-policy.ts';
import { count } from '../../domain/text/plural.ts';
import type { ToolAttacks } from '../attacks/attack-link.ts';
import type { ServerHistoryView } from '../history/history-server.ts';
import { attacksBrief, brief, factsBrief } from '../tool/briefs.ts';
import { OUTCOME_WORDS } from './outcome-words.ts';
import type { ServerView } from './server-shape.ts';

/** What each folded section of a server's page answers in its summary. */
export function serverBriefs(
  { record, profile }: ServerEntry,
  flaws: ToolAttacks,
  history: ServerHistoryView | null,
  facts: ServerView['facts'],
  publisher: ServerView['publisher'],
): ServerView['brief'] {
  const { scan, instructions, prompts, resources } = record;
  const texts = [
    instructions ? 'instructions' : '',
    prompts?.length ? count(prompts.length, 'prompt') : '',
    resources?.length ? count(resources.length, 'resource') : '',
  ].filter((text) => text !== '');
  const entries = (history?.entries.length ?? 0) + (history?.older ?? 0);
  const { grade } = profile;
  return {
    texts: brief(texts.join(', ')),
    flaws: attacksBrief(flaws),
    changes: brief(`${count(entries, 'entry', 'entries')}, newest first`),
    exports: brief(
      `${CLIENTS.slice(0, 3)
        .map(({ title }) => title)
        .join(', ')} and ${CLIENTS.length - 3} more`,
    ),
    grade: brief(grade === null ? '' : `${grade.letter}, ${grade.points} of 100`),
    scan: brief(
      scan === null
        ? 'not scanned by this catalogue'
        : `${OUTCOME_WORDS[scan.outcome].label.toLowerCase()}, ${scan.scannedAt.slice(0, 10)}`,
    ),
    publisher: brief(count(publisher.length, 'fact')),
    facts: factsBrief(facts),
    badges: brief('a picture of the verdict for other pages'),
  };
}
