/** Serves HTTP and talks about tokens, unless it is told to use standard input and output. */
import { createServer } from 'node:http';
import { serve, tool } from './protocol.ts';

if (process.argv.includes('stdio')) serve(() => ({ tools: [tool('over_stdio')] }));
else {
  console.error('Warning: binding to all interfaces; restrict it or use authentication tokens.');
  createServer((_request, response) => response.end()).listen(0, '127.0.0.1');
}
