// A server on stdio that lists recorded tools and writes down each call: node standin-server.mjs TOOLS LOG.
// Without dependencies and without types, which Node takes as long to strip as to start: thousands of them start in a run.
import { appendFileSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const [toolsFile = '', log = ''] = process.argv.slice(2);
const tools = JSON.parse(readFileSync(toolsFile, 'utf8'));
const write = (/** @type {object} */ entry) => appendFileSync(log, `${JSON.stringify(entry)}\n`);

/** Id of its own question for the client's folders. */
const ROOTS = 'roots';
let announcesRoots = false;

createInterface({ input: process.stdin }).on('line', (line) => {
  const message = JSON.parse(line);
  if (message.method === undefined) {
    if (message.id === ROOTS) write({ roots: message.result?.roots?.length ?? 0 });
    return;
  }
  if (message.method === 'notifications/initialized' && announcesRoots) {
    process.stdout.write(
      `${JSON.stringify({ jsonrpc: '2.0', id: ROOTS, method: 'roots/list' })}\n`,
    );
  }
  if (message.id === undefined) return;
  const answer = (/** @type {object} */ body) => {
    process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', id: message.id, ...body })}\n`);
  };
  switch (message.method) {
    case 'initialize':
      announcesRoots = message.params?.capabilities?.roots !== undefined;
      return answer({
        result: {
          protocolVersion: message.params?.protocolVersion ?? '2025-06-18',
          capabilities: { tools: { listChanged: true } },
          serverInfo: { name: 'stand-in', version: '1.0.0' },
        },
      });
    case 'tools/list':
      return answer({ result: { tools } });
    case 'tools/call':
      write({ call: message.params?.name, args: message.params?.arguments ?? {} });
      return answer({ result: { content: [{ type: 'text', text: 'DONE' }] } });
    case 'ping':
      return answer({ result: {} });
    default:
      return answer({ error: { code: -32601, message: 'Method not found' } });
  }
});
