/**
 * An MCP server on stdio whose tools are the JSON file that it is started with, read anew for each list. A
 * call of `touch` tells the client that the list has changed; every other call is answered with its arguments.
 */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const [file = ''] = process.argv.slice(2);
const send = (message: object) =>
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);

createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, method, params } = JSON.parse(line);
  if (id === undefined) return;
  if (method === 'initialize') {
    const serverInfo = { name: 'schemas', version: '1' };
    const capabilities = { tools: { listChanged: true } };
    const { protocolVersion } = params;
    return send({ id, result: { protocolVersion, capabilities, serverInfo } });
  }
  if (method === 'tools/list')
    return send({ id, result: { tools: JSON.parse(readFileSync(file, 'utf8')) } });
  if (method !== 'tools/call') return send({ id, error: { code: -32601, message: 'no' } });
  if (params.name === 'touch') send({ method: 'notifications/tools/list_changed' });
  const content = [{ type: 'text', text: JSON.stringify(params.arguments) }];
  return send({ id, result: { content } });
});
