import { createInterface } from 'node:readline';
import type { JsonObject } from '../../../src/domain/record/json.ts';
import type { GatewayUnderTest } from './gateway-under-test.ts';

/** A client that writes lines as they are, valid or not, and reads what comes back in order. */
export class RawClient {
  readonly #gateway: GatewayUnderTest;
  readonly #lines: AsyncIterator<string>;

  private constructor(gateway: GatewayUnderTest) {
    this.#gateway = gateway;
    this.#lines = createInterface({ input: gateway.fromGateway })[Symbol.asyncIterator]();
  }

  /** Without a handshake, as in MCP 2026-07-28. */
  static stateless(gateway: GatewayUnderTest): RawClient {
    return new RawClient(gateway);
  }

  /** Opens the connection with a handshake of MCP 2025-06-18. */
  static async open(gateway: GatewayUnderTest, capabilities: JsonObject = {}): Promise<RawClient> {
    const client = new RawClient(gateway);
    const clientInfo = { name: 'raw', version: '1' };
    const params = { protocolVersion: '2025-06-18', capabilities, clientInfo };
    client.send(JSON.stringify({ jsonrpc: '2.0', id: 'init', method: 'initialize', params }));
    await client.next();
    client.send('{"jsonrpc":"2.0","method":"notifications/initialized"}');
    return client;
  }

  send(line: string): void {
    this.#gateway.toGateway.write(`${line}\n`);
  }

  /** The next message from the gateway. */
  async next(): Promise<JsonObject> {
    const line = await this.#lines.next();
    if (line.done) throw new Error('the gateway closed the connection');
    return JSON.parse(line.value);
  }

  /** Everything that comes before the answer to a ping that is sent now. */
  async untilNow(): Promise<JsonObject[]> {
    this.send('{"jsonrpc":"2.0","id":"now","method":"ping"}');
    const messages: JsonObject[] = [];
    for (let message = await this.next(); message['id'] !== 'now'; message = await this.next()) {
      messages.push(message);
    }
    return messages;
  }
}
