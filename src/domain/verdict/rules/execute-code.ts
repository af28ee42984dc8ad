import { CODE, COMPOUND_HEADS, PROGRAMS } from '../words/nouns.ts';
import { wordSet } from '../words/word-set.ts';
import type { VerbRule } from './rule.ts';

/** Code, programs and queries that are run. */
export const EXECUTE_CODE_RULES: readonly VerbRule[] = [
  {
    id: 'X-01',
    category: 'Execute',
    looksFor: 'Code, a script, a command or a program that is run or evaluated.',
    why: 'Whatever the text says happens; the tool sets no bounds.',
    verbs: wordSet('run execute exec eval evaluate invoke interpret rerun launch dispatch inject'),
    objects: CODE,
    unless: wordSet('quality review coverage'),
  },
  {
    id: 'X-16',
    category: 'Execute',
    looksFor: 'A program (a CLI, a function, a binary) that is run.',
    why: 'The arguments decide what it does.',
    verbs: wordSet('run execute exec invoke launch rerun perform'),
    heads: PROGRAMS,
  },
  {
    id: 'X-02',
    category: 'Execute',
    looksFor: 'A query in a language that can change data (SQL, Cypher, GraphQL), run as given.',
    why: 'The caller writes the statement, so the worst case is what the database allows.',
    verbs: wordSet('run execute exec perform'),
    near: wordSet(
      'sql cypher graphql gql aql n1ql ddl dml plsql tsql hogql bigquery snowflake mysql postgresql postgres sqlite duckdb clickhouse mariadb oracle redshift d1 database db arbitrary raw soql',
    ),
    unless: wordSet(
      'search select dry promql logql lucene find report funnel retention dashboard panel check analysis',
    ),
  },
  {
    id: 'X-15',
    category: 'Execute',
    traits: ['anyQuery'],
    looksFor: 'A query, not said in which language, that is run or executed.',
    why: 'Whoever writes the query decides what it does; a name or sentence that only reads goes before this rule.',
    verbs: wordSet('run execute exec perform invoke'),
    objects: wordSet('query'),
    unless: wordSet('search select dry'),
  },
  {
    id: 'X-42',
    category: 'Execute',
    looksFor: 'A query or statement that is tested against a database or service.',
    why: 'Testing it there runs it there.',
    verbs: wordSet('test try'),
    objects: wordSet('query statement'),
    beyond: wordSet('database org server endpoint api instance service db'),
  },
  {
    id: 'X-53',
    category: 'Execute',
    looksFor: 'A command that is sent, issued or approved.',
    why: 'Whoever gets it does what it says.',
    verbs: wordSet('send issue approve'),
    objects: wordSet('command'),
    unlessHead: COMPOUND_HEADS,
  },
  {
    id: 'X-90',
    category: 'Execute',
    looksFor:
      'A command, an alias of the shell or a line of cron that is stored or put on a timetable.',
    why: 'A machine runs it later, with nobody there.',
    verbs: wordSet(
      'put add create set schedule queue enqueue store save install register plan append write',
    ),
    objects: wordSet('command cron crontab cronjob alias'),
    near: wordSet(
      'shell bash cron crontab cronjob timer program timetable schedule night hour minute boot startup login',
    ),
    unless: wordSet(
      'slash bot palette template history documentation description snippet email dns domain index',
    ),
  },
  {
    id: 'X-91',
    category: 'Execute',
    looksFor: 'A timer, a hook of git or a start-up script that is set.',
    why: 'What it holds runs by itself from then on.',
    verbs: wordSet('put add create set install register write update'),
    objects: wordSet('startup systemd boot commit cron crontab'),
    near: wordSet('script timer command hook crontab'),
    unlessHead: wordSet('message comment status webhook'),
    unless: wordSet('pipeline'),
  },
  {
    id: 'X-56',
    category: 'Execute',
    looksFor: 'A service that is called with a command of the caller.',
    why: 'The command decides what happens.',
    verbs: wordSet('call invoke'),
    beyond: wordSet('command cli'),
  },
  {
    id: 'X-57',
    category: 'Execute',
    looksFor: 'A running process that a debugger is attached to.',
    why: 'Whoever holds the debugger controls the process.',
    verbs: wordSet('attach'),
    near: wordSet('process gdb lldb debugger'),
    unless: wordSet('file image label note document comment'),
  },
  {
    id: 'X-58',
    category: 'Execute',
    looksFor: 'A macro that is played.',
    why: 'It does again what was recorded.',
    verbs: wordSet('play replay'),
    objects: wordSet('macro'),
  },
  {
    id: 'X-68',
    category: 'Execute',
    looksFor: 'A fault or failure that is injected.',
    why: 'Running systems are disturbed.',
    verbs: wordSet('inject'),
    objects: wordSet('fault failure chaos latency'),
  },
  {
    id: 'X-26',
    category: 'Execute',
    looksFor: 'Input that is sent to a running process or terminal.',
    why: 'A shell runs what it is sent.',
    verbs: wordSet('send write type pipe'),
    near: wordSet('process terminal shell repl stdin tty tmux pty'),
  },
];
