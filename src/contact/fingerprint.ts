import { sha256 } from './hmac.ts';
import { CONTEXT_NAMES } from './subjects.ts';
import { normaliseText, type RawFields } from './validate.ts';

const TEXT_FIELDS: readonly string[] = ['subject', 'name', 'email', 'message', ...CONTEXT_NAMES];

/**
 * The field that people leave empty. Its name and label hold no word by which browsers or password managers choose what
 * to fill in (Chromium's components/autofill regex patterns: address, company, website, name, phone, code …).
 */
export const TRAP_FIELD = 'keep_blank';

/** Names of all fields that the form may send; others are ignored. */
export const FIELD_NAMES: readonly string[] = [...TEXT_FIELDS, TRAP_FIELD, 'token', 'altcha'];

/** SHA-256 over everything that the sender wrote, in base64url: equal for a double submit. */
export function fingerprint(raw: RawFields): string {
  return sha256(JSON.stringify(TEXT_FIELDS.map((name) => normaliseText(raw.get(name) ?? ''))));
}
