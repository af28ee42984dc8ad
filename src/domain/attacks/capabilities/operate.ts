import type { Capability, ToolFacts } from '../capability.ts';
import { stems } from '../stems.ts';
import { has } from './facts.ts';

const BROWSER = stems(
  'browser browse page pages web webpage website element tab playwright selenium puppeteer url chrome dom iframe button selector field form',
);
const ACTS_ON_PAGE = stems(
  'navigate click type fill submit act goto visit interact evaluate login drag upload check dialog actions execute',
);
const WEB_PAGES = ['browser', 'web', 'website', 'webpage', 'url', 'viewport'];
/** Their pages are drawn or written by their user. */
const OTHER_PAGES = stems('figma design canvas document diagram node presentation');
/** Servers of a browser: what their tools do, they do in it. */
const BROWSERS = stems('browser chrome chromium playwright selenium puppeteer');
/** Works with a browser and shows nothing of a page, or one that is nobody else's. */
const NO_PAGE = ['url', 'hide', 'video', 'recording', 'mobile', 'dashboard', 'webview'];
const OPENS = stems('open new_tab');
/** Done on a phone or a simulator, in whatever app is there. */
const DEVICE_ID = /^(?:device_?id|udid)$/i;
/** Buttons of these are no part of a page. */
const OTHER_BUTTONS = stems(
  'device game gameboy controller phone remote light media simulator emulator process terminal github workflow',
);
/** Nothing is done to a page by these. */
const MOVES_ONLY = stems('back forward hover resize scroll close tab install start end launch');
const GOES = stems('open navigate goto visit launch');
const DEVICES = stems('device phone mobile android ios emulator simulator');
const isOnDevice = (f: ToolFacts): boolean => f.about(DEVICES) || f.servedBy(DEVICES);
const OPENED = ['page', 'url', 'tab', 'website', 'site'];
const BROWSER_NAMES = ['browser', 'page', 'url', 'website', 'playwright', 'puppeteer', 'selenium'];

const SCREEN = stems(
  'mouse keyboard screen desktop macos windows window coordinates device phone app simulator emulator android ios key keys cursor ui computer',
);
const WORKS_SCREEN = stems('click tap type press input keys shortcut hotkey interact swipe drag');
const LAUNCHES = stems('launch open');
const APPS = stems('app application');
/** The caller chooses what is launched. */
const APP_NAMES = stems('app application bundle package activity name id');
const MACHINES = stems('device phone mobile android ios simulator emulator macos');
/** Devices of a house or a car: nothing is typed there. */
const HOME = stems(
  'light home thermostat lock vehicle car robot printer json song playback media telegram mnemonic private kubernetes',
);

const STOPS = stems(
  'stop restart reboot rebuild reload shutdown poweroff power cycle pause kill terminate scale rollback redeploy recycle failover upgrade restore reset hibernate suspend deallocate cordon drain promote patch isolation isolate',
);
const SERVES = stems(
  'instance server vm machine database cluster service deployment container pod node nodes droplet dyno helm app application environment site kubernetes pool firewall replica workload postgres mysql redis mongo mariadb stack vps linode droplets statefulset daemonset worker workers endpoints hosts postgresql',
);

const NO_STOP = stems('resume start boot');
/** What is stopped is another thing: a forward, a migration, a session of one user. */
const ASIDE = stems('forward migration sandbox whatsapp path editor');

const DEPLOYS = stems('deploy redeploy rollout restore rollback');
const RUNS_FOR_OTHERS = stems(
  'site website app apps application applications service services resources function functions stack deployment production infrastructure template platform pipeline hosting cloud',
);
const NO_DEPLOY = stems(
  'cancel delete get list package contract token article message create provision template install dyno',
);
/** Where a deed is done for trial. */
const TRIAL = ['local', 'locally', 'localhost', 'preview', 'emulator', 'simulator', 'sandbox'];

/** An app of a phone or a desk is opened, and nothing is billed. */
const opensApp = (f: ToolFacts): boolean =>
  f.did(LAUNCHES) && f.about(APPS) && (isOnDevice(f) || f.takes(APP_NAMES));

const STARTS_WORK = stems(
  'start launch run create provision boot power trigger rerun retrigger rebuild deploy redeploy schedule submit retry resume spawn',
);
const WORK = stems(
  'application instance instances vm vmss machine cluster server database pod job jobs pipeline build workflow training droplet dyno deployment service dag simulation batch node nodes gpu replication export actor pipelinerun taskrun taskruns helm research container',
);
const RUNS_FLOW = stems('execute activate');
const FLOW = stems('workflow workflows');
const INSTALLS = stems('install');
const HELM = stems('helm');
const BEGINS = ['start', 'resume', 'boot', 'on', 'rebuild', 'taskrun', 'pipelinerun'];
const NO_WORK = stems('plugin theme scrape query sql command docker ui exec suite tunnel');
/** What runs on the machine of the caller, or in the call. */
const LOCAL = stems(
  'local localhost browser page process debugger cell notebook command query script emulator simulator code sql python javascript statement statements aggregation index template thought agent device recovery data import docker whatsapp isolated sandbox',
);

