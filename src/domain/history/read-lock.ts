import canonicalize from 'canonicalize';
import { z } from 'zod';
import { digestOfferedTexts, hashText } from '../record/digest.ts';
import { OfferedTextsSchema } from '../record/offered-texts.ts';
import { visibleText } from '../text/visible-text.ts';

const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/, 'expected sha256: and 64 hex digits');

/** What a server offered, as a lock file holds it. Texts beside the tools: servers without any, and locks that are older than their reading, have none. */
export const LockedListSchema = z.object({
  offered: OfferedTextsSchema.extend({ digest: digest.nullable() }).optional(),
  tools: z.array(
    z.object({ name: z.string(), digest, definition: z.record(z.string(), z.unknown()) }),
  ),
});
type LockedList = z.output<typeof LockedListSchema>;

/** What of a lock file is compared. Other fields may be there: within version 1 they are added, never removed. */
const LockSchema = LockedListSchema.extend({ lockVersion: z.literal('1') });

/** The part of a lock file (a site's API has one of each server) that a server is held against. */
type ReadLock = z.output<typeof LockSchema>;

/** Reads the text of a lock file. Throws an Error that names the first fault. */
export function readLock(text: string, from: string): ReadLock {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new Error(`${from} is not JSON: give a lock file (…/api/v1/servers/<server>.lock.json)`);
  }
  const parsed = LockSchema.safeParse(data);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(
      `${from} is no lock file: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`,
    );
  }
  const fault = lockedListFault(parsed.data);
  if (fault === null) return parsed.data;
  throw new Error(`${from} was edited: ${fault}. Fetch it again`);
}

/** The first part of a list that does not have the digest beside it, in one clause; null when all have. */
export function lockedListFault({ offered, tools }: LockedList): string | null {
  if (offered !== undefined && digestOfferedTexts(offered) !== offered.digest)
    return 'the instructions, prompts and resources do not have the digest beside them';
  const edited = tools.find((tool) => digestOf(tool) !== tool.digest);
  return edited === undefined
    ? null
    : `the definition of ${visibleText(edited.name)} does not have the digest beside it`;
}

/** As digestTool (domain/record/digest.ts), for a definition that is not known to be one. */
function digestOf({ name, definition }: ReadLock['tools'][number]): string {
  return `sha256:${hashText(canonicalize({ name, ...definition }) ?? '')}`;
}
