import type { z } from 'zod';

/** Reads a line of NDJSON by its schema. Throws an Error that names `place` and the first field that does not fit. */
export function readLine<T extends z.ZodType>(
  schema: T,
  text: string,
  place: string,
  file: string,
): z.output<T> {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    throw new Error(`${place} is not JSON; give the ${file} of a site`);
  }
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(
    `${place}: /${issue?.path.join('/') ?? ''}: ${issue?.message ?? ''}; give the ${file} of a site`,
  );
}