const CALLS = stems('call make perform send execute proxy invoke request run');
const INTERFACE = stems('api http https rest endpoint graphql request requests soap rpc');

const HTTP = stems('http https');

/** Says that the caller chooses what is called. */
const ANY_CALL = [
  'any',
  'arbitrary',
  'custom',
  'raw',
  'generic',
  'direct',
  'directly',
  'method',
  'methods',
  'endpoint',
  'endpoints',
  'post',
  'put',
  'patch',
  'delete',
  'mutation',
  'mutations',
  'specific',
  'mcp',
  'request',
  'universal',
];
const READS_ONLY = /\bread-?\s?only\b/i;
/** Answers questions, changes nothing. */
const ASKS_ONLY = stems('analyzer analysis estimate blockchain indexer investigation');

/** A tool, a function or an action of other services, chosen by its name. */
const ACTIONS = stems('function functions action actions tool');
const OF_OTHERS = ['third-party', 'platform', 'platforms', 'integration', 'integrations'];
const OWN_ACTIONS = stems('contract home database query browser page smart');
/** What is handed to the one that is chosen. */
const HANDED = stems('arguments args input inputs payload params parameters');
const CHOSEN = stems('id slug name action tool function');
const choosesAction = (f: ToolFacts): boolean =>
  f.named('execute', 'invoke', 'call', 'run') &&
  f.about(ACTIONS) &&
  (f.says(...OF_OTHERS) || (f.named('tool', 'service') && f.takes(HANDED) && f.takes(CHOSEN))) &&
  !f.about(OWN_ACTIONS);

/** A query of it reads; only mutations change. */
const GRAPHQL = stems('graphql');

const STARTS = stems(
  'run start launch spawn delegate execute invoke ask create assign dispatch resume prompt trigger',
);
const AGENTS = stems('agent agents subagent subagents crew swarm');
const ENDS = stems('cancel stop close delete list');
/** Other things of that name. */
const OTHER_AGENTS = stems('travel real estate contact support');
/** Made for agents to use: none is set to work. */
const FOR_AGENTS = /\bfor (?:\w+ )?agents?\b/i;
/** Agents that are only tried. */
const TRIED = ['test', 'tests', 'simulation', 'evaluation', 'eval'];

const PROBES = stems(
  'nmap exploit exploits bruteforce brute pentest metasploit sqlmap hydra nikto nuclei gobuster payload shellcode dirsearch wpscan masscan vulnerability vulnerabilities fuzz recon msf attack hashcat penetration',
);
const PROBING = stems('scan run execute start exploit attack generate check perform launch');

const BUILDS = stems('build run test compile start launch execute serve debug up install');
/** What is written there is a recording, and no program is started with it. */
const RECORDS = stems('recording record screencast trace screen');
/** Taken in by a program that runs. */
const EXTENSIONS = stems('extension');
/** Not what a program works on. */
const ASIDE_PATHS = /exclude|include|out|dataset|values/i;

