/** Offers no tools and refuses to list them. */
import { createInterface } from 'node:readline';
import { send } from './protocol.ts';

createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, method } = JSON.parse(line) as { id?: number; method: string };
  if (id === undefined) return;
  if (method !== 'initialize')
    send({ jsonrpc: '2.0', id, error: { code: -32601, message: 'Method not found' } });
  else {
    const serverInfo = { name: 'empty', version: '1' };
    send({
      jsonrpc: '2.0',
      id,
      result: { protocolVersion: '2025-06-18', capabilities: {}, serverInfo },
    });
  }
});
