import { setTimeout as pause } from 'node:timers/promises';
import {
  type CallToolResult,
  type InputRequiredResult,
  inputRequired,
  ProtocolError,
  ProtocolErrorCode,
  type ServerContext,
  type Tool,
} from '@modelcontextprotocol/server';
import { roundTripTools } from './round-trip-tools.ts';

/** A tool of the reference server. */
export interface ReferenceTool {
  inputSchema?: Tool['inputSchema'];
  run(
    args: Record<string, unknown>,
    ctx: ServerContext,
  ): Promise<CallToolResult | InputRequiredResult> | CallToolResult | InputRequiredResult;
}

/** Smallest PNG and WAV that decode. */
export const RED_PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==';
const SILENCE = 'UklGRiYAAABXQVZFZm10IBAAAAABAAEAQB8AAAB9AAACABAAZGF0YQIAAAA=';

const text = (words: string): CallToolResult => ({ content: [{ type: 'text', text: words }] });
const image = { type: 'image', data: RED_PIXEL, mimeType: 'image/png' } as const;
const resource = (uri: string, mimeType: string, words: string) =>
  ({ type: 'resource', resource: { uri, mimeType, text: words } }) as const;
const any = { type: 'object' } as const;

async function elicit(ctx: ServerContext, message: string, properties: Record<string, unknown>) {
  const asked = await ctx.mcpReq.send({
    method: 'elicitation/create',
    params: { message, requestedSchema: { type: 'object', properties } },
  });
  return text(
    `Elicitation completed: action=${asked.action}, content=${JSON.stringify(asked.content ?? {})}`,
  );
}

/** Tools that the conformance suite asks of a server, and our own for what it leaves out. */
export const referenceTools = new Map<string, ReferenceTool>(
  Object.entries({
    test_simple_text: { run: () => text('This is a simple text response for testing.') },
    test_image_content: { run: () => ({ content: [image] }) },
    test_audio_content: {
      run: () => ({ content: [{ type: 'audio', data: SILENCE, mimeType: 'audio/wav' }] }),
    },
    test_embedded_resource: {
      run: () => ({
        content: [
          resource(
            'test://embedded-resource',
            'text/plain',
            'This is an embedded resource content.',
          ),
        ],
      }),
    },
    test_multiple_content_types: {
      run: () => ({
        content: [
          { type: 'text', text: 'Multiple content types test:' },
          image,
          resource(
            'test://mixed-content-resource',
            'application/json',
            '{"test":"data","value":123}',
          ),
        ],
      }),
    },
    test_tool_with_logging: {
      async run(_args, ctx) {
        for (const data of [
          'Tool execution started',
          'Tool processing data',
          'Tool execution completed',
        ]) {
          await ctx.mcpReq.notify({
            method: 'notifications/message',
            params: { level: 'info', data },
          });
          await pause(50);
        }
        return text('Tool with logging executed successfully');
      },
    },
    test_tool_with_progress: {
      async run(_args, ctx) {
        const progressToken = ctx.mcpReq._meta?.progressToken;
        for (const progress of [0, 50, 100]) {
          if (progressToken !== undefined) {
            const params = { progressToken, progress, total: 100 };
            await ctx.mcpReq.notify({ method: 'notifications/progress', params });
          }
          await pause(50);
        }
        return text('done');
      },
    },
    test_error_handling: {
      run: () => ({
        ...text('This tool intentionally returns an error for testing'),
        isError: true,
      }),
    },
    test_sampling: {
      async run(args, ctx) {
        const content = { type: 'text', text: String(args['prompt']) } as const;
        const params = { messages: [{ role: 'user', content }], maxTokens: 100 };
        const answer = await ctx.mcpReq.send({ method: 'sampling/createMessage', params });
        return text(`LLM response: ${JSON.stringify(answer.content)}`);
      },
    },
    test_elicitation: {
      run: (args, ctx) =>
        elicit(ctx, String(args['message']), {
          username: { type: 'string', description: 'Name of the user' },
          email: { type: 'string', description: 'Address of the user' },
        }),
    },
    test_elicitation_sep1034_defaults: {
      run: (_args, ctx) =>
        elicit(ctx, 'Please check these values', {
          name: { type: 'string', default: 'John Doe' },
          age: { type: 'integer', default: 30 },
          score: { type: 'number', default: 95.5 },
          status: { type: 'string', enum: ['active', 'inactive', 'pending'], default: 'active' },
          verified: { type: 'boolean', default: true },
        }),
    },
    test_elicitation_sep1330_enums: {
      run: (_args, ctx) =>
        elicit(ctx, 'Please choose', {
          untitledSingle: { type: 'string', enum: ['option1', 'option2', 'option3'] },
          titledSingle: { type: 'string', oneOf: titled('Option') },
          legacyEnum: {
            type: 'string',
            enum: ['opt1', 'opt2', 'opt3'],
            enumNames: ['Option One', 'Option Two', 'Option Three'],
          },
          untitledMulti: {
            type: 'array',
            items: { type: 'string', enum: ['option1', 'option2', 'option3'] },
          },
          titledMulti: { type: 'array', items: { anyOf: titled('Choice') } },
        }),
    },
    json_schema_2020_12_tool: {
      inputSchema: {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        type: 'object',
        $defs: {
          address: {
            type: 'object',
            properties: { street: { type: 'string' }, city: { type: 'string' } },
          },
        },
        properties: { name: { type: 'string' }, address: { $ref: '#/$defs/address' } },
        additionalProperties: false,
      },
      run: (args) => text(JSON.stringify(args)),
    },
    echo: { run: (args) => text(JSON.stringify(args)) },
    /** An argument that travels as a header too (MCP 2026-07-28); answers with the header. */
    where: {
      inputSchema: {
        type: 'object',
        properties: { region: { type: 'string', 'x-mcp-header': 'Region' } },
      },
      run: (_args, ctx) => text(String(ctx.http?.req?.headers.get('mcp-param-region'))),
    },
    /** Ends with a JSON-RPC error: the call did not happen. */
    refuse: {
      run: () => {
        throw new ProtocolError(ProtocolErrorCode.InvalidParams, 'not today');
      },
    },
    /** The server dies in the middle of the call. */
    crash: { run: () => process.exit(3) },
    /** Runs until it is cancelled. */
    wait: {
      async run(_args, ctx) {
        await pause(20_000, undefined, { signal: ctx.mcpReq.signal }).catch(() => {});
        return text('waited');
      },
    },
    /** Asks in the way of MCP 2026-07-28: the question is the result. */
    needs_input: {
      run(_args, ctx) {
        const answers = ctx.mcpReq.inputResponses;
        if (answers !== undefined) {
          return text(`${JSON.stringify(answers)} ${ctx.mcpReq.requestState<string>()}`);
        }
        const requestedSchema = {
          type: 'object',
          properties: { colour: { type: 'string' } },
        } as const;
        const colour = inputRequired.elicit({ message: 'Which colour?', requestedSchema });
        return inputRequired({ inputRequests: { colour }, requestState: 'server-state' });
      },
    },
    ...roundTripTools,
  } satisfies Record<string, ReferenceTool>),
);

function titled(word: string) {
  return ['First', 'Second', 'Third'].map((n, i) => ({
    const: `value${i + 1}`,
    title: `${n} ${word}`,
  }));
}

/** The `tools/list` entry of a tool. */
export function listed([name, tool]: [string, ReferenceTool]): Tool {
  return { name, description: `Reference tool ${name}.`, inputSchema: tool.inputSchema ?? any };
}
