import { compareOffered, compareTools, isUnchanged } from '../../domain/history/compare-tools.ts';
import { readLock } from '../../domain/history/read-lock.ts';
import { count } from '../../domain/text/plural.ts';
import { DEFAULT_LIMITS } from '../../scanner/limits.ts';
import { readToolsOfCommand, readToolsOfUrl } from '../../scanner/read-tools.ts';
import { causeOf } from '../cause-of.ts';
import { readInput } from '../read-input.ts';
import { plain } from '../style.ts';
import type { World } from '../world.ts';
import { shownWords } from './shown-words.ts';

/** A server that says nothing to the model beside its tools, as a lock file without the part says. */
const NO_TEXTS = { instructions: null, prompts: null, resources: null };

const MAX_LOCK_CHARS = 64 * 1024 * 1024;

/** Reads the tools of a server and holds them against a lock file. Throws when either cannot be read. */
export async function verifyServer(
  address: string,
  [command, ...args]: readonly [string, ...string[]],
  world: World,
) {
  const lock = readLock(await readText(address, world), address);
  const isUrl = args.length === 0 && /^https?:\/\//i.test(command);
  const now = isUrl
    ? await readToolsOfUrl(command, DEFAULT_LIMITS)
    : await readToolsOfCommand(
        { command, args, environment: environmentOf(world), cwd: world.cwd },
        DEFAULT_LIMITS,
      );
  const drift = compareTools(lock.tools, now.tools);
  const texts = compareOffered(lock.offered ?? NO_TEXTS, now.offered);
  const { added, removed, changed } = drift;
  // Names and texts come from strangers: what a terminal would obey is shown as blanks.
  const lines = [
    ...added.map((name) => `added    ${plain(name)}`),
    ...removed.map((name) => `removed  ${plain(name)}`),
    ...changed.flatMap(({ name, fields }) => [
      `changed  ${plain(name)}`,
      ...fields.map(({ field, words }) => `  ${field}: ${shownWords(words)}`),
    ]),
    ...(texts.length === 0
      ? []
      : ['changed  instructions, prompts or resources', `  ${shownWords(texts)}`]),
    isUnchanged(drift) && texts.length === 0
      ? `${count(lock.tools.length, 'tool')}, as in the lock file`
      : `${added.length} added, ${removed.length} removed, ${changed.length} changed, of ${lock.tools.length} locked`,
  ];
  return {
    isSame: isUnchanged(drift) && texts.length === 0,
    text: `${lines.join('\n')}\n`,
    data: { locked: lock.tools.length, ...drift, texts },
  };
}

async function readText(address: string, world: World): Promise<string> {
  if (!/^https?:\/\//i.test(address)) return readInput(address, world);
  const response = await world.fetch(address).catch((error: unknown) => {
    throw new Error(`${address} cannot be reached: ${causeOf(error)}`);
  });
  if (!response.ok) throw new Error(`${address} answers ${response.status}`);
  const text = await response.text();
  if (text.length > MAX_LOCK_CHARS) throw new Error(`${address} is larger than any lock file`);
  return text;
}

function environmentOf({ env }: World): Record<string, string> {
  const set = Object.entries(env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return Object.fromEntries(set);
}
