import { leadHas, nameHas, onParams } from '../hit.ts';
import { saysSql } from '../said-of-params.ts';
import type { ParamView, SignalContext } from '../signal-context.ts';
import type { SignalRule } from '../signal-rule.ts';

const QUERY_KEYS = new Set(
  'query statement statements queries stmt sql_query select_query raw_query database_query db_query q'.split(
    ' ',
  ),
);
const SQL_TEXT =
  /\b(?:sql|t-sql|pl\/sql|select (?:query|statement)|(?:create|alter|drop) table|ddl|dml|postgresql query|mysql query)\b/;
const NOT_SQL =
  /\b(?:natural language|search (?:query|term|text|string)|keywords?|cypher|graphql|nosql)\b/;
const SQL_WORDS = [
  'sql',
  'mysql',
  'sqlite',
  'postgres',
  'postgresql',
  'mssql',
  'snowflake',
  'bigquery',
  'duckdb',
  'clickhouse',
  'tsql',
  'redshift',
  'athena',
];
const QUERY_WORDS = [
  'query',
  'queries',
  'execute',
  'run',
  'select',
  'statement',
  'statements',
  'explain',
];

function speaksOfSql(ctx: SignalContext): boolean {
  if (nameHas(ctx, 'sql') || leadHas(ctx, 'sql')) return true;
  return (
    SQL_WORDS.some((w) => nameHas(ctx, w) || leadHas(ctx, w)) &&
    QUERY_WORDS.some((w) => nameHas(ctx, w))
  );
}

function isSqlParam(ctx: SignalContext, view: ParamView): boolean {
  if (saysSql(view)) return true;
  if (!view.freeText || NOT_SQL.test(view.text)) return false;
  if (view.words.includes('sql'))
    return !['id', 'name', 'file', 'path', 'type', 'dir', 'dialect', 'version'].includes(view.last);
  if (!QUERY_KEYS.has(view.key)) return false;
  return SQL_TEXT.test(view.text) || speaksOfSql(ctx);
}

export const SQL_INPUT: SignalRule = {
  id: 'sql-input',
  title: 'SQL input',
  label: 'SQL',
  kind: 'input',
  weight: 'high',
  looksFor:
    'A free-text parameter that holds an SQL statement, or words that say the tool runs SQL.',
  why: 'A statement can do all that the database account may do, and text rules for SQL can be got round.',
  phrases: {
    name: ['run|execute|exec|query ~2 sql', 'sql ~1 query|execute|run|exec|statement+'],
    lead: [
      'execute!|run!|perform! ~4 sql',
      'execute!|run! ~2 select|insert|update|delete ~3 query|queries|statement+',
      'query|queries ~4 using|with|via ~1 sql',
    ],
  },
  test(ctx, said) {
    return ctx.unrecorded ? said : onParams(ctx, (view) => isSqlParam(ctx, view));
  },
};
