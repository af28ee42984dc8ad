import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A tool call that the model makes; `id` is found again in the request that brings its result. */
export interface ModelCall {
  id: string;
  name: string;
  /** Codex has tools of servers in namespaces. */
  namespace?: string;
  args: unknown;
}

/** A model that plays batches of tool calls, one an answer, over the APIs of Anthropic, OpenAI and Gemini. */
export interface FakeModel {
  url: string;
  /** Names of all tools that were offered in any request, the namespace before it where there is one. */
  offered: ReadonlySet<string>;
  /** Requests that offered tools. */
  turns: () => number;
  stop: () => Promise<void>;
}

type Json = Record<string, unknown>;

/** Serves at a free port of the loopback interface. */
export async function startFakeModel(
  batches: readonly (readonly ModelCall[])[],
): Promise<FakeModel> {
  const offered = new Set<string>();
  let turns = 0;
  /** The first batch whose calls are not in the conversation yet. */
  const next = (raw: string): readonly ModelCall[] =>
    batches.find((batch) => batch[0] !== undefined && !raw.includes(`"${batch[0].id}"`)) ?? [];
  const server = createServer(async (request, response) => {
    const raw = await textOf(request);
    const body = parse(raw);
    const url = request.url ?? '';
    const api = APIS.find(({ path }) => path.test(url));
    if (api === undefined) return sendJson(response, fallback(url));
    const names = api.offered(body);
    for (const name of names) offered.add(name);
    if (names.length > 0) turns += 1;
    api.answer(response, body, names.length === 0 ? [] : next(raw), url);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    offered,
    turns: () => turns,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

interface Api {
  path: RegExp;
  offered: (body: Json) => string[];
  answer: (response: ServerResponse, body: Json, calls: readonly ModelCall[], url: string) => void;
}

const APIS: readonly Api[] = [
  { path: /\/v1\/messages(?:\?|$)/, offered: anthropicTools, answer: answerAnthropic },
  { path: /\/responses(?:\?|$)/, offered: responsesTools, answer: answerResponses },
  { path: /\/chat\/completions/, offered: chatTools, answer: answerChat },
  { path: /:(?:stream)?generateContent/i, offered: geminiTools, answer: answerGemini },
];

function fallback(url: string): Json {
  if (url.includes('count_tokens')) return { input_tokens: 100 };
  if (url.includes('countTokens')) return { totalTokens: 10 };
  return { data: [], models: [], object: 'list' };
}

function anthropicTools(body: Json): string[] {
  return list(body['tools']).map(({ name }) => String(name));
}

function answerAnthropic(response: ServerResponse, body: Json, calls: readonly ModelCall[]): void {
  const content =
    calls.length === 0
      ? [{ type: 'text', text: 'FINAL' }]
      : calls.map(({ id, name, args }) => ({ type: 'tool_use', id, name, input: args }));
  const stop_reason = calls.length === 0 ? 'end_turn' : 'tool_use';
  const message = {
    id: 'msg_1',
    type: 'message',
    role: 'assistant',
    model: body['model'],
    stop_sequence: null,
    usage: { input_tokens: 10, output_tokens: 1 },
  };
  if (body['stream'] !== true) {
    sendJson(response, { ...message, content, stop_reason });
    return;
  }
  sendEvents(response, [
    { type: 'message_start', message: { ...message, content: [], stop_reason: null } },
    ...content.flatMap((block, index) => [
      {
        type: 'content_block_start',
        index,
        content_block: block.type === 'text' ? { type: 'text', text: '' } : { ...block, input: {} },
      },
      {
        type: 'content_block_delta',
        index,
        delta:
          'input' in block
            ? { type: 'input_json_delta', partial_json: JSON.stringify(block.input) }
            : { type: 'text_delta', text: 'FINAL' },
      },
      { type: 'content_block_stop', index },
    ]),
    {
      type: 'message_delta',
      delta: { stop_reason, stop_sequence: null },
      usage: { output_tokens: 5 },
    },
    { type: 'message_stop' },
  ]);
}

function responsesTools(body: Json): string[] {
  return list(body['tools']).flatMap((tool) =>
    tool['type'] === 'namespace'
      ? list(tool['tools']).map(({ name }) => `${tool['name']}::${name}`)
      : [String(tool['name'] ?? tool['type'])],
  );
}

function answerResponses(response: ServerResponse, _body: Json, calls: readonly ModelCall[]): void {
  const items =
    calls.length === 0
      ? [
          {
            type: 'message',
            id: 'm_1',
            role: 'assistant',
            status: 'completed',
            content: [{ type: 'output_text', text: 'FINAL', annotations: [] }],
          },
        ]
      : calls.map(({ id, name, namespace, args }) => ({
          type: 'function_call',
          id: `fc_${id}`,
          call_id: id,
          name,
          ...(namespace === undefined ? {} : { namespace }),
          arguments: JSON.stringify(args),
          status: 'completed',
        }));
  sendEvents(response, [
    { type: 'response.created', response: { id: 'resp_1', status: 'in_progress' } },
    ...items.flatMap((item, output_index) => [
      { type: 'response.output_item.added', output_index, item },
      { type: 'response.output_item.done', output_index, item },
    ]),
    {
      type: 'response.completed',
      response: {
        id: 'resp_1',
        status: 'completed',
        output: items,
        usage: {
          input_tokens: 10,
          input_tokens_details: { cached_tokens: 0 },
          output_tokens: 5,
          output_tokens_details: { reasoning_tokens: 0 },
          total_tokens: 15,
        },
      },
    },
  ]);
}

function chatTools(body: Json): string[] {
  return list(body['tools']).map((tool) =>
    String(object(tool['function'])['name'] ?? tool['name']),
  );
}

function answerChat(response: ServerResponse, body: Json, calls: readonly ModelCall[]): void {
  const tool_calls = calls.map(({ id, name, args }, index) => ({
    index,
    id,
    type: 'function',
    function: { name, arguments: JSON.stringify(args) },
  }));
  const finish_reason = calls.length === 0 ? 'stop' : 'tool_calls';
  const message =
    calls.length === 0
      ? { role: 'assistant', content: 'FINAL' }
      : { role: 'assistant', content: null, tool_calls };
  const head = { id: 'c1', created: 1, model: body['model'] };
  const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };
  if (body['stream'] !== true) {
    sendJson(response, {
      ...head,
      object: 'chat.completion',
      choices: [{ index: 0, message, finish_reason }],
      usage,
    });
    return;
  }
  const chunk = (choices: unknown[], more: Json = {}): Json => ({
    ...head,
    object: 'chat.completion.chunk',
    choices,
    ...more,
  });
  sendEvents(response, [
    chunk([{ index: 0, delta: message, finish_reason: null }]),
    chunk([{ index: 0, delta: {}, finish_reason }]),
    chunk([], { usage }),
    '[DONE]',
  ]);
}

function geminiTools(body: Json): string[] {
  return list(body['tools'])
    .flatMap((tool) => list(tool['functionDeclarations']))
    .map(({ name }) => String(name));
}

function answerGemini(
  response: ServerResponse,
  body: Json,
  calls: readonly ModelCall[],
  url: string,
): void {
  // A question of its own about the model to take.
  const wantsJson = object(body['generationConfig'])['responseMimeType'] === 'application/json';
  const text = wantsJson ? '{"reasoning":"x","model_choice":"flash"}' : 'FINAL';
  const parts =
    calls.length === 0
      ? [{ text }]
      : calls.map(({ id, name, args }) => ({ functionCall: { id, name, args } }));
  const answer = {
    candidates: [{ content: { role: 'model', parts }, finishReason: 'STOP', index: 0 }],
    usageMetadata: { promptTokenCount: 1, candidatesTokenCount: 1, totalTokenCount: 2 },
    modelVersion: 'fake',
  };
  if (/stream/i.test(url)) sendEvents(response, [answer]);
  else sendJson(response, answer);
}

function sendJson(response: ServerResponse, body: Json): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

function sendEvents(response: ServerResponse, events: readonly (Json | string)[]): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
  for (const event of events) {
    const name =
      typeof event === 'string' || event['type'] === undefined ? '' : `event: ${event['type']}\n`;
    response.write(`${name}data: ${typeof event === 'string' ? event : JSON.stringify(event)}\n\n`);
  }
  response.end();
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function parse(raw: string): Json {
  try {
    return object(JSON.parse(raw));
  } catch {
    return {};
  }
}

function object(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {};
}

function list(value: unknown): Json[] {
  return Array.isArray(value) ? value.map(object) : [];
}
