import type { Readable, Writable } from 'node:stream';
import { readLines, writeLine } from './lines.ts';
import type { Link } from './link.ts';

/** The client that started the gateway, on the gateway's own standard input and output. */
export function stdioClientLink(input: Readable, output: Writable): Link {
  let closed = false;
  let onClosed: () => void = () => {};
  const end = () => {
    if (closed) return;
    closed = true;
    onClosed();
  };
  return {
    async start(handlers) {
      onClosed = handlers.closed;
      input.on('end', end);
      input.on('close', end);
      input.on('error', handlers.error);
      output.on('error', (error) => {
        handlers.error(error);
        end();
      });
      readLines(input, handlers, 'client');
    },
    send: (message, route) => writeLine(output, message, route?.raw),
    async close() {
      input.pause();
      end();
    },
  };
}
