import { FIXED_QUERIES } from '../words/nouns.ts';
import { wordSet } from '../words/word-set.ts';
import type { VerbRule } from './rule.ts';

/** Checked before everything else: these contain a strong verb and only compute or look. */
export const LOOKING_RULES: readonly VerbRule[] = [
  {
    id: 'R-01',
    category: 'Read',
    traits: ['looks', 'asks'],
    looksFor: 'A search, check, report or other fixed look-up that is run, performed or executed.',
    why: 'The verb is light: what happens is the search.',
    verbs: wordSet('run perform execute do conduct rerun'),
    objects: FIXED_QUERIES,
    unless: wordSet(
      'code script command sql shell cypher graphql statement arbitrary raw job task test python javascript crawl crawler workflow pipeline automation container agent action transaction trade order swap bash terminal cli nmap masscan nikto port',
    ),
  },
  {
    id: 'R-16',
    category: 'Read',
    traits: ['looks'],
    looksFor: 'A SELECT statement that is run, and nothing said of other statements.',
    why: 'SELECT answers from what is stored.',
    verbs: wordSet('run execute exec perform'),
    objects: wordSet('select'),
    unlessNear: wordSet(
      'insert update delete create drop alter any arbitrary ddl dml write script code command shell',
    ),
  },
  {
    id: 'R-17',
    category: 'Read',
    traits: ['looks'],
    looksFor: 'Thoughts that are processed.',
    why: 'Thinking in steps changes nothing outside the conversation.',
    verbs: wordSet('process'),
    heads: wordSet('thought thinking reasoning'),
  },
  {
    id: 'R-18',
    category: 'Read',
    traits: ['looks'],
    looksFor: 'A text that is cut short.',
    why: 'The short text goes back to the caller.',
    verbs: wordSet('truncate'),
    objects: wordSet('text string'),
    unless: wordSet('file table column'),
  },
  {
    id: 'R-19',
    category: 'Read',
    traits: ['looks'],
    looksFor: 'A way of thinking that is applied, a conversation that is kept up.',
    why: 'Thinking and answering change nothing outside the conversation.',
    verbs: wordSet('apply maintain'),
    heads: wordSet('pattern reasoning thinking conversation method paradigm approach'),
    unless: wordSet('migration template patch style format fill file'),
    unlessNear: wordSet('cell slide sheet range document shape'),
  },
  {
    id: 'R-02',
    category: 'Read',
    traits: ['looks'],
    looksFor: 'Numbers that are added, subtracted or multiplied.',
    why: 'Arithmetic changes nothing.',
    verbs: wordSet('add subtract multiply divide sum'),
    objects: wordSet('number integer float fraction matrix matrices complex operand addend'),
    unlessNear: wordSet('phone contact list sheet cell row database call line'),
  },
  {
    id: 'R-03',
    category: 'Read',
    traits: ['looks', 'explains'],
    looksFor: 'A try-out: dry run, preview, simulation, estimate, quote.',
    why: 'It says what would happen and does not do it.',
    verbs: wordSet('dry preview simulate estimate forecast predict'),
    unless: wordSet(
      'keyboard mouse key click keypress touch tap swipe gesture input press button event',
    ),
  },
  {
    id: 'R-07',
    category: 'Read',
    traits: ['looks', 'explains'],
    looksFor: 'Guidance, instructions, examples or documentation that is given.',
    why: 'Telling how to do something does not do it.',
    verbs: wordSet('provide give get return show offer supply read retrieve explain'),
    objects: wordSet('guidance guide instruction advice documentation tutorial'),
  },
  {
    id: 'R-04',
    category: 'Read',
    traits: ['looks'],
    looksFor: 'A library, name, address or reference that is resolved.',
    why: 'Resolving a name looks it up.',
    verbs: wordSet('resolve'),
    objects: wordSet(
      'library id uid uuid name domain dns url uri address ens path entity reference handle hostname ip symbol doi component shortcode username geolocation package identifier place location',
    ),
  },
  {
    id: 'R-10',
    category: 'Read',
    traits: ['looks'],
    looksFor: 'A map of a website that is made.',
    why: 'The pages are looked at and listed.',
    verbs: wordSet('create build make produce'),
    objects: wordSet('map sitemap'),
    near: wordSet('website site url domain'),
  },
  {
    id: 'R-11',
    category: 'Read',
    traits: ['looks'],
    looksFor:
      'A query that is run on a saved insight or on a store that only answers (Prometheus, Loki, Elasticsearch).',
    why: 'Neither can change data by a query.',
    verbs: wordSet('run execute perform'),
    objects: wordSet('query'),
    near: wordSet(
      'insight saved predefined prometheus loki elasticsearch opensearch graphite cloudwatch splunk',
    ),
    unless: wordSet('sql cypher graphql'),
  },
  {
    id: 'R-12',
    category: 'Read',
    traits: ['looks'],
    looksFor: 'A search that is started.',
    why: 'Searching only looks.',
    verbs: wordSet('start begin initiate launch trigger'),
    heads: wordSet('search lookup'),
    unlessNear: wordSet('download'),
  },
  {
    id: 'R-30',
    category: 'Read',
    traits: ['explains'],
    looksFor: 'Sample code that is written or generated.',
    why: 'The text goes to the asker, whatever the code would do.',
    verbs: wordSet('generate write produce create show provide'),
    objects: wordSet('sample example boilerplate'),
    near: wordSet('code snippet'),
    unlessNear: wordSet('file repository project disk'),
  },
  {
    id: 'R-35',
    category: 'Read',
    traits: ['computes'],
    looksFor: 'The text of a query, an address or an expression that is put together.',
    why: 'The text goes to the asker; nothing is asked with it.',
    verbs: wordSet('build construct compose assemble'),
    heads: wordSet('string url uri regex expression'),
  },
  {
    id: 'R-32',
    category: 'Read',
    traits: ['fetches'],
    looksFor: 'Data, a status or a quote that is asked for.',
    why: 'Asking changes nothing.',
    verbs: wordSet('request'),
    objects: wordSet('data information info status quote weather statistic list forecast'),
    unless: wordSet('deletion removal export erasure access change refund'),
  },
  {
    id: 'R-33',
    category: 'Read',
    traits: ['looks'],
    looksFor: 'A question in plain words that is submitted to a model or a search.',
    why: 'Asking changes nothing.',
    verbs: wordSet('submit send'),
    objects: wordSet('query question'),
    near: wordSet('natural llm wolframalpha model search question'),
    unless: wordSet('sql cypher job'),
  },
  {
    id: 'R-34',
    category: 'Read',
    traits: ['computes'],
    looksFor: 'Spelling or grammar of a text that is corrected.',
    why: 'The corrected text goes to the asker.',
    verbs: wordSet('correct fix improve'),
    objects: wordSet('spelling grammar typo punctuation'),
    unlessNear: wordSet('file document page post'),
  },
  {
    id: 'R-31',
    category: 'Read',
    traits: ['looks'],
    looksFor: 'A read-only method of a contract or interface that is called.',
    why: 'Such a method changes nothing.',
    verbs: wordSet('call invoke query execute'),
    objects: wordSet('view readonly read constant pure'),
    near: wordSet('method function'),
    unless: wordSet('write'),
  },
  {
    id: 'R-13',
    category: 'Read',
    traits: ['looks'],
    looksFor: 'Operations that are run and called read-only.',
    why: 'The record limits itself to reading.',
    verbs: wordSet('run execute perform'),
    objects: wordSet('read readonly'),
    unless: wordSet('write delete update command sql query code script statement'),
  },
  {
    id: 'R-15',
    category: 'Read',
    traits: ['looks'],
    looksFor: 'One of several read operations, named in a list, that is run.',
    why: 'All that the list offers reads.',
    verbs: wordSet('run execute perform'),
    near: wordSet('operation'),
    beyond: wordSet('read readonly'),
    unless: wordSet('job task workflow pipeline program process container agent'),
    unlessNear: wordSet('write delete update command sql query code script statement'),
  },
  {
    id: 'R-14',
    category: 'Read',
    traits: ['looks'],
    looksFor: 'Nodes or entities of a graph that are opened.',
    why: 'Opening them returns their content.',
    verbs: wordSet('open'),
    objects: wordSet('node entity entities'),
  },
  {
    id: 'R-08',
    category: 'Read',
    traits: ['looks'],
    looksFor:
      'An HTTP request that only gets, a question or prompt that is sent to a model or search service.',
    why: 'Asking changes nothing.',
    verbs: wordSet('make perform send issue submit execute'),
    objects: wordSet('get head options search prompt question'),
    unless: wordSet(
      'post put delete patch file order custom arbitrary message code script command any sql',
    ),
  },
];

