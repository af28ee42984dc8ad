import { COMPOUND_HEADS } from '../words/nouns.ts';
import { wordSet } from '../words/word-set.ts';
import type { VerbRule } from './rule.ts';

/** Browsers and screens that are driven. */
export const EXECUTE_BROWSER_RULES: readonly VerbRule[] = [
  {
    id: 'X-17',
    category: 'Execute',
    looksFor: 'A mouse click, key press, gesture or other input that is performed on a screen.',
    why: 'An input does what the screen offers.',
    verbs: wordSet('perform simulate send execute do make'),
    objects: wordSet(
      'click scroll drag swipe hover press tap mouse gesture keystroke keypress keyboard touch key',
    ),
    unless: wordSet(
      'api search audit metric analytics stream management private public mnemonic secret access',
    ),
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
    unless: wordSet('schema cell range color template image area rectangle shape canvas polygon'),
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
    traits: ['narrowed'],
    looksFor:
      'A browser, page, tab, window or address that is opened, closed, selected or steered.',
    why: 'It drives a program that can reach whatever its user can.',
    verbs: wordSet(
      'open close visit launch go select focus switch resize handle reload refresh control automate interact maximize minimize back forward new activate uncheck act start',
    ),
    objects: wordSet(
      'browser page tab window url website webpage site element dropdown checkbox dialog iframe frame viewport mouse cursor back forward popup webview app application deeplink option simulator emulator',
    ),
    unless: wordSet(
      'task issue item ticket project wiki confluence notion document doc section database board note file workspace environment editor parent order theme record form',
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
    id: 'X-38',
    category: 'Execute',
    looksFor: 'A form, file or view that is opened in a browser.',
    why: 'A program starts on the machine of the server.',
    verbs: wordSet('open'),
    beyond: wordSet('browser'),
  },
  {
    id: 'X-94',
    category: 'Execute',
    looksFor:
      'A page or address that is accessed with a browser, an agent that is sent through a website.',
    why: 'It drives a browser.',
    verbs: wordSet('access visit send let'),
    objects: wordSet('browser agent'),
    near: wordSet('browser website webpage page url'),
    unless: wordSet('user message mail email data log'),
  },
  {
    id: 'X-44',
    category: 'Execute',
    looksFor: 'A browser that is switched to another tab, window or frame.',
    why: 'It drives a browser.',
    verbs: wordSet('switch'),
    beyond: wordSet('tab window frame iframe'),
  },
  {
    id: 'X-45',
    category: 'Execute',
    looksFor: 'A page, an element or a program that is interacted with.',
    why: 'Clicking and typing do what the page or program offers.',
    verbs: wordSet('interact'),
    beyond: wordSet('element page browser website webpage ui form app application desktop window'),
  },
  {
    id: 'X-54',
    category: 'Execute',
    looksFor: 'A form or field of a browser page that is submitted or cleared.',
    why: 'The page acts on it.',
    verbs: wordSet('submit clear'),
    near: wordSet('browser element'),
    unless: wordSet('cookie cache storage data history log console download'),
  },
  {
    id: 'X-55',
    category: 'Execute',
    looksFor: 'A workflow or scene that is activated or deactivated.',
    why: 'From then on it runs or runs no more, and a scene switches its devices at once.',
    verbs: wordSet('activate deactivate'),
    heads: wordSet('workflow scene'),
  },
  {
    id: 'X-65',
    category: 'Execute',
    looksFor:
      'A dialog of a page that is accepted or dismissed, a form of a page that is submitted.',
    why: 'The page goes on with what it asked.',
    verbs: wordSet('accept dismiss submit'),
    objects: wordSet('dialog popup form'),
    near: wordSet('dialog popup page website webpage browser'),
    unlessNear: wordSet('landing notion confluence wiki'),
  },
  {
    id: 'X-39',
    category: 'Execute',
    looksFor: 'A file that is uploaded to an input of a page.',
    why: 'The page takes it and acts on it.',
    verbs: wordSet('upload'),
    beyond: wordSet('input element'),
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
    id: 'X-21',
    category: 'Execute',
    looksFor: 'An upload or file chooser of a web page that is handled.',
    why: 'It drives a browser.',
    verbs: wordSet('handle'),
    objects: wordSet('upload chooser'),
  },
  {
    id: 'X-29',
    category: 'Execute',
    looksFor: 'A browser session or instance that is created.',
    why: 'A browser begins to run.',
    verbs: wordSet('create new init initialize make give add'),
    objects: wordSet('browser'),
    heads: wordSet('session instance context browser page tab window'),
  },
  {
    id: 'X-40',
    category: 'Execute',
    looksFor: 'A browser session that is created or taken up again and then used.',
    why: 'A browser begins to run.',
    verbs: wordSet('create init initialize'),
    objects: wordSet('browser'),
    near: wordSet('session instance context'),
    unlessHead: COMPOUND_HEADS,
  },
];
