/** Good tools among entries that break the protocol in every way that a reader may meet. */
import { createInterface } from 'node:readline';
import { tool } from './protocol.ts';

const tools = [
  tool('good_one'),
  { name: 42, description: 'a number for a name', inputSchema: { type: 'object' } },
  {
    name: 'no_type',
    description: 'schema without type',
    inputSchema: { $schema: 'http://json-schema.org/draft-07/schema#' },
  },
  'not an object',
  { name: 'no_schema' },
  tool('good_one', 'the same name again'),
  { name: 'bad_properties', inputSchema: { type: 'object', properties: [] } },
];
const proto =
  '{"name":"__proto__","description":"a name that is a key","inputSchema":{"type":"object","properties":{"__proto__":{"type":"string"}}}}';

createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, method } = JSON.parse(line) as { id?: number; method: string };
  if (id === undefined) return;
  const result =
    method === 'initialize'
      ? '{"protocolVersion":"2025-06-18","capabilities":{"tools":{}},"serverInfo":{"name":"bad","version":"0"}}'
      : `{"tools":[${[...tools.map((entry) => JSON.stringify(entry)), proto].join(',')}]}`;
  process.stdout.write(`{"jsonrpc":"2.0","id":${id},"result":${result}}\n`);
});
