import { hashText } from '../record/digest.ts';

/** Cache key of a page: a hash of everything that it prints. Equal views give equal keys. */
export function viewKey(view: object): string {
  return hashText(JSON.stringify(view));
}
