import type { SubjectId } from './subjects.ts';

/** A valid message: every text is NFC, trimmed, with LF line ends. */
export interface Message {
  subject: SubjectId;
  name: string;
  email: string;
  message: string;
  /** Filled-in context fields of the subject, in the subject's order. */
  context: readonly ContextValue[];
}

export interface ContextValue {
  name: string;
  label: string;
  value: string;
}

/** How sure we are that a browser with a person sent it: nothing, a form open long enough, or work done by its script. */
export type Proof = 'none' | 'time' | 'work';

/** `pending` waits for delivery, `dead` was refused to the end of the schedule, `spam` is kept but never mailed. */
export const STATES = ['pending', 'delivered', 'dead', 'spam'] as const;
export type State = (typeof STATES)[number];
