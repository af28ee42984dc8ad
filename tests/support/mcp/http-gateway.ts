import { writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import {
  Client,
  type ClientOptions,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import { hashToken, newToken } from '../../../src/gateway/grants/token.ts';
import { runHttp } from '../../../src/gateway/http/run-http.ts';
import { GatewayUnderTest, type UnderTestOptions } from './gateway-under-test.ts';

/** The HTTP transport of a connected client. */
export function httpTransport(client: Client): StreamableHTTPClientTransport {
  if (client.transport instanceof StreamableHTTPClientTransport) return client.transport;
  throw new Error('the client is not connected over HTTP');
}

/** Grant id -> policy file of its own, or null for the gateway's policy. */
export type TestGrants = Record<string, { policy?: string; expires_at?: string }>;

/** A gateway in this process that listens on a port of 127.0.0.1. */
export class HttpGateway {
  readonly base: GatewayUnderTest;
  readonly tokens: ReadonlyMap<string, string>;
  readonly #stop: AbortController;
  readonly #ended: Promise<void>;
  readonly #grants: TestGrants;
  readonly url: URL;

  private constructor(parts: {
    base: GatewayUnderTest;
    grants: TestGrants;
    tokens: ReadonlyMap<string, string>;
    stop: AbortController;
    ended: Promise<void>;
    url: URL;
  }) {
    this.base = parts.base;
    this.#grants = parts.grants;
    this.tokens = parts.tokens;
    this.#stop = parts.stop;
    this.#ended = parts.ended;
    this.url = parts.url;
  }

  static async start(given: UnderTestOptions & { grants?: TestGrants }): Promise<HttpGateway> {
    const base = GatewayUnderTest.prepare(given);
    const grants = given.grants ?? { alice: {} };
    const tokens = new Map(Object.keys(grants).map((id) => [id, newToken()]));
    writeGrantsFile(base, grants, tokens);
    const [workplace, options, around] = await base.open(given);
    const stop = new AbortController();
    const http = { ...options, listen: { host: '127.0.0.1', port: 0 }, grantsPath: 'grants.json' };
    const ended = runHttp(workplace, http, around, stop.signal).finally(() => workplace.close());
    const url = await listening(base, ended);
    return new HttpGateway({ base, grants, tokens, stop, ended, url });
  }

  /** Takes a grant out of the file. */
  revoke(id: string): void {
    const { [id]: _gone, ...left } = this.#grants;
    writeGrantsFile(this.base, left, this.tokens);
  }

  /** Writes the grants anew, with the same tokens. */
  change(grants: TestGrants): void {
    writeGrantsFile(this.base, grants, this.tokens);
  }

  async connect(
    grant: string,
    options: ClientOptions = {},
    prepare: (client: Client) => void = () => {},
  ): Promise<Client> {
    const headers = { authorization: `Bearer ${this.tokens.get(grant)}` };
    const transport = new StreamableHTTPClientTransport(this.url, { requestInit: { headers } });
    const client = new Client({ name: 'test', version: '1.0.0' }, options);
    prepare(client);
    await client.connect(transport);
    return client;
  }

  /** One HTTP request with headers as they are, Host and Origin included. */
  post(headers: Record<string, string>, body: string, method = 'POST', path = '/mcp') {
    return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>(
      (resolve, reject) => {
        const { hostname, port } = this.url;
        const sent = httpRequest({ hostname, port, path, method, headers }, (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () => {
            const text = Buffer.concat(chunks).toString();
            resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
          });
        });
        sent.on('error', reject);
        sent.end(body);
      },
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stop.abort();
    await this.#ended;
    await this.base[Symbol.asyncDispose]();
  }
}

function writeGrantsFile(
  base: GatewayUnderTest,
  grants: TestGrants,
  tokens: ReadonlyMap<string, string>,
): void {
  const entries = Object.entries(grants).map(([id, rest]) => ({
    id,
    token_sha256: hashToken(tokens.get(id) ?? ''),
    ...rest,
  }));
  writeFileSync(base.file('grants.json'), JSON.stringify({ version: '1', grants: entries }));
}

async function listening(base: GatewayUnderTest, ended: Promise<void>): Promise<URL> {
  let failed: unknown = null;
  ended.catch((error: unknown) => {
    failed = error;
  });
  for (;;) {
    if (failed !== null) throw failed;
    const url = /http:\S+/.exec(base.said.join('\n'))?.[0];
    if (url !== undefined) return new URL(url);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
