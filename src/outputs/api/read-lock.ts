import canonicalize from 'canonicalize';
import { z } from 'zod';
import { digestOfferedTexts, hashText } from '../../domain/record/digest.ts';
import { OfferedTextsSchema } from '../../domain/record/offered-texts.ts';
import { visibleText } from '../../domain/text/visible-text.ts';
import { digest, foreignObject } from './contract-parts.ts';

/** What of a lock file is compared. Other fields may be there: within version 1 they are added, never removed. */
const LockSchema = z.object({
  lockVersion: z.literal('1'),
  /** Texts beside the tools; lock files of servers without any, and those made before they were read, have none. */
  offered: OfferedTextsSchema.extend({ digest: digest.nullable() }).optional(),
  tools: z.array(
    z.object({
      name: z.string(),
      digest,
      definition: foreignObject,
      varies: z.array(z.string()).optional(),
      capabilities: z.array(z.string()).optional(),
    }),
  ),
  varies: z.array(z.string()).optional(),
  unsteady: z.array(z.string()).optional(),
});

/** The part of a lock file (contract.ts, Lock) that a server is held against. */
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
  const { offered } = parsed.data;
  if (offered !== undefined && digestOfferedTexts(offered) !== offered.digest)
    throw new Error(
      `${from} was edited: the instructions, prompts and resources do not have the digest beside them. Fetch it again`,
    );
  const edited = parsed.data.tools.find((tool) => digestOf(tool) !== tool.digest);
  if (edited === undefined) return parsed.data;
  throw new Error(
    `${from} was edited: the definition of ${visibleText(edited.name)} does not have the digest beside it. Fetch it again`,
  );
}

/** As digestTool (domain/record/digest.ts), for a definition that is not known to be one. */
function digestOf({ name, definition }: ReadLock['tools'][number]): string {
  return `sha256:${hashText(canonicalize({ name, ...definition }) ?? '')}`;
}