/** What a tool starts, steers or stops. */
export const OPERATE_CAPABILITIES = [
  {
    id: 'drive-browser',
    rank: 2,
    looksFor: 'A tool that steers or reads a browser.',
    why: 'works in a browser, where pages can carry hidden text',
    param: null,
    test: (f) =>
      (f.named('navigate', 'snapshot', 'screenshot', 'click', 'page') &&
        !f.named('back', 'forward', 'close', 'resize', 'select') &&
        f.says('browser') &&
        !f.named(...NO_PAGE)) ||
      (f.named('screenshot') &&
        f.says('page') &&
        (f.says(...WEB_PAGES) || f.servedBy(BROWSERS) || !f.about(OTHER_PAGES)) &&
        !f.named(...NO_PAGE)) ||
      (f.category === 'Execute' &&
        (f.about(BROWSER) || f.named(...BROWSER_NAMES) || f.servedBy(BROWSERS)) &&
        (!f.did(MOVES_ONLY) || f.named('click')) &&
        !f.named(...NO_PAGE) &&
        !f.about(OTHER_BUTTONS) &&
        !(has(f, 'url-input') && f.isOneSite) &&
        !f.takesParam(DEVICE_ID) &&
        !(f.servedBy(DEVICES) && !f.servedBy(BROWSERS)) &&
        (f.did(ACTS_ON_PAGE) ||
          (f.did(OPENS) && f.named(...OPENED) && (has(f, 'url-input') || f.says('url'))))),
  },
  {
    id: 'open-address',
    rank: 3,
    looksFor: 'A tool that opens an address on a phone, an emulator or a machine of its own.',
    why: 'opens an address that the caller names ({param}) on a device, whatever app takes it',
    param: 'url-input',
    only: ['Execute'],
    needs: ['url-input'],
    test: (f) => f.did(GOES) && isOnDevice(f),
    unlisted: (f) =>
      f.did(GOES) && f.named(...OPENED) && f.says('url', 'link', 'deeplink') && isOnDevice(f),
  },
  {
    id: 'control-desktop',
    rank: 3,
    looksFor: 'A tool that works the mouse, keyboard or screen of a machine or phone.',
    why: 'works a machine as a person would, whatever is on its screen',
    param: null,
    only: ['Execute'],
    test: (f) =>
      ((f.did(WORKS_SCREEN) && f.about(SCREEN)) ||
        (f.did(LAUNCHES) &&
          f.about(APPS) &&
          f.about(MACHINES) &&
          (!f.isListed || f.takes(APP_NAMES)))) &&
      !f.says('playtest', 'gameplay') &&
      !f.about(HOME) &&
      !f.servedBy(BROWSERS) &&
      !f.says('browser', 'page', 'playwright', 'webpage', 'element', 'elements'),
  },
  {
    id: 'stop-infrastructure',
    rank: 2,
    looksFor: 'A tool that stops, restarts, rebuilds or scales what serves others.',
    why: 'stops, restarts or rebuilds something that others may be using',
    param: null,
    only: ['Execute', 'Destructive'],
    test: (f) =>
      f.did(STOPS) &&
      f.about(SERVES) &&
      !f.did(NO_STOP) &&
      !(f.named('stop', 'pause') && f.named('update', 'rollout')) &&
      (!f.about(ASIDE) || f.named('upgrade')) &&
      !(f.named('power') && f.named('on')) &&
      !(f.named('app') && (f.says('device') || f.takesParam(DEVICE_ID))) &&
      !f.servedBy(BROWSERS) &&
      !f.says('browser', 'mobile', 'phone', 'emulator', 'simulator'),
  },
  {
    id: 'deploy-over',
    rank: 2,
    looksFor: 'A tool that puts a new version in the place of what serves others.',
    why: 'puts something new in the place of what others may be using',
    param: null,
    only: ['Execute', 'Destructive'],
    test: (f) =>
      f.did(DEPLOYS) &&
      (f.about(RUNS_FOR_OTHERS) || (f.named('restore') && f.named('deploy'))) &&
      !f.did(NO_DEPLOY) &&
      !f.says(...TRIAL),
  },
  {
    id: 'start-billed-work',
    rank: 1,
    looksFor: 'A tool that starts machines, jobs or pipelines, which go on after the call.',
    why: 'starts work or machines that go on after the call and may be billed',
    param: null,
    only: ['Execute'],
    test: (f) =>
      ((f.did(STARTS_WORK) && f.about(WORK)) ||
        (f.did(RUNS_FLOW) && f.about(FLOW)) ||
        (f.did(INSTALLS) && f.about(HELM))) &&
      !f.about(NO_WORK) &&
      !opensApp(f) &&
      !f.named('services') &&
      !f.did(ENDS) &&
      (!f.did(STOPS) || f.named(...BEGINS)) &&
      (!f.about(LOCAL) || f.named('job') || (f.named('deploy') && f.named('template'))),
  },
  {
    id: 'call-any-endpoint',
    rank: 2,
    looksFor: 'A tool that makes any call to an interface that its arguments name.',
    why: 'makes calls to an interface that the caller chooses',
    param: null,
    only: ['Execute', 'Destructive'],
    test: (f) =>
      ((f.category === 'Execute' &&
        f.did(CALLS) &&
        (f.about(INTERFACE) || f.named('tool') || (f.named('call') && f.named('service'))) &&
        f.says(...ANY_CALL)) ||
        (f.category === 'Execute' && choosesAction(f)) ||
        (f.named('delete') && f.about(HTTP) && f.says('request'))) &&
      !f.about(ASKS_ONLY) &&
      !f.leads(READS_ONLY) &&
      !f.named('get', 'head', 'webhook', 'model') &&
      (!f.about(GRAPHQL) || f.says('mutation', 'mutations', 'any')),
  },
  {
    id: 'start-agent',
    rank: 3,
    looksFor: 'A tool that sets another agent to work.',
    why: 'sets another agent to work with text that the caller writes',
    param: null,
    only: ['Execute'],
    test: (f) =>
      f.did(STARTS) &&
      !f.did(ENDS) &&
      f.about(AGENTS) &&
      !f.about(OTHER_AGENTS) &&
      !f.leads(FOR_AGENTS) &&
      !f.named(...TRIED),
  },
  {
    id: 'probe-systems',
    rank: 3,
    looksFor: 'A tool that looks for holes in other systems, or uses them.',
    why: 'probes or attacks other systems',
    param: null,
    only: ['Execute'],
    test: (f) => f.about(PROBES) && f.did(PROBING),
  },
  {
    id: 'run-in-folder',
    rank: 3,
    looksFor: 'A program started with a file or folder that an argument names.',
    why: 'starts a program with a path that the caller names ({param})',
    param: 'file-path-input',
    only: ['Execute'],
    needs: ['file-path-input'],
    test: (f) =>
      !has(f, 'shell-command-input') &&
      !has(f, 'code-input') &&
      f.did(BUILDS) &&
      !f.about(RECORDS) &&
      !f.about(EXTENSIONS) &&
      !ASIDE_PATHS.test(f.signals.get('file-path-input') ?? '') &&
      !f.says('browser'),
  },
] as const satisfies readonly Capability[];
