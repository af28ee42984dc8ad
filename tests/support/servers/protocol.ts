import { createInterface } from 'node:readline';

/** A JSON-RPC request as far as the fixture servers look at it. */
export interface Request {
  readonly id?: number | string;
  readonly method: string;
  readonly params?: { readonly cursor?: string; readonly protocolVersion?: string };
}

/** Writes one JSON-RPC message on stdout. */
export function send(message: unknown): void {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}

/** Answers `initialize` as a server should and leaves every other request to `answer`, which returns its result. */
export function serve(answer: (request: Request) => unknown): void {
  createInterface({ input: process.stdin }).on('line', (line) => {
    const request = JSON.parse(line) as Request;
    if (request.id === undefined) return;
    const result = request.method === 'initialize' ? initializeResult(request) : answer(request);
    if (result !== undefined) send({ jsonrpc: '2.0', id: request.id, result });
  });
}

/** A harmless tool in the shape that the protocol asks for. */
export function tool(name: string, description = `Does ${name}.`): Record<string, unknown> {
  return { name, description, inputSchema: { type: 'object', properties: {} } };
}

function initializeResult(request: Request): unknown {
  return {
    protocolVersion: request.params?.protocolVersion ?? '2025-06-18',
    capabilities: { tools: {} },
    serverInfo: { name: 'fixture', version: '1.2.3' },
  };
}
