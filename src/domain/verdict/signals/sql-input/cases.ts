import type { SignalCase } from '../signal-case.ts';

export const cases: readonly SignalCase[] = [
  ['query', 'Runs a read-only SQL query.', { sql: 'string' }, ['sql']],
  [
    'execute_sql',
    'Executes a statement on the database.',
    { query: 'string SQL statement to execute' },
    ['query'],
  ],
  ['run_migration', 'Applies a schema change.', { migration_sql: 'string' }, ['migration_sql']],
  ['mysql_query', 'Runs a query on the MySQL server.', { query: 'string' }, ['query']],
  [
    'warehouse_run',
    'Runs a Snowflake statement.',
    { statement: 'string SQL to run' },
    ['statement'],
  ],
  [
    'explain',
    'Shows the plan of a query.',
    { raw_query: 'string The SELECT statement to explain' },
    ['raw_query'],
  ],
  [
    'batch_statements',
    'Runs several statements in one transaction.',
    { statements: 'string[] SQL statements in order' },
    ['statements'],
  ],
  ['run_sql', 'Execute SQL against the warehouse.', null, ['words']],
  ['db_select', 'Execute a SELECT query and return the rows.', null, ['words']],
  [
    'search_products',
    'Searches the shop.',
    { query: 'string What the customer is looking for' },
    [],
  ],
  [
    'ask_database',
    'Answers questions about the data.',
    { query: 'string Natural language question, turned into SQL' },
    [],
  ],
  ['graph_query', 'Runs a query on the graph database.', { query: 'string Cypher query' }, []],
  [
    'set_mysql_plugin',
    'Sets the login method of a user.',
    { mysql_auth_plugin: 'enum:native,sha2' },
    [],
  ],
  [
    'list_leads',
    'Lists leads.',
    { order_by: "string Order by clause, such as 'name asc'", filter: 'string SQL where clause' },
    ['filter'],
  ],
  ['list_tables', 'Lists the tables of the SQL database.', { schema: 'string' }, []],
  ['get_sql_job', 'Shows the state of a job.', { sql_job_id: 'string' }, []],
  [
    'scientific_method',
    'Structures an experiment.',
    { statement: 'string The hypothesis in one sentence' },
    [],
  ],
  ['run_notebook', 'Runs a notebook.', { sql_path: 'string Path of the file' }, []],
];
