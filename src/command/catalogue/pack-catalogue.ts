import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { BulkAttack } from './bulk-attack.ts';
import type { BulkServer } from './bulk-server.ts';
import { entryOf } from './catalogue-server.ts';
import type { Known } from './known.ts';
import { definitionsByShard } from './known-loaders.ts';
import type { PackedEntry, PackedIndex, Part } from './packed-catalogue.ts';

/** Of the largest, 11 is a tenth smaller and takes eight times as long. */
const QUALITY = 9;

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
  const entries: PackedEntry[] = [];
  for (const [at, server] of servers.entries()) {
    // Who publishes it stands in what a check needs, and a digest follows from its definition.
    const { publisher, ...rest } = server;
    entries.push({
      ...entryOf(server),
      known: await put(known.servers[at]),
      whole: await put({ ...rest, tools: server.tools.map(({ digest, ...tool }) => tool) }),
    });
  }
  const index = {
    date: known.date,
    site: known.site,
    servers: entries,
    definitions: await put([...definitionsByShard(known.servers)]),
    knownAttacks: await put(known.attacks),
    attacks: await put(attacks),
  };
  return { index, parts: Buffer.concat(parts) };
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
