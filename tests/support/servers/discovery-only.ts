/** Speaks only the protocol of 2026-07-28: no handshake, but discovery. */
import { createInterface } from 'node:readline';
import { send, tool } from './protocol.ts';

const meta = { 'io.modelcontextprotocol/serverInfo': { name: 'new', version: '1' } };

createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, method } = JSON.parse(line) as { id?: number | string; method: string };
  if (id === undefined) return;
  const reply = (result: object) =>
    send({ jsonrpc: '2.0', id, result: { resultType: 'complete', _meta: meta, ...result } });
  if (method === 'server/discover') {
    reply({
      supportedVersions: ['2026-07-28'],
      capabilities: { tools: {} },
      ttlMs: 0,
      cacheScope: 'private',
    });
  } else if (method === 'tools/list') {
    reply({ tools: [tool('only')], ttlMs: 0, cacheScope: 'private' });
  } else {
    send({ jsonrpc: '2.0', id, error: { code: -32601, message: 'Method not found' } });
  }
});
