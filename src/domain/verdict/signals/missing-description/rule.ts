import { onAbsence } from '../hit.ts';
import type { SignalRule } from '../signal-rule.ts';

export const MISSING_DESCRIPTION: SignalRule = {
  id: 'missing-description',
  title: 'Missing description',
  label: 'no description',
  kind: 'record',
  weight: 'low',
  looksFor: 'A description that is empty or blank.',
  why: 'Neither the model nor a person can tell what the tool does, but for its name.',
  test: (ctx) => (ctx.tool.description.trim() === '' ? [onAbsence('description')] : []),
};
