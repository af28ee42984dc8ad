import { COMPOUND_HEADS } from '../words/nouns.ts';
import { wordSet } from '../words/word-set.ts';
import type { VerbRule } from './rule.ts';

/** Software that is built, installed or deployed. */
export const EXECUTE_SOFTWARE_RULES: readonly VerbRule[] = [
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
    id: 'X-95',
    category: 'Execute',
    looksFor: 'A package, plug-in or dependency that is added from a registry or repository.',
    why: 'Foreign code comes to run on a machine.',
    verbs: wordSet('add'),
    objects: wordSet('package plugin dependency extension'),
    beyond: wordSet('registry git npm pypi editor'),
    unless: wordSet('version file'),
  },
  {
    id: 'X-20',
    category: 'Execute',
    looksFor: 'A migration, an infrastructure plan or a playbook that is applied.',
    why: 'Applying it changes machines or schemas by a program.',
    verbs: wordSet('apply revert rollback'),
    objects: wordSet(
      'terraform tofu opentofu migration playbook infrastructure stack cloudformation',
    ),
    unlessHead: COMPOUND_HEADS,
  },
  {
    id: 'X-61',
    category: 'Execute',
    looksFor: 'A site or application that is served.',
    why: 'A server starts and listens.',
    verbs: wordSet('serve'),
    objects: wordSet('app application site website'),
  },
  {
    id: 'X-62',
    category: 'Execute',
    looksFor: 'Updates or patches that are applied to a machine or database.',
    why: 'New software is put in place of what runs.',
    verbs: wordSet('apply'),
    objects: wordSet('update patch'),
    beyond: wordSet('instance server vm machine cluster device host resource'),
  },
  {
    id: 'X-67',
    category: 'Execute',
    looksFor: 'A step of a debugger over a line or into a function.',
    why: 'The program under it goes on.',
    verbs: wordSet('step'),
    beyond: wordSet('line function call code instruction statement'),
  },
  {
    id: 'X-09',
    category: 'Execute',
    looksFor: 'A build, a test or a debugger that is run.',
    why: 'Builds and tests run the code of the project.',
    verbs: wordSet('build test debug train finetune fuzz benchmark backtest step continue'),
    objects: wordSet(
      'project app application solution binary container docker package target program debugger breakpoint execution model suite workspace scheme ios android simulator xcode over into out line instruction plugin image workflow',
    ),
    unlessNear: wordSet('connection connectivity'),
    unlessHead: COMPOUND_HEADS,
  },
  {
    id: 'X-131',
    category: 'Execute',
    looksFor: 'Firmware that is pushed, flashed or updated.',
    why: 'A device runs it from then on.',
    verbs: wordSet('push flash update upgrade upload apply roll'),
    objects: wordSet('firmware bios'),
    unlessHead: COMPOUND_HEADS,
  },
];
