import { readEmail } from './email.ts';
import { MAX_EMAIL_CHARS, MAX_MESSAGE_CHARS, MAX_NAME_CHARS } from './limits.ts';
import type { ContextValue, Message } from './message.ts';
import { type ContextField, findSubject } from './subjects.ts';

/** A field as it arrived: text, or null when it was something else (a file, a number, a list). Unknown fields are absent. */
export type RawFields = ReadonlyMap<string, string | null>;

export interface FieldError {
  field: string;
  /** One sentence that says what to do. */
  text: string;
}

export type Validation = { ok: true; message: Message } | { ok: false; errors: FieldError[] };

/** Characters that show nothing: white space, controls, formats, fillers, the blank of Braille. */
const SHOWS_NOTHING = /^[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]*$/u;
const DIGEST = /^sha256:[0-9a-f]{64}$/;
// Line breaks of any script and the other C0 and C1 controls: none belongs in a one-line field or a mail header.
const NOT_IN_A_LINE = /[\p{Cc}\u2028\u2029]/u;

/** A text as it is judged and stored: NFC, LF line ends, no outer white space. */
export function normaliseText(text: string): string {
  return text.replace(/\r\n?/g, '\n').normalize('NFC').trim();
}

/** Checks all fields at once; errors come in form order, at most one a field. */
export function validate(raw: RawFields): Validation {
  const errors: FieldError[] = [];
  const read = (field: string, label: string, rules: LineRules): string => {
    const found = checkText(raw, field, label, rules);
    if (found.error !== null) errors.push({ field, text: found.error });
    return found.value;
  };

  const subject = findSubject(normaliseText(raw.get('subject') ?? 'question'));
  if (subject === undefined || raw.get('subject') === null) {
    errors.push({ field: 'subject', text: 'Choose one of the subjects.' });
  }
  const context: ContextValue[] = [];
  for (const field of subject?.context ?? []) {
    const value = read(field.name, field.label, {
      maxChars: field.maxChars,
      required: field.required,
      oneLine: true,
    });
    const error = value === '' ? null : checkKind(field, value);
    if (error !== null && !errors.some((known) => known.field === field.name))
      errors.push({ field: field.name, text: error });
    if (value !== '') context.push({ name: field.name, label: field.label, value });
  }
  const name = read('name', 'Your name', {
    maxChars: MAX_NAME_CHARS,
    required: true,
    oneLine: true,
  });
  const written = read('email', 'Your e-mail address', {
    maxChars: MAX_EMAIL_CHARS,
    required: true,
    oneLine: true,
  });
  const { address: email, fault } = readEmail(written);
  if (fault !== null && !errors.some((known) => known.field === 'email'))
    errors.push({ field: 'email', text: fault });
  const message = read('message', 'Your message', {
    maxChars: MAX_MESSAGE_CHARS,
    required: true,
    oneLine: false,
  });

  if (errors.length > 0 || subject === undefined) return { ok: false, errors };
  return { ok: true, message: { subject: subject.id, name, email, message, context } };
}

interface LineRules {
  maxChars: number;
  required: boolean;
  oneLine: boolean;
}

function checkText(
  raw: RawFields,
  field: string,
  label: string,
  rules: LineRules,
): { value: string; error: string | null } {
  const given = raw.get(field);
  if (given === null) return { value: '', error: `${label}: send plain text.` };
  const value = normaliseText(given ?? '');
  if (value === '' || (rules.required && SHOWS_NOTHING.test(value)))
    return { value, error: rules.required ? `${label}: fill in this field.` : null };
  if (value.length > rules.maxChars) {
    return {
      value,
      error: `${label}: use at most ${count(rules.maxChars)} characters; this has ${count(value.length)}.`,
    };
  }
  // A NUL or half a surrogate pair would not come back from the store as it went in.
  if (value.includes('\0') || !value.isWellFormed())
    return { value, error: `${label}: remove the characters that are not text.` };
  if (rules.oneLine && NOT_IN_A_LINE.test(value))
    return { value, error: `${label}: use one line without control characters.` };
  return { value, error: null };
}

function checkKind(field: ContextField, value: string): string | null {
  switch (field.kind) {
    case 'text':
      return null;
    case 'choice':
      return field.options.includes(value) ? null : `${field.label}: choose one of the list.`;
    case 'digest':
      return DIGEST.test(value)
        ? null
        : `${field.label}: write sha256: and 64 hex digits, or leave it empty.`;
    case 'url':
      return isHttpsUrl(value)
        ? null
        : `${field.label}: write a full address that starts with https://, or leave it empty.`;
  }
}

function isHttpsUrl(value: string): boolean {
  const url = URL.canParse(value) ? new URL(value) : null;
  return url !== null && url.protocol === 'https:' && url.username === '' && url.password === '';
}

const count = (value: number): string => value.toLocaleString('en');
