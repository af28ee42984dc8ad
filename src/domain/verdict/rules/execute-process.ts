import { COMPOUND_HEADS, NOT_PROCESSES, PROCESSES } from '../words/nouns.ts';
import { wordSet } from '../words/word-set.ts';
import type { VerbRule } from './rule.ts';

/** Processes, jobs and machines that start or stop. */
export const EXECUTE_PROCESS_RULES: readonly VerbRule[] = [
  {
    id: 'X-132',
    category: 'Execute',
    looksFor: 'Ports or a network that are scanned, a scanner of hosts that is run.',
    why: 'A program probes machines of others.',
    verbs: wordSet('scan probe sweep run execute perform start launch'),
    near: wordSet('nmap masscan rustscan nikto port subnet cidr'),
    heads: wordSet('scan port network host target subnet range nmap masscan nikto'),
    unless: wordSet('result report history status code barcode container service type number list'),
  },
  {
    id: 'X-03',
    category: 'Execute',
    traits: ['wideObject'],
    looksFor:
      'A process, job, machine or service that is started, stopped, restarted or cancelled.',
    why: 'Something begins or ceases to run outside the conversation.',
    verbs: wordSet(
      'start stop restart reboot launch trigger run rerun execute kill abort cancel terminate halt pause resume suspend shutdown boot invoke dispatch initiate begin spawn queue enqueue resubmit retry interrupt end poweron poweroff drain kickoff',
    ),
    objects: PROCESSES,
    unless: NOT_PROCESSES,
    unlessNear: wordSet('colleague employee trainee course lesson student'),
    unlessHead: wordSet(
      'status info result history list detail schedule option setting configuration annotation notification',
    ),
  },
  {
    id: 'X-121',
    category: 'Execute',
    looksFor: 'Something that is kicked off or fired up, meetings and the like left out.',
    why: 'What is set going so is a job or a machine.',
    verbs: wordSet('kickoff'),
    unless: NOT_PROCESSES,
    unlessHead: wordSet('project debate member user player participant guest'),
  },
  {
    id: 'X-122',
    category: 'Execute',
    looksFor: 'A machine, a plant or a line that is shut down or has its power switched.',
    why: 'Something ceases to run or begins to, in the physical world or on a host.',
    verbs: wordSet('shutdown poweron poweroff'),
    unless: NOT_PROCESSES,
    unlessHead: wordSet('account debate forum market group notification alert'),
  },
  {
    id: 'X-92',
    category: 'Execute',
    looksFor: 'A machine that begins to print, mill, cut, heat, pump or record.',
    why: 'Something moves in the physical world.',
    verbs: wordSet('start begin resume'),
    objects: wordSet(
      'printing milling cutting engraving heating cooling charging recording streaming irrigation watering brewing cooking washing vacuuming pumping spraying mowing',
    ),
  },
  {
    id: 'X-98',
    category: 'Execute',
    looksFor: 'A search that is started and downloads what it finds.',
    why: 'A download begins that nobody looks at.',
    verbs: wordSet('start begin initiate launch trigger'),
    heads: wordSet('search'),
    near: wordSet('download'),
  },
  {
    id: 'X-93',
    category: 'Execute',
    looksFor: 'A program or browser that is quit, ended or closed.',
    why: 'Something ceases to run, and unsaved work may be lost.',
    verbs: wordSet('quit exit close end'),
    objects: wordSet('program application app browser process software'),
    unless: wordSet(
      'issue ticket form review submission file document loan account security feature session context page tab',
    ),
    unlessHead: COMPOUND_HEADS,
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
