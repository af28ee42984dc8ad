import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { KnownServer } from '../../domain/check/check-data.ts';
import type { BulkAttack } from './bulk-attack.ts';
import type { BulkServer } from './bulk-server.ts';
import { entryOf } from './catalogue-server.ts';
import type { Known } from './known.ts';
import { definitionsByShard } from './known-loaders.ts';
import type { PackedEntry, PackedIndex, Part } from './packed-catalogue.ts';
import { restOf } from './server-rest.ts';

/** Of the largest, 11 is a tenth smaller and takes eight times as long. */
const QUALITY = 9;

/** Length of the JSON from which a group of short forms is full: larger ones are smaller packed, and slower to read one server of. */
const GROUP_CHARS = 50_000;

/** A catalogue as `openPacked` reads it: its index, and the bytes of its parts. */
export async function packCatalogue(
  known: Known,
  servers: readonly BulkServer[],
  attacks: readonly BulkAttack[],
): Promise<{ index: PackedIndex; parts: Buffer }> {
  const parts: Buffer[] = [];
  let end = 0;
  const put = async (value: unknown): Promise<Part> => {
    const packed = await pack(JSON.stringify(value));
    const at = end;
    parts.push(packed);
    end += packed.length;
    return [at, packed.length];
  };
  const groups = inGroups(known.servers);
  const places = groups.flatMap((group, at) => group.map((_, n) => [at, n] as const));
  const entries: PackedEntry[] = [];
  for (const [at, server] of servers.entries()) {
    const place = places[at];
    if (place === undefined) throw new Error(`no short form of ${server.id}`);
    entries.push({ ...entryOf(server), known: place, rest: await put(restOf(server)) });
  }
  const short: Part[] = [];
  for (const group of groups) short.push(await put(group));
  const index = {
    date: known.date,
    site: known.site,
    servers: entries,
    known: short,
    definitions: await put([...definitionsByShard(known.servers)]),
    knownAttacks: await put(known.attacks),
    attacks: await put(attacks),
  };
  return { index, parts: Buffer.concat(parts) };
}

/** The short forms in order, in groups that are packed together. */
function inGroups(servers: readonly KnownServer[]): KnownServer[][] {
  const groups: KnownServer[][] = [];
  let chars = GROUP_CHARS;
  for (const server of servers) {
    if (chars >= GROUP_CHARS) {
      groups.push([]);
      chars = 0;
    }
    groups.at(-1)?.push(server);
    chars += JSON.stringify(server).length;
  }
  return groups;
}

function pack(text: string): Promise<Buffer> {
  const bytes = Buffer.from(text);
  return promisify(brotliCompress)(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}
