import { createServer } from 'node:http';
import path from 'node:path';
import {
  Client,
  type ClientOptions,
  type JSONObject,
  type Tool,
  type Transport,
} from '@modelcontextprotocol/client';
import { listenLocally } from '../listen-locally.ts';
import { type Checks, runSuite, type SuiteVersion } from './conformance-suite.ts';

/** A scenario of the client suite, as its command is told it. */
interface Scenario {
  url: string;
  scenario: string;
  /** Unset by versions of the suite that know the older protocol only. */
  version?: string;
  context: { toolCalls?: { name: string; arguments: Record<string, unknown> }[] };
}

/** A connection to the scenario's server, and what must be closed after it. */
export interface Way {
  transport: Transport;
  close(): Promise<void>;
}

const BRIDGE = path.resolve('tests/support/mcp/conformance-bridge.ts');

/** Runs the client suite with a client of the SDK that reaches the scenarios' servers by `way`. */
export async function runClientSuite(
  version: SuiteVersion,
  way: (server: URL) => Promise<Way>,
  scenario?: string,
): Promise<Checks> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const scenario: Scenario = JSON.parse(Buffer.concat(chunks).toString());
    response.end(await play(scenario, way).catch((error: unknown) => String(error)));
  });
  const { origin, close } = await listenLocally(server);
  try {
    const command = [process.execPath, BRIDGE, new URL(origin).port].join(' ');
    return await runSuite(version, ['client', '--command', command], scenario);
  } finally {
    await close();
  }
}

/** Does what the scenario asks of a client; empty when it could. */
async function play(scenario: Scenario, way: (server: URL) => Promise<Way>): Promise<string> {
  const { transport, close } = await way(new URL(scenario.url));
  const client = new Client({ name: 'conformance', version: '1.0.0' }, clientOptions(scenario));
  client.setRequestHandler('elicitation/create', () => ({ action: 'accept', content: {} }));
  client.setRequestHandler('sampling/createMessage', () => ({
    role: 'assistant',
    model: 'none',
    content: { type: 'text', text: 'hello' },
  }));
  client.setRequestHandler('roots/list', () => ({ roots: [] }));
  const problems: string[] = [];
  const attempt = async (step: Promise<unknown>) => {
    await step.catch((error: unknown) => problems.push(String(error)));
  };
  try {
    await client.connect(transport);
    await useTools(client, scenario, attempt);
    const { resources, prompts } = client.getServerCapabilities() ?? {};
    if (resources !== undefined) await attempt(readAll(client));
    if (prompts !== undefined) await attempt(getAll(client));
  } catch (error) {
    problems.push(String(error));
  } finally {
    await client.close().catch(() => {});
    await close();
  }
  return problems.join('\n');
}

function clientOptions({ scenario, version }: Scenario): ClientOptions {
  const capabilities = { elicitation: { form: { applyDefaults: true } }, roots: {}, sampling: {} };
  if (version !== '2026-07-28') return { capabilities };
  // This one wants to see a version refused and another one chosen.
  const mode = scenario === 'request-metadata' ? 'auto' : { pin: version };
  return { capabilities, versionNegotiation: { mode } };
}

async function useTools(
  client: Client,
  { scenario, context }: Scenario,
  attempt: (step: Promise<unknown>) => Promise<void>,
): Promise<void> {
  const { tools } = await client.listTools();
  // Its server has nothing but the list.
  if (scenario === 'json-schema-ref-no-deref') return;
  const focal = tools.find(({ name }) => name === 'json_schema_2020_12_tool');
  const calls =
    context.toolCalls ??
    tools.map(({ name, inputSchema }) => ({
      name,
      arguments:
        name === 'json_schema_echo' ? { schema: focal?.inputSchema } : fitting(inputSchema),
    }));
  for (const call of calls) await attempt(client.callTool(call));
}

/** Arguments that a tool takes. */
function fitting(schema: Tool['inputSchema']): Record<string, unknown> {
  const values: Record<string, unknown> = { string: 'x', number: 2, integer: 2, boolean: true };
  const entries = Object.entries(schema.properties ?? {});
  return Object.fromEntries(
    entries.map(([name, property]) => [
      name,
      values[String((property as JSONObject)['type'])] ?? {},
    ]),
  );
}

async function readAll(client: Client): Promise<void> {
  for (const { uri } of (await client.listResources()).resources)
    await client.readResource({ uri });
}

async function getAll(client: Client): Promise<void> {
  for (const { name } of (await client.listPrompts()).prompts) await client.getPrompt({ name });
}
