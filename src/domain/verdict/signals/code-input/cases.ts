import type { SignalCase } from '../signal-case.ts';

export const cases: readonly SignalCase[] = [
  [
    'run_python',
    'Runs Python code and returns what it prints.',
    { code: 'string Python source to execute' },
    ['code'],
  ],
  ['eval', '', { code: 'string' }, ['code']],
  ['python_exec', 'Executes Python code.', { pycode: 'string Text' }, ['pycode']],
  [
    'page_evaluate',
    'Evaluates JavaScript in the current page.',
    { script: 'string JavaScript to run in the page' },
    ['script'],
  ],
  [
    'notebook_run_cell',
    'Executes a notebook cell in the kernel.',
    { source_code: 'string Code of the cell' },
    ['source_code'],
  ],
  [
    'deploy_function',
    'Deploys a serverless function.',
    { code: 'string JavaScript source of the handler' },
    ['code'],
  ],
  [
    'page_probe',
    'Evaluates a script inside the page.',
    {
      function: 'string JavaScript source to execute in the page, interpreted according to format',
      format: 'string function or script',
    },
    ['function'],
  ],
  [
    'explain_snippet',
    'Explains what a snippet does, without running it.',
    { code: 'string Source to explain, in any format' },
    [],
  ],
  ['graph_query', 'Runs a query against the graph.', { cypher: 'string' }, ['cypher']],
  [
    'graphql_request',
    'Sends a GraphQL request to the endpoint.',
    { query: 'string GraphQL query or mutation' },
    ['query'],
  ],
  [
    'log_analytics',
    'Searches a workspace with Kusto.',
    { query: 'string KQL query to execute' },
    ['query'],
  ],
  ['sparql_select', 'Queries the triple store.', { query: 'string SPARQL query' }, ['query']],
  ['execute_lua', 'Execute Lua code inside the game engine.', null, ['words']],
  ['py_repl', 'Run Python code in a persistent interpreter.', null, ['words']],
  ['search_docs', 'Full-text search over the documentation.', { query: 'string Search query' }, []],
  [
    'ask_library',
    'Answers a question about a library.',
    { query: 'string Natural language question' },
    [],
  ],
  ['country_facts', 'Returns facts about a country.', { code: 'string ISO country code' }, []],
  [
    'oauth_exchange',
    'Exchanges an authorization code for a token.',
    { code: 'string Authorization code from the redirect' },
    [],
  ],
  [
    'review_code',
    'Reviews a piece of code and lists problems.',
    { code: 'string Code to review' },
    [],
  ],
  ['apply_coupon', 'Applies a discount to the cart.', { code: 'string Coupon code' }, []],
  ['set_runtime', 'Chooses the runtime of the sandbox.', { script_type: 'enum:python,node' }, []],
  ['station_board', 'Departures of a station.', { code: 'string Station code' }, []],
];
