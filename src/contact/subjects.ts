import { CATEGORIES } from '../domain/verdict/verdict.ts';

/** Longest tool name of a record, said again: the module that says it would bring the schema of records into the function. */
const MAX_TOOL_CHARS = 1024;
/** Registry, package and address together; twice what the longest known id has. */
const MAX_SERVER_CHARS = 500;

/** One structured field of a subject, stored and mailed beside the message. */
export interface ContextField {
  /** Form name; one flat name space for all subjects. */
  name: string;
  label: string;
  hint: string | null;
  required: boolean;
  /** Longest value in UTF-16 units after trimming. */
  maxChars: number;
  /** What the value must look like; `choice` takes one of `options`. */
  kind: 'text' | 'url' | 'digest' | 'choice';
  options: readonly string[];
}

export interface Subject {
  id: string;
  label: string;
  /** One sentence on what helps us to answer. */
  intro: string;
  context: readonly ContextField[];
}

const text = (name: string, label: string, hint: string | null, required = false, maxChars = 300) =>
  ({ name, label, hint, required, maxChars, kind: 'text', options: [] }) satisfies ContextField;

const choice = (name: string, label: string, hint: string | null) =>
  ({
    name,
    label,
    hint,
    required: false,
    maxChars: 20,
    kind: 'choice',
    options: CATEGORIES,
  }) satisfies ContextField;

const url = (name: string, label: string, hint: string) =>
  ({
    name,
    label,
    hint,
    required: false,
    maxChars: 2000,
    kind: 'url',
    options: [],
  }) satisfies ContextField;

/** What a message can be about. A new subject is a new entry here: form, validation, mail and docs follow. */
export const SUBJECTS = [
  {
    id: 'question',
    label: 'Ask a question',
    intro: 'Ask anything about the catalogue, its data or its rules.',
    context: [],
  },
  {
    id: 'dispute',
    label: 'Dispute a verdict',
    intro:
      'Say which words of the record we read wrongly, or what the tool does that its record hides.',
    context: [
      text(
        'server',
        'Server',
        'As on its page, or the address of the page.',
        true,
        MAX_SERVER_CHARS,
      ),
      text(
        'tool',
        'Tool',
        'Empty if you dispute what we say of the whole server.',
        false,
        MAX_TOOL_CHARS,
      ),
      choice('verdict', 'Category shown', null),
      choice('expected', 'Category you expect', null),
      {
        name: 'digest',
        label: 'Definition digest',
        hint: 'From the facts on the tool page: sha256: and 64 hex digits.',
        required: false,
        maxChars: 71,
        kind: 'digest',
        options: [],
      },
    ],
  },
  {
    id: 'attack',
    label: 'Report an attack',
    intro:
      'Say what happens, step by step. If it is not public yet, say so: we will not publish it before you agree.',
    context: [
      text(
        'attack',
        'Entry of the attack database',
        'Its id, such as MCPA-2026-0041, if you write about an entry that is there.',
        false,
        50,
      ),
      text('affected', 'Affected server or package', 'With its version, if you know it.'),
      url('source', 'Public source', 'Address of a write-up or advisory, https only.'),
    ],
  },
  {
    id: 'list',
    label: 'List my server',
    intro: 'Tell us where the server is published, so that we can scan it.',
    context: [
      text(
        'package',
        'Package or image',
        'Such as npm:name, pypi:name, an image, or the address of a remote server.',
        true,
      ),
      url('repository', 'Source repository', 'https only.'),
    ],
  },
  {
    id: 'security',
    label: 'Report a security problem of this site',
    intro:
      'Say what somebody could do with it, and the steps that show it. Please do not try it on what others sent.',
    context: [url('page', 'Where', 'Address of a page or file that shows it, https only.')],
  },
] as const satisfies readonly Subject[];

export type SubjectId = (typeof SUBJECTS)[number]['id'];

/** The subject with this id, undefined for an unknown id. */
export function findSubject(id: string): (Subject & { id: SubjectId }) | undefined {
  return SUBJECTS.find((subject) => subject.id === id);
}

/** Names of all context fields, in form order. */
export const CONTEXT_NAMES: readonly string[] = SUBJECTS.flatMap((subject) =>
  subject.context.map((field) => field.name),
);
