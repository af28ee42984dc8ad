import {
  CODE,
  COMPOUND_HEADS,
  FIXED_QUERIES,
  NOT_PROCESSES,
  PROCESSES,
  PROGRAMS,
} from './nouns.ts';
import { type VerbRule, wordSet } from './rule.ts';

export const EXECUTE_RULES: readonly VerbRule[] = [
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
    id: 'X-17',
    category: 'Execute',
    looksFor: 'A mouse click, key press, gesture or other input that is performed on a screen.',
    why: 'An input does what the screen offers.',
    verbs: wordSet('perform simulate send execute do make'),
    objects: wordSet(
      'click scroll drag swipe hover press tap mouse gesture keystroke keypress keyboard touch key',
    ),
    unless: wordSet('api search audit metric analytics stream management'),
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
    looksFor: 'A query, not said in which language, that is run or executed.',
    why: 'Whoever writes the query decides what it does; a name or sentence that only reads goes before this rule.',
    verbs: wordSet('run execute exec perform invoke'),
    objects: wordSet('query'),
    unless: wordSet('search select dry'),
  },
  {
    id: 'X-03',
    category: 'Execute',
    looksFor:
      'A process, job, machine or service that is started, stopped, restarted or cancelled.',
    why: 'Something begins or ceases to run outside the conversation.',
    verbs: wordSet(
      'start stop restart reboot launch trigger run rerun execute kill abort cancel terminate halt pause resume suspend shutdown boot invoke dispatch initiate spawn queue enqueue resubmit retry interrupt end poweron poweroff',
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
    id: 'X-04',
    category: 'Execute',
    looksFor:
      'A browser, page, screen or device that is driven: click, fill, hover, drag, press, swipe.',
    why: 'A click or a form does what the page behind it does.',
    verbs: wordSet(
      'click doubleclick rightclick hover fill drag scroll swipe tap press type goto keypress dblclick longpress unselect uncheck blur',
    ),
    unless: wordSet('schema cell color template'),
  },
  {
    id: 'X-13',
    category: 'Execute',
    looksFor: 'A browser that is sent to an address, back or forward.',
    why: 'The page loaded runs, with whatever the browser is logged in to.',
    verbs: wordSet('navigate goto'),
    unlessNear: wordSet(
      'component code tree graph list documentation doc project definition schema memory directory folder filesystem file vim neovim',
    ),
  },
  {
    id: 'X-05',
    category: 'Execute',
    looksFor:
      'A browser, page, tab, window or address that is opened, closed, selected or steered.',
    why: 'It drives a program that can reach whatever its user can.',
    verbs: wordSet(
      'open close visit launch go select focus switch resize handle reload refresh control automate interact maximize minimize back forward new activate uncheck act start',
    ),
    objects: wordSet(
      'browser page tab window url website webpage site element dropdown checkbox dialog iframe frame viewport mouse cursor back forward popup webview app application deeplink option',
    ),
    unless: wordSet(
      'task issue item ticket project wiki confluence notion document doc section database board note file workspace environment editor parent order theme record',
    ),
    unlessNear: wordSet('confluence notion wiki parent'),
  },
  {
    id: 'X-24',
    category: 'Execute',
    looksFor: 'An action that is performed on a page, a screen or a device.',
    why: 'The action is whatever the caller asks for.',
    verbs: wordSet('perform execute do run'),
    objects: wordSet('action interaction'),
    near: wordSet('page browser screen device element desktop entity'),
  },
  {
    id: 'X-25',
    category: 'Execute',
    looksFor: 'A file, option or item that is put into an element of a browser page.',
    why: 'The page takes it and acts on it.',
    verbs: wordSet('upload drop select choose paste'),
    near: wordSet('browser element dropdown dropzone'),
    unless: wordSet('element_id list'),
  },
  {
    id: 'X-26',
    category: 'Execute',
    looksFor: 'Input that is sent to a running process or terminal.',
    why: 'A shell runs what it is sent.',
    verbs: wordSet('send write type pipe'),
    near: wordSet('process terminal shell repl stdin tty tmux pty'),
  },
  {
    id: 'X-27',
    category: 'Execute',
    looksFor: 'A build, test or run for a device or platform.',
    why: 'It runs the code of the project.',
    verbs: wordSet('build test run compile'),
    near: wordSet('ios macos android simulator sim xcode gradle maven cargo'),
    unlessNear: wordSet('connection connectivity'),
  },
  {
    id: 'X-28',
    category: 'Execute',
    looksFor: 'A mouse, cursor, window or viewport that is moved.',
    why: 'It drives a screen.',
    verbs: wordSet('move'),
    objects: wordSet('mouse cursor pointer viewport window'),
  },
  {
    id: 'X-06',
    category: 'Execute',
    looksFor: 'Software that is deployed, installed, compiled or reloaded.',
    why: 'Foreign code comes to run on a machine.',
    verbs: wordSet(
      'deploy redeploy install compile reinstall bootstrap undeploy rebuild reload reindex',
    ),
    unless: wordSet('address history location status guide instruction log rule diagram'),
  },
  {
    id: 'X-20',
    category: 'Execute',
    looksFor: 'A migration, an infrastructure plan or a playbook that is applied.',
    why: 'Applying it changes machines or schemas by a program.',
    verbs: wordSet('apply'),
    objects: wordSet(
      'terraform tofu opentofu migration playbook infrastructure stack cloudformation',
    ),
    unlessHead: COMPOUND_HEADS,
  },
  {
    id: 'X-21',
    category: 'Execute',
    looksFor: 'An upload or file chooser of a web page that is handled.',
    why: 'It drives a browser.',
    verbs: wordSet('handle'),
    objects: wordSet('upload chooser'),
  },
  {
    id: 'X-22',
    category: 'Execute',
    looksFor: 'A run, execution or invocation that is created or scheduled.',
    why: 'Creating a run starts it.',
    verbs: wordSet('create add submit make schedule queue request new'),
    heads: wordSet('run execution invocation'),
    unless: wordSet('test dry sales payroll'),
  },
  {
    id: 'X-07',
    category: 'Execute',
    looksFor:
      'Verbs that mean starting or ending a process whatever it is: restart, reboot, trigger, kill.',
    why: 'The verb itself says that something runs or stops running.',
    verbs: wordSet(
      'restart reboot trigger retrigger kill spawn shutdown exec execute eval terminate launch relaunch powercycle run',
    ),
    unless: FIXED_QUERIES,
    unlessHead: COMPOUND_HEADS,
  },
  {
    id: 'X-08',
    category: 'Execute',
    looksFor:
      'A call of another tool, interface, function or contract with arguments that the caller chooses.',
    why: 'The reach of the call is that of the thing called.',
    verbs: wordSet('call invoke proxy execute run'),
    objects: wordSet(
      'tool http https api endpoint rpc function method contract smart rest webhook request operation service apis',
    ),
  },
  {
    id: 'X-14',
    category: 'Execute',
    looksFor: 'An HTTP or API request with an address, method or body that the caller chooses.',
    why: 'A free request can be any request, deleting ones included.',
    verbs: wordSet('make send perform issue execute do submit'),
    objects: wordSet('http https api rest graphql rpc'),
    unless: wordSet('key token notification message documentation message'),
  },
  {
    id: 'X-09',
    category: 'Execute',
    looksFor: 'A build, a test or a debugger that is run.',
    why: 'Builds and tests run the code of the project.',
    verbs: wordSet('build test debug train finetune fuzz benchmark backtest step continue'),
    objects: wordSet(
      'project app application solution binary container docker package target program debugger breakpoint execution model suite workspace scheme ios android simulator xcode over into out line instruction plugin',
    ),
    unlessNear: wordSet('connection connectivity'),
    unlessHead: COMPOUND_HEADS,
  },
  {
    id: 'X-10',
    category: 'Execute',
    looksFor: 'Lights, locks, vehicles or other devices that are switched or operated.',
    why: 'Something moves or switches in the physical world.',
    verbs: wordSet('turn operate actuate power toggle switch drive steer'),
    objects: wordSet(
      'on off light lamp device lock vehicle car thermostat vacuum fan relay gpio motor robot arm machine power plug heater appliance entity entities keyboard mouse browser desktop computer droplet server instance',
    ),
    unless: wordSet('notification mode feature flag setting branch project file folder'),
  },
  {
    id: 'X-11',
    category: 'Execute',
    looksFor: 'Something that is controlled.',
    why: 'Control means that a device or program does what the caller says.',
    verbs: wordSet('control'),
    unless: wordSet(
      'access version quality source revision cache parental panel flow list plane policy',
    ),
  },
];
