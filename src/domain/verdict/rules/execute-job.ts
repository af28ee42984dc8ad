import { COMPOUND_HEADS } from './nouns.ts';
import { type VerbRule, wordSet } from './rule.ts';

/** Jobs, sessions and releases that begin or end under verbs which elsewhere only write. */
export const EXECUTE_JOB_RULES: readonly VerbRule[] = [
  {
    id: 'X-31',
    category: 'Execute',
    looksFor: 'A job for a machine (batch, training, scan, inference) that is created.',
    why: 'Creating such a job starts it; a job that is a position at work is none of these.',
    verbs: wordSet('create add submit make new schedule'),
    objects: wordSet(
      'batch inference training finetune finetuning finetunes scan crawl etl compute processing rendering spark evaluation',
    ),
    heads: wordSet('job'),
  },
  {
    id: 'X-32',
    category: 'Execute',
    looksFor: 'A live session of a browser, terminal or debugger that is closed or ended.',
    why: 'A program that is running ceases to run.',
    verbs: wordSet('close end stop terminate release shutdown quit kill'),
    objects: wordSet('session'),
    near: wordSet(
      'browser live interact interactive remote terminal shell ssh debug debugger repl cdp current emulator simulator device',
    ),
    unless: wordSet('chat conversation cash work time thinking planning log note study coding'),
  },
  {
    id: 'X-46',
    category: 'Execute',
    looksFor: 'A sandbox, terminal or interpreter for code that is opened or closed.',
    why: 'A process begins or ceases to run that does whatever it is told.',
    verbs: wordSet('create new open close start spawn launch provision init initialize'),
    objects: wordSet('sandbox terminal repl tmux pty devcontainer interpreter'),
    unless: wordSet(
      'account user customer payment order wallet org organization template file snapshot note task',
    ),
    unlessHead: COMPOUND_HEADS,
  },
  {
    id: 'X-33',
    category: 'Execute',
    looksFor: 'A check, scan, crawl or build that is queued.',
    why: 'What is queued runs outside the conversation.',
    verbs: wordSet('queue enqueue'),
    heads: wordSet('check scan crawl build audit inspection'),
  },
  {
    id: 'X-34',
    category: 'Execute',
    looksFor: 'A release, version or work item that is promoted or rolled back where it runs.',
    why: 'Other code goes live.',
    verbs: wordSet('promote rollback'),
    near: wordSet('pipeline deployment deploy production release version revision'),
    unlessNear: wordSet('document page note prompt dashboard schema post article file'),
  },
  {
    id: 'X-35',
    category: 'Execute',
    looksFor: 'A chart, package or firmware that is upgraded.',
    why: 'New software is put in place of what runs.',
    verbs: wordSet('upgrade downgrade'),
    objects: wordSet('chart helm package firmware kernel plugin dependency'),
    unlessHead: COMPOUND_HEADS,
  },
  {
    id: 'X-41',
    category: 'Execute',
    looksFor: 'Nodes or machines that are recycled.',
    why: 'They stop, and others start in their place.',
    verbs: wordSet('recycle'),
    objects: wordSet('node pod instance vm server machine cluster'),
    unlessHead: COMPOUND_HEADS,
  },
  {
    id: 'X-36',
    category: 'Execute',
    looksFor: 'A network port that is forwarded.',
    why: 'A process begins to listen and lets others in.',
    verbs: wordSet('forward'),
    objects: wordSet('port'),
  },
  {
    id: 'X-37',
    category: 'Execute',
    looksFor: 'A video of a screen, simulator or device that is recorded.',
    why: 'A recorder starts and keeps running.',
    verbs: wordSet('record'),
    heads: wordSet('video screencast screen'),
  },
];
