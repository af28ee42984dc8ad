import { NOT_PROCESSES, PROCESSES } from '../words/nouns.ts';
import { wordSet } from '../words/word-set.ts';
import type { VerbRule } from './rule.ts';

/** Processes, jobs and machines that start or stop. */
export const EXECUTE_PROCESS_RULES: readonly VerbRule[] = [
  {
    id: 'X-03',
    category: 'Execute',
    traits: ['wideObject'],
    looksFor:
      'A process, job, machine or service that is started, stopped, restarted or cancelled.',
    why: 'Something begins or ceases to run outside the conversation.',
    verbs: wordSet(
      'start stop restart reboot launch trigger run rerun execute kill abort cancel terminate halt pause resume suspend shutdown boot invoke dispatch initiate begin spawn queue enqueue resubmit retry interrupt end poweron poweroff drain',
    ),
    objects: PROCESSES,
    unless: NOT_PROCESSES,
    unlessHead: wordSet(
      'status info result history list detail schedule option setting configuration annotation notification',
    ),
  },
  {
    id: 'X-12',
    category: 'Execute',
    looksFor: 'A task that is run, triggered, retried or cancelled.',
    why: 'Unlike an entry of a to-do list, a task that is run does something.',
    verbs: wordSet('run execute rerun trigger kill abort retry cancel terminate'),
    objects: wordSet('task playbook flow recipe zap scene game'),
  },
  {
    id: 'X-22',
    category: 'Execute',
    looksFor: 'A run, execution or invocation that is created or scheduled.',
    why: 'Creating a run starts it.',
    verbs: wordSet('create add submit make schedule queue request new confirm approve'),
    heads: wordSet('run execution invocation'),
    unless: wordSet('test dry sales payroll'),
  },
];