export const READ_RULES: readonly VerbRule[] = [
  {
    id: 'R-05',
    category: 'Read',
    traits: ['fetches'],
    looksFor: 'Verbs that fetch or show: get, list, read, search, find, describe, download.',
    why: 'Something is looked at and stays as it is.',
    verbs:
      wordSet(`get fetch retrieve read list show view display return obtain lookup look find search query browse explore discover locate
      describe inspect introspect peek tail head cat print dump enumerate see observe monitor watch track poll pull download
      scrape extract crawl capture screenshot export load loadtest access provide give tell reveal report gather harvest collect receive consume recall consult understand
      grep glob filter sort select pick request output emit ls ll du df ps whoami who what which where when why how is has can are does
      should will would if whether info help ask chat prompt converse greet hello identify detect recognize recognise stat stats
      trace surface scan survey sample iterate traverse aggregate supply study research investigate examine review audit assess check
      verify validate test ping probe lint ensure determine count measure diff match correlate compare wait sleep echo noop listen
      hear quote cite paginate expose elicit answer respond rescan recheck refetch reread autocomplete demo demonstrate present fetchall
        support profile debug_info contact_info preview call_info call benchmark watchlist troubleshoot diagnose take take`),
  },
  {
    id: 'R-09',
    category: 'Read',
    traits: ['computes'],
    looksFor:
      'Verbs that compute or make a text or picture for the asker: calculate, convert, analyse, summarise, generate.',
    why: 'The result goes to the caller; nothing stored changes.',
    verbs:
      wordSet(`calculate compute convert transform translate transcribe parse decode encode encrypt decrypt hash compress decompress format
      beautify minify prettify generate produce synthesize derive infer evaluate score rank rate grade classify categorize categorise predict
      analyze analyse project solve optimize optimise plan explain interpret clarify reason think reflect brainstorm
      imagine reverse geocode normalize tokenize lemmatize round sum subtract multiply divide average roll flip shuffle
      remix upscale enhance extrapolate interpolate quantify guide advise teach introduce outline narrate tabulate cluster plot chart
      visualize visualise render summarize summarise reformat decompile disassemble deobfuscate contrast illustrate depict suggest
      recommend propose aggregate_view summarise condense rephrase paraphrase proofread spellcheck humanize dedupe deduplicate
      simulate estimate forecast learn engage deduce unzip zip remove strip sanitize detect_text recolor colorize capitalize rerank stylize animate
      refine improve polish critique debate argue deliberate mindmap draw_chart censor blur vectorize dimensionality map group snap simplify`),
  },
];
