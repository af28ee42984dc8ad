import type { Capability } from '../capability.ts';
import { stems } from '../stems.ts';
import { has } from './facts.ts';

const BROWSER = stems(
  'browser browse page pages web webpage website element tab playwright selenium puppeteer url chrome dom iframe button link selector field input form',
);
const ACTS_ON_PAGE = stems(
  'navigate click type fill submit act goto visit interact evaluate login drag upload check dialog actions',
);
const OPENS = stems('open new_tab');
/** Buttons of these are no part of a page. */
const OTHER_BUTTONS = stems('device game gameboy controller phone remote light media');
/** Nothing is done to a page by these. */
const MOVES_ONLY = stems('back forward hover resize scroll close tab install start end');
const GOES = stems('open navigate goto visit launch');
const OPENED = ['page', 'url', 'tab', 'website', 'site'];
const BROWSER_NAMES = ['browser', 'page', 'url', 'website', 'playwright', 'puppeteer', 'selenium'];

const SCREEN = stems(
  'mouse keyboard screen desktop macos windows window coordinates device phone app simulator emulator android ios key keys cursor ui computer',
);
const WORKS_SCREEN = stems('click tap type press input keys shortcut hotkey interact');
/** Devices of a house or a car: nothing is typed there. */
const HOME = stems('light home thermostat lock vehicle car robot printer song playback media');

const STOPS = stems(
  'stop restart reboot rebuild reload shutdown poweroff power cycle pause kill terminate scale rollback redeploy recycle failover upgrade restore reset hibernate suspend deallocate cordon drain promote',
);
const SERVES = stems(
  'instance server vm machine database cluster service deployment container pod node nodes droplet dyno app application environment site kubernetes pool firewall replica workload postgres mysql redis mongo mariadb stack vps linode droplets statefulset daemonset worker workers endpoints hosts postgresql',
);

const NO_STOP = stems('resume start');
/** What is stopped is another thing: a forward, a migration. */
const ASIDE = stems('forward migration sandbox');

const STARTS_WORK = stems(
  'start launch run create provision boot trigger rerun retrigger deploy redeploy schedule submit retry resume',
);
const WORK = stems(
  'instance instances vm vmss machine cluster server database pod job jobs pipeline build workflow training droplet dyno deployment service dag simulation batch node nodes gpu replication export actor',
);
/** What runs on the machine of the caller, or in the call. */
const LOCAL = stems(
  'local localhost browser page process debugger cell notebook command query script emulator simulator code sql python javascript statement statements aggregation index template thought agent device recovery data import',
);

const CALLS = stems('call make perform send execute proxy invoke request run');
const INTERFACE = stems('api http https rest endpoint graphql request requests soap rpc');

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
  'tool',
  'request',
];
/** Answers questions, changes nothing. */
const ASKS_ONLY = stems('analyzer analysis estimate blockchain');

/** A query of it reads; only mutations change. */
const GRAPHQL = stems('graphql');

const STARTS = stems(
  'run start launch spawn delegate execute invoke ask create assign dispatch resume prompt trigger',
);
const AGENTS = stems('agent agents subagent subagents crew swarm');
const ENDS = stems('cancel stop close delete list');
/** Other things of that name. */
const OTHER_AGENTS = stems('travel real estate contact support');

const PROBES = stems(
  'nmap exploit exploits bruteforce brute pentest metasploit sqlmap hydra nikto nuclei gobuster payload shellcode dirsearch wpscan masscan vulnerability vulnerabilities fuzz recon msf attack hashcat penetration',
);
const PROBING = stems('scan run execute start exploit attack generate check perform launch');

const BUILDS = stems('build run test compile start launch execute serve debug deploy up install');

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
        !f.named('back', 'forward', 'close', 'resize') &&
        f.says('browser')) ||
      (f.named('screenshot') && f.says('page')) ||
      (f.category === 'Execute' &&
        (f.about(BROWSER) || f.named(...BROWSER_NAMES)) &&
        !f.did(MOVES_ONLY) &&
        !f.about(OTHER_BUTTONS) &&
        (f.did(ACTS_ON_PAGE) || (f.did(OPENS) && f.named(...OPENED)))),
  },
  {
    id: 'open-address',
    rank: 3,
    looksFor: 'A tool that opens an address in a browser or on a device.',
    why: 'opens an address that the caller names ({param})',
    param: 'url-input',
    only: ['Execute'],
    needs: ['url-input'],
    test: (f) => f.did(GOES),
    unlisted: (f) => f.did(GOES) && f.named(...OPENED) && f.says('url', 'link', 'deeplink'),
  },
  {
    id: 'control-desktop',
    rank: 3,
    looksFor: 'A tool that works the mouse, keyboard or screen of a machine or phone.',
    why: 'works a machine as a person would, whatever is on its screen',
    param: null,
    only: ['Execute'],
    test: (f) =>
      f.did(WORKS_SCREEN) &&
      f.about(SCREEN) &&
      !f.about(HOME) &&
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
      !f.about(ASIDE) &&
      !(f.named('power') && f.named('on')) &&
      !f.says('browser', 'mobile', 'phone', 'emulator', 'simulator'),
  },
  {
    id: 'start-billed-work',
    rank: 1,
    looksFor: 'A tool that starts machines, jobs or pipelines, which go on after the call.',
    why: 'starts work or machines that go on after the call and may be billed',
    param: null,
    only: ['Execute'],
    test: (f) =>
      f.did(STARTS_WORK) && f.about(WORK) && !f.did(ENDS) && !f.did(STOPS) && !f.about(LOCAL),
  },
  {
    id: 'call-any-endpoint',
    rank: 2,
    looksFor: 'A tool that makes any call to an interface that its arguments name.',
    why: 'makes calls to an interface that the caller chooses',
    param: null,
    only: ['Execute'],
    test: (f) =>
      f.did(CALLS) &&
      (f.about(INTERFACE) || f.named('tool')) &&
      f.says(...ANY_CALL) &&
      !f.about(ASKS_ONLY) &&
      !f.named('get', 'head', 'webhook', 'model') &&
      (!f.about(GRAPHQL) || f.says('mutation', 'mutations')),
  },
  {
    id: 'start-agent',
    rank: 3,
    looksFor: 'A tool that sets another agent to work.',
    why: 'sets another agent to work with text that the caller writes',
    param: null,
    only: ['Execute'],
    test: (f) => f.did(STARTS) && !f.did(ENDS) && f.about(AGENTS) && !f.about(OTHER_AGENTS),
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
      !f.says('browser'),
  },
] as const satisfies readonly Capability[];
