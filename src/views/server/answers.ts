import type { ServerEntry } from '../../domain/catalogue/catalogue.ts';
import { count } from '../../domain/text/plural.ts';
import { capitalise, sentence } from '../../domain/text/sentence.ts';
import type { ToolAttacks } from '../attacks/attack-link.ts';
import type { ServerHistoryView } from '../history/history-server.ts';
import type { AnswerView } from './server-shape.ts';

/** How much can go wrong, whether it is known to be broken, and whether it changed: what a reader asks of a server first. */
export function answersOf(
  entry: ServerEntry,
  flaws: ToolAttacks,
  history: ServerHistoryView | null,
): AnswerView[] {
  const grade = gradeAnswer(entry);
  return [...(grade === null ? [] : [grade]), flawsAnswer(entry, flaws), changeAnswer(history)];
}

function gradeAnswer({ profile: { grade } }: ServerEntry): AnswerView | null {
  if (grade === null) return null;
  const heaviest = grade.terms.toSorted((a, b) => b.points - a.points)[0];
  const text =
    heaviest === undefined || heaviest.points === 0
      ? 'Nothing was counted against it.'
      : sentence(`${heaviest.label}: ${heaviest.detail}`);
  return { title: `Grade ${grade.letter}, ${grade.points} of 100`, text, href: '#grade' };
}

function flawsAnswer({ record }: ServerEntry, flaws: ToolAttacks): AnswerView {
  const { vulnerabilities, attacks: unsure, outgrown } = flaws;
  const all = vulnerabilities.length + unsure.length + outgrown.length;
  const href = all === 0 ? null : '#flaws';
  const version = record.version === null ? 'This version' : `Version ${record.version}`;
  if (all === 0)
    return {
      title: 'No known flaw',
      text: 'The attack database names none in this package.',
      href,
    };
  if (vulnerabilities.length > 0)
    return {
      title: `${count(vulnerabilities.length, 'known flaw')} in this version`,
      text: vulnerabilities.map(({ title }) => sentence(title)).join(' '),
      href,
    };
  if (unsure.length > 0)
    return {
      title: `${count(unsure.length, 'known flaw')}, perhaps in this version`,
      text: 'The record does not say which version it is, or the entry which versions are affected.',
      href,
    };
  return {
    title: `Fixed: ${all === 1 ? 'the one known flaw' : `all ${all} known flaws`}`,
    text: `${version} is not in the affected ${all === 1 ? 'range' : 'ranges'}.`,
    href,
  };
}

function changeAnswer(history: ServerHistoryView | null): AnswerView {
  const newest = history?.entries[0];
  if (newest === undefined)
    return {
      title: 'No change logged',
      text: 'Nothing has been compared with this tool list yet, or nothing changed.',
      href: null,
    };
  return {
    title: `Changed in ${newest.to}`,
    text: sentence(capitalise(newest.summary)),
    href: '#changes',
  };
}
