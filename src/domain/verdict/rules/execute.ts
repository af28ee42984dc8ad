import { CODE, FIXED_QUERIES, NOT_PROCESSES, PROCESSES } from './nouns.ts';
import { type VerbRule, wordSet } from './rule.ts';

export const EXECUTE_RULES: readonly VerbRule[] = [
  {
    id: 'X-01',
    category: 'Execute',
    looksFor: 'Code, a script, a command or a program that is run or evaluated.',
    why: 'Whatever the text says happens; the tool sets no bounds.',
    verbs: wordSet(
      'run execute exec eval evaluate invoke call interpret rerun launch perform send submit dispatch issue inject sandbox',
    ),
    objects: CODE,
    unlessNear: wordSet('readonly'),
  },
  {
    id: 'X-02',
    category: 'Execute',
    looksFor: 'A query in a language that can change data (SQL, Cypher, GraphQL), run as given.',
    why: 'The caller writes the statement, so the worst case is what the database allows.',
    verbs: wordSet('run execute exec query perform submit send'),
    near: wordSet(
      'sql cypher graphql gql statement mutation aql n1ql soql cql_statement ddl dml plsql tsql hogql kusto bigquery snowflake mysql postgresql postgres sqlite duckdb clickhouse mariadb oracle redshift d1 database db arbitrary custom raw',
    ),
    unless: wordSet(
      'search select dry promql logql lucene find report funnel retention dashboard panel',
    ),
  },
  {
    id: 'X-03',
    category: 'Execute',
    looksFor:
      'A process, job, machine or service that is started, stopped, restarted or cancelled.',
    why: 'Something begins or ceases to run outside the conversation.',
    verbs: wordSet(
      'start stop restart reboot launch trigger run rerun execute kill abort cancel terminate halt pause resume suspend shutdown boot invoke begin dispatch initiate spawn queue enqueue schedule resubmit retry interrupt end poweron poweroff activate wake stream attach open close',
    ),
    objects: PROCESSES,
    unless: NOT_PROCESSES,
  },
  {
    id: 'X-04',
    category: 'Execute',
    looksFor:
      'A browser, page, screen or device that is driven: navigate, click, fill, hover, drag, press.',
    why: 'A click or a form does what the page behind it does.',
    verbs: wordSet(
      'navigate click doubleclick rightclick hover fill drag scroll swipe tap press type goto keypress press_key dblclick longpress',
    ),
  },
  {
    id: 'X-05',
    category: 'Execute',
    looksFor:
      'A browser, page, tab, window or address that is opened, closed, selected or steered.',
    why: 'It drives a program that can reach whatever its user can.',
    verbs: wordSet(
      'open close visit launch go select focus switch resize handle drop move reload refresh upload control automate interact maximize minimize back forward new activate choose check uncheck act paste start',
    ),
    objects: wordSet(
      'browser page tab window url website webpage site element dropdown checkbox dialog iframe frame viewport mouse cursor back forward popup webview history option app application deeplink',
    ),
    unless: wordSet(
      'task issue item ticket project wiki confluence notion document doc section database board note file workspace environment editor parent order theme',
    ),
  },
  {
    id: 'X-06',
    category: 'Execute',
    looksFor: 'Software that is deployed, installed, built, compiled or provisioned.',
    why: 'Foreign code comes to run on a machine.',
    verbs: wordSet(
      'deploy redeploy install compile provision reinstall upgrade_package bootstrap undeploy rebuild reload reindex',
    ),
    unless: wordSet('address history location'),
  },
  {
    id: 'X-07',
    category: 'Execute',
    looksFor:
      'Verbs that mean starting or ending a process whatever it is: restart, reboot, trigger, kill.',
    why: 'The verb itself says that something runs or stops running.',
    verbs: wordSet(
      'restart reboot trigger kill spawn shutdown exec execute eval terminate launch relaunch powercycle',
    ),
    unless: FIXED_QUERIES,
  },
  {
    id: 'X-08',
    category: 'Execute',
    looksFor:
      'A call of another tool, interface, function or contract with arguments that the caller chooses.',
    why: 'The reach of the call is that of the thing called.',
    verbs: wordSet('call invoke make send perform issue proxy execute dispatch forward'),
    near: wordSet(
      'tool http https api endpoint rpc function method contract smart service graphql rest xmlrpc webhook',
    ),
    unless: wordSet(
      'message email mail notification reply comment invitation invite sms text search post tweet dm alert reaction payment',
    ),
  },
  {
    id: 'X-09',
    category: 'Execute',
    looksFor: 'A build, a test or a debugger that is run.',
    why: 'Builds and tests run the code of the project.',
    verbs: wordSet(
      'build test debug train finetune fuzz benchmark backtest compile simulate_run profile step continue',
    ),
    objects: wordSet(
      'project app application image code solution binary container docker package target program debugger debug breakpoint execution model test suite workspace module scheme ios android simulator xcode over into out line instruction',
    ),
    unlessNear: wordSet('connection connectivity'),
  },
  {
    id: 'X-10',
    category: 'Execute',
    looksFor: 'Lights, locks, vehicles or other devices that are switched or controlled.',
    why: 'Something moves or switches in the physical world.',
    verbs: wordSet('turn operate actuate power toggle switch drive steer'),
    objects: wordSet(
      'on off light lamp device switch lock vehicle car thermostat vacuum fan relay gpio motor robot arm machine power plug heater appliance entity entities service keyboard mouse browser desktop computer',
    ),
    unless: wordSet('notification mode feature flag setting branch project'),
  },
  {
    id: 'X-11',
    category: 'Execute',
    looksFor: 'Something that is controlled.',
    why: 'Control means that a device or program does what the caller says.',
    verbs: wordSet('control'),
    unless: wordSet('access version quality source revision cache parental panel flow list plane'),
  },
];
