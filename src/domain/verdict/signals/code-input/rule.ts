import { nameHas, onParams } from '../hit.ts';
import type { ParamView, SignalContext } from '../signal-context.ts';
import type { SignalRule } from '../signal-rule.ts';

const CODE_KEYS = new Set(
  'code python_code py_code js_code javascript javascript_code js source_code script python_script js_script code_snippet snippet expression function function_declaration function_body page_function program pycode jscode source lua_code r_code typescript_code jsx scripts lua_script expression_string python matlab_code wolfram_code'.split(
    ' ',
  ),
);
const PROGRAM_TEXT =
  /\b(?:python|javascript|js|typescript|node(?:\.js)?|ruby|lua|perl|php|matlab|wolfram|mathematica|julia|golang|rust|java|c\+\+|solidity|extendscript|gdscript|jsx|groovy|scala|sympy|pyqgis|blender|vba|dax|latex|source code|program|interpreter|repl|notebook|sandbox|code to (?:run|execute|evaluate)|code (?:snippet|block)|expression to evaluate|script to (?:run|execute|evaluate))\b/;
const RUN_TEXT =
  /\b(?:run|runs|running|execute|executes|executed|executing|execution|eval|evaluate|evaluates|evaluated|evaluating|exec|interpret|interpreter|repl|compile|compiles|sandbox|deploy|inject|injects|function named)\b/;
const OTHER_CODES =
  /\b(?:country|area|zip|postal|post|fund|stock|currency|airport|station|iata|icao|language|error|status|promo|discount|coupon|verification|authori[sz]ation|oauth|otp|industry|icd|concept|access|invite|city|language code|product code|region|carrier|hs code|regex|cron|math|mathematical|arithmetic|name of|(?:project|team|item|company|game|room|site)(?= code)|review|reviewed|analy[sz]e|lint|explain|format|highlight|refactor|convert|beautify|screenshot)\b/;

/** What an argument says of itself when it is run, whatever else its text speaks of. */
const SOURCE_TO_RUN =
  /\b(?:code|source|script|function|program)\b(?: \w+){0,2} to (?:be )?(?:run|execute|executed|evaluate|evaluated)\b/;

const QUERY_LANGUAGE =
  /\b(?:cypher|graphql|sparql|kusto|kql|gremlin|es\|ql|esql|soql|aql|datalog|xquery|dax query|mdx|mql|aggregation pipeline|flux query|surrealql|nrql|spl query|osquery)\b/;
const QUERY_KEYS = new Set(
  'query cypher cypher_query graphql graphql_query gql sparql sparql_query kql kql_query pipeline aggregation_pipeline soql esql dax_query mutation aql nrql'.split(
    ' ',
  ),
);
const SURE_QUERY_KEYS = new Set(
  'cypher cypher_query graphql graphql_query gql sparql sparql_query kql kql_query aggregation_pipeline soql esql dax_query nrql'.split(
    ' ',
  ),
);
const PLAIN_QUERY = /\b(?:natural language|search (?:query|term|text|string)|keywords?)\b/;

function opening(ctx: SignalContext): string {
  return `${ctx.name.map((w) => w.text).join(' ')} ${ctx.lead.map((w) => w.text).join(' ')}`;
}

function isCodeParam(view: ParamView, about: string): boolean {
  if (!view.freeText || !CODE_KEYS.has(view.key)) return false;
  if (SOURCE_TO_RUN.test(view.text)) return true;
  if (OTHER_CODES.test(view.text)) return false;
  const all = `${view.text} ${about}`;
  if (!RUN_TEXT.test(all)) return false;
  return (
    view.key.length > 10 || PROGRAM_TEXT.test(all) || /\bcode\b|\bscript\b|^eval\b/.test(about)
  );
}

function isQueryParam(view: ParamView, about: string): boolean {
  if (!QUERY_KEYS.has(view.key) || view.param.enum.length > 0 || PLAIN_QUERY.test(view.text))
    return false;
  if (SURE_QUERY_KEYS.has(view.key)) return true;
  return QUERY_LANGUAGE.test(view.text) || QUERY_LANGUAGE.test(about);
}

export const CODE_INPUT: SignalRule = {
  id: 'code-input',
  title: 'Code or query input',
  label: 'code input',
  kind: 'input',
  weight: 'high',
  looksFor:
    'A free-text parameter with program code that is run, or with a query in a query language other than SQL (Cypher, GraphQL, SPARQL, KQL), or words that say so.',
  why: 'Code from the caller can do all that the account it runs under can do.',
  phrases: {
    name: [
      'run|execute|exec|eval|evaluate ~2 code|python|javascript|js|script|cypher|graphql|sparql|lua|kql|notebook',
      'code|python|javascript|js ~1 execution|interpreter|exec|eval|run|execute|repl',
    ],
    lead: [
      'execute!|run!|evaluate! ~3 code|python|javascript|typescript|lua|cypher|graphql|sparql|kql|jsx|extendscript|solidity ~1 code|script+|snippet+|queries|query|expression+|program+',
      'execute!|run!|evaluate! ~2 python|javascript|cypher|graphql|kql|sparql|lua|code',
    ],
  },
  test(ctx, said) {
    if (ctx.unrecorded)
      return said.filter(
        (hit) =>
          !/analysis|review|generat|quality/i.test(hit.evidence.quote) && !nameHas(ctx, 'scan'),
      );
    const wanted = ctx.params.filter((v) => CODE_KEYS.has(v.key) || QUERY_KEYS.has(v.key));
    if (wanted.length === 0) return [];
    const about = opening(ctx);
    return onParams(ctx, (view) => isCodeParam(view, about) || isQueryParam(view, about));
  },
};
