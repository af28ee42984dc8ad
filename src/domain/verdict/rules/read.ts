import { FIXED_QUERIES } from './nouns.ts';
import { type VerbRule, wordSet } from './rule.ts';

/** Checked before everything else: these contain a strong verb and only compute or look. */
export const LOOKING_RULES: readonly VerbRule[] = [
  {
    id: 'R-01',
    category: 'Read',
    looksFor: 'A search, check, report or other fixed look-up that is run, performed or executed.',
    why: 'The verb is light: what happens is the search.',
    verbs: wordSet('run perform execute do conduct rerun'),
    objects: FIXED_QUERIES,
    unless: wordSet(
      'code script command sql shell cypher graphql statement arbitrary raw job task test python javascript crawl crawler workflow pipeline automation container agent action transaction trade order swap bash terminal',
    ),
  },
  {
    id: 'R-02',
    category: 'Read',
    looksFor: 'Numbers that are added, subtracted or multiplied.',
    why: 'Arithmetic changes nothing.',
    verbs: wordSet('add subtract multiply divide sum'),
    objects: wordSet(
      'number integer float value_pair vector_math fraction matrix matrices complex',
    ),
    unlessNear: wordSet('phone contact list sheet cell row database call'),
  },
  {
    id: 'R-03',
    category: 'Read',
    looksFor: 'A try-out: dry run, preview, simulation, estimate.',
    why: 'It says what would happen and does not do it.',
    verbs: wordSet('dry preview simulate estimate mock_run forecast predict'),
  },
  {
    id: 'R-07',
    category: 'Read',
    looksFor: 'Guidance, instructions, examples or documentation that is given.',
    why: 'Telling how to do something does not do it.',
    verbs: wordSet('provide give get return show offer supply read retrieve explain'),
    objects: wordSet('guidance guide instruction advice documentation tutorial'),
  },
  {
    id: 'R-04',
    category: 'Read',
    looksFor: 'A library, name, address or reference that is resolved.',
    why: 'Resolving a name looks it up.',
    verbs: wordSet('resolve'),
    objects: wordSet(
      'library id name domain dns url uri address ens path entity reference handle hostname ip symbol doi component shortcode username geolocation package identifier place location',
    ),
  },
];

export const READ_RULES: readonly VerbRule[] = [
  {
    id: 'R-05',
    category: 'Read',
    looksFor: 'Verbs that fetch or show: get, list, read, search, find, describe, download.',
    why: 'Something is looked at and stays as it is.',
    verbs:
      wordSet(`get fetch retrieve read list show view display return obtain lookup look find search query browse explore discover locate
      describe inspect introspect peek tail head cat print dump enumerate see observe monitor watch track poll pull download
      scrape extract crawl capture screenshot export load access provide give tell reveal report gather collect receive consume recall
      preview grep glob filter sort select pick request select_rows export visualize visualise render plot chart present output emit
      ls ll du df ps whoami who what which where when why how is has can are does should will would if whether info help ask
      chat prompt converse greet hello navigate_docs recommend suggest propose_plan identify detect recognize recognise stat stats
      trace follow_trace surface fetchall scan survey sample iterate traverse walk crawlsite aggregate summarise summarize
      supply answer_question learn study research investigate examine review audit assess analyze analyse diagnose debug_info profile
      compare diff match correlate check verify validate test ping probe lint ensure confirm_exists determine count measure
      calculate compute convert transform translate transcribe parse decode encode encrypt decrypt hash compress decompress format
      beautify minify prettify generate produce synthesize derive infer evaluate score rank rate grade classify categorize predict
      simulate estimate forecast project solve optimize optimise plan explain interpret clarify reason think reflect brainstorm
      imagine wait sleep delay pause_for echo noop reverse geocode normalize tokenize stem lemmatize embed_text round sum subtract multiply
      divide average roll flip_coin shuffle pick_random remix upscale enhance dry extrapolate interpolate quantify guide advise
      demonstrate teach introduce outline narrate elicit paginate go_through tabulate cluster merge_view cite quote
      hear listen watch_for await lookahead crossreference serve expose echo reformat render decompile disassemble deobfuscate xref
      contrast illustrate depict scout spot benchmark_view audit attest authenticate_check vet triage_view deliver_report
      obtener recupera`),
  },
  {
    id: 'R-06',
    category: 'Read',
    looksFor:
      'A word for information (status, details, history, forecast) with no verb that changes anything.',
    why: 'A name or sentence that only names information describes a look-up.',
    verbs: wordSet(''),
  },
];
