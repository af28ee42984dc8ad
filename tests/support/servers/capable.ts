/** Lists more tools to a client that can do more. */
import { createInterface } from 'node:readline';
import { send, tool } from './protocol.ts';

let can: Record<string, unknown> = {};

createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, method, params } = JSON.parse(line);
  if (id === undefined) return;
  if (method === 'initialize') {
    can = params.capabilities;
    const { protocolVersion } = params;
    const serverInfo = { name: 'capable', version: '1' };
    send({
      jsonrpc: '2.0',
      id,
      result: { protocolVersion, capabilities: { tools: {} }, serverInfo },
    });
    return;
  }
  const tools = [
    tool('always'),
    ...(can['roots'] ? [tool('with_roots')] : []),
    ...(can['sampling'] && can['tasks'] ? [tool('with_sampling_and_tasks')] : []),
  ];
  send({ jsonrpc: '2.0', id, result: { tools } });
});
