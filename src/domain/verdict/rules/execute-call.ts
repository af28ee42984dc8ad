import { COMPOUND_HEADS, FIXED_QUERIES } from '../words/nouns.ts';
import { wordSet } from '../words/word-set.ts';
import type { VerbRule } from './rule.ts';

/** Calls whose reach is that of the thing called; last, verbs that run something whatever it is. */
export const EXECUTE_CALL_RULES: readonly VerbRule[] = [
  {
    id: 'X-08',
    category: 'Execute',
    traits: ['freeCall', 'wide'],
    looksFor:
      'A call of another tool, interface, function or contract with arguments that the caller chooses.',
    why: 'The reach of the call is that of the thing called.',
    verbs: wordSet('call invoke proxy execute run'),
    objects: wordSet(
      'tool http https api endpoint rpc function method contract smart rest webhook request operation service apis actor',
    ),
  },
  {
    id: 'X-14',
    category: 'Execute',
    traits: ['freeCall', 'wide'],
    looksFor: 'An HTTP or API request with an address, method or body that the caller chooses.',
    why: 'A free request can be any request, deleting ones included.',
    verbs: wordSet('make send perform issue execute do submit'),
    objects: wordSet('http https api rest graphql rpc'),
    unless: wordSet('key token notification message documentation message'),
  },
  {
    id: 'X-52',
    category: 'Execute',
    traits: ['freeCall'],
    looksFor: 'A custom, raw or arbitrary request that is made.',
    why: 'A free request can be any request, deleting ones included.',
    verbs: wordSet('make send perform issue execute do submit'),
    objects: wordSet('custom arbitrary raw generic direct'),
    heads: wordSet('request call'),
  },
  {
    id: 'X-63',
    category: 'Execute',
    looksFor: 'A smart contract that is written to.',
    why: 'The call runs a function of the contract that changes the chain.',
    verbs: wordSet('write'),
    near: wordSet('smart'),
    unless: wordSet('code source test'),
  },
  {
    id: 'X-129',
    category: 'Execute',
    looksFor: 'A function, a webhook or a playbook that is fired or played.',
    why: 'What it stands for is run.',
    verbs: wordSet('fire play'),
    objects: wordSet('lambda function playbook hook webhook'),
    unlessHead: COMPOUND_HEADS,
  },
  {
    id: 'X-130',
    category: 'Execute',
    looksFor:
      'A session, a shell or a prompt that is opened on a machine, in a container or a pod.',
    why: 'Whatever is typed there runs.',
    verbs: wordSet('open start'),
    objects: wordSet('session shell terminal console prompt'),
    beyond: wordSet('pod container host machine vm droplet node'),
    unlessHead: COMPOUND_HEADS,
  },
  {
    id: 'X-07',
    category: 'Execute',
    traits: ['wideVerb'],
    looksFor:
      'Verbs that mean starting or ending a process whatever it is: restart, reboot, trigger, kill.',
    why: 'The verb itself says that something runs or stops running.',
    verbs: wordSet(
      'rerun restart reboot trigger retrigger kill spawn shutdown exec execute eval terminate launch relaunch powercycle run',
    ),
    unless: FIXED_QUERIES,
    unlessHead: COMPOUND_HEADS,
  },
];
