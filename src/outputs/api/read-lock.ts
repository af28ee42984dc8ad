import { CONTRACT, type Contract } from './contract.ts';

/** Reads the text of a lock file. Throws an Error that names the first fault. */
export function readLock(text: string, from: string): Contract['Lock'] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new Error(`${from} is not JSON: give a lock file (…/api/v1/servers/<server>.lock.json)`);
  }
  const parsed = CONTRACT.Lock.safeParse(data);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(
    `${from} is no lock file: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`,
  );
}
