import { wordSet } from './word-set.ts';

/** Verbs that stand as nouns in names and sentences at least as often: alone they do not say that something is done. */
export const NOUN_VERBS = wordSet(
  `compute route order post comment message mail email note record file tag label link pin star fork branch build test plan schedule trade
  transfer charge refund invoice bill bid swap exchange deposit purchase mark index cache store view access process request review
  answer display map format filter group count sum sample score rank trace debug monitor backup snapshot screenshot archive share
  play start stop press type scroll drag drop focus set load dump copy clone call chat ask prompt report export import
  change release stage batch stream book rent fund tip mint lock match track watch host ship deal balance budget claim control
  command function support reply vote rate like follow address object subject contact profile model design draft cut paste tap
  swipe switch scale return download wait sleep visit render feed crawl echo ping hash form issue need show page
  text sms voice image query list lookup cover project plot chart graph table stat stats study research survey audit
  scout lead head tail print guide info help outline quote offer trash stash queue block ban mute dial mirror place alert power
  turn drive stock short bet wager stake bridge lease hire zap kick mention whisper fix repair theme style space condition volume draw
  paint sketch tie fold cluster sort pick log step forward back act average grade rule spot touch flag mount flow wire supply
  escrow delegate reload refresh switchover rollback rollout login logout signin signout benchmark estimate forecast preview dry fill
  upgrade downgrade credit debit end hook walk proxy trigger install seed speech process_ train sync pull commit new complete close open can
  rotate display question demo pause rebase escape notice signal sandbox pop push split unread patch put project trip mail page fuzz tip bind
  bridge train dispatch commit volume position ls ps df du cat what who when if how where checkout dm reason replay guide exploit abuse`,
);

/** Noun-like verbs that are verbs when a name begins with them. */
export const VERBS_IN_FRONT = wordSet(
  `import export download set copy move change start stop share transfer build claim lock load dump clone visit render crawl fill match
  pause install trigger train sync pull commit close open complete log post place tag pin star fork branch test schedule mark
  comment draw press type scroll drag drop focus tap swipe reload refresh switch turn mount issue request submit push patch put
  upgrade downgrade archive stage view list show query mint swap stake bridge trade deposit follow like vote reply play call pick
  filter sort count sum watch rank score group format trace dispatch rotate mute ban block kick trash forward delegate checkout control book eval run exec`,
);

/** Verbs that only look, but as question words do so only in names. */
export const NAME_ONLY = wordSet(
  'is has can are does should will would if whether who what which where when why how info help new post put patch dry ls ll du df ps ping head cat print all',
);

/** Verbs that behind the first word of a name are as often nouns: `model_eval_list`, `test_run_details`. */
export const NOUNS_IN_NAMES = wordSet('run eval exec');

/** Verbs whose form in -s is as often a noun in the plural: `uploads` alone names a list of things. */
export const PLURAL_NOUNS = wordSet(
  'upload update edit restore launch invite merge install insert grant',
);

/** Things that are called by a verb and a noun, as `verb noun`: `restore_points` restores nothing. */
const COMPOUNDS = wordSet(
  'kill-death purchase-order purchase-invoice purchase-receipt purchase-price purchase-history purchase-date resume-score resume-match resume-text resume-template resume-section resume-keyword restore-point save-slot save-point save-game merge-request merge-conflict merge-queue release-note launch-site launch-window launch-pad launch-date edit-history open-interest order-flow order-book order-history order-depth trade-fill trade-flow trade-history trading-pair trading-view trading-volume trading-hour exchange-rate exchange-traded signal-data fill-rate upload-session upload-limit',
);

/** True when a verb and the word behind it, in the singular, are the name of a thing. */
export const isCompoundNoun = (verb: string, noun: string): boolean =>
  COMPOUNDS.has(`${verb}-${noun}`);
