import {
  type PromptMessage,
  ProtocolError,
  ProtocolErrorCode,
  Server,
} from '@modelcontextprotocol/server';
import { listed, RED_PIXEL, referenceTools } from './reference-tools.ts';
import { askingPrompt } from './round-trip-tools.ts';

/** A server with something of everything, as the MCP conformance suite asks for. */
export function createReferenceServer(): Server {
  const server = new Server(
    { name: 'reference', version: '1.0.0' },
    {
      capabilities: {
        tools: { listChanged: true },
        resources: { subscribe: true, listChanged: true },
        prompts: { listChanged: true },
        logging: {},
        completions: {},
      },
      instructions: 'A server to test with.',
    },
  );
  server.setRequestHandler('tools/list', () => ({ tools: [...referenceTools].map(listed) }));
  server.setRequestHandler('tools/call', (request, ctx) => {
    const tool = referenceTools.get(request.params.name);
    if (tool === undefined)
      throw new ProtocolError(ProtocolErrorCode.InvalidParams, 'Unknown tool');
    return tool.run(request.params.arguments ?? {}, ctx);
  });
  addResources(server);
  addPrompts(server);
  server.setRequestHandler('completion/complete', () => ({
    completion: { values: ['paris', 'park'], total: 2, hasMore: false },
  }));
  server.setRequestHandler('logging/setLevel', () => ({}));
  return server;
}

function addResources(server: Server): void {
  const resources = [
    { uri: 'test://static-text', name: 'Static text', mimeType: 'text/plain' },
    { uri: 'test://static-binary', name: 'Static binary', mimeType: 'image/png' },
    { uri: 'test://watched-resource', name: 'Watched', mimeType: 'text/plain' },
  ];
  const template = {
    uriTemplate: 'test://template/{id}/data',
    name: 'Template',
    mimeType: 'application/json',
  };
  server.setRequestHandler('resources/list', () => ({ resources }));
  server.setRequestHandler('resources/templates/list', () => ({ resourceTemplates: [template] }));
  server.setRequestHandler('resources/read', ({ params: { uri } }) => {
    if (uri === 'test://static-binary') {
      return { contents: [{ uri, mimeType: 'image/png', blob: RED_PIXEL }] };
    }
    const id = /^test:\/\/template\/(.+)\/data$/.exec(uri)?.[1];
    if (id !== undefined) {
      const text = JSON.stringify({ id, templateTest: true, data: `Data for ID: ${id}` });
      return { contents: [{ uri, mimeType: 'application/json', text }] };
    }
    return {
      contents: [
        { uri, mimeType: 'text/plain', text: 'This is the content of the static text resource.' },
      ],
    };
  });
  server.setRequestHandler('resources/subscribe', async ({ params: { uri } }) => {
    setTimeout(() => void server.sendResourceUpdated({ uri }).catch(() => {}), 20);
    return {};
  });
  server.setRequestHandler('resources/unsubscribe', () => ({}));
}

function addPrompts(server: Server): void {
  const user = (content: PromptMessage['content']): PromptMessage => ({ role: 'user', content });
  const argument = (name: string) => ({ name, description: `Argument ${name}`, required: true });
  server.setRequestHandler('prompts/list', () => ({
    prompts: [
      { name: 'test_simple_prompt', description: 'A prompt' },
      {
        name: 'test_prompt_with_arguments',
        description: 'A prompt with arguments',
        arguments: [argument('arg1'), argument('arg2')],
      },
      {
        name: 'test_prompt_with_embedded_resource',
        description: 'A prompt with a resource',
        arguments: [argument('resourceUri')],
      },
      { name: 'test_prompt_with_image', description: 'A prompt with an image' },
    ],
  }));
  server.setRequestHandler('prompts/get', ({ params: { name, arguments: args = {} } }, ctx) => {
    if (name === 'test_input_required_result_prompt') return askingPrompt(ctx);
    if (name === 'test_prompt_with_arguments') {
      const text = `Prompt with arguments: arg1='${args['arg1']}', arg2='${args['arg2']}'`;
      return { messages: [user({ type: 'text', text })] };
    }
    if (name === 'test_prompt_with_embedded_resource') {
      const uri = String(args['resourceUri']);
      const resource = {
        uri,
        mimeType: 'text/plain',
        text: 'Embedded resource content for testing.',
      };
      return { messages: [user({ type: 'resource', resource })] };
    }
    if (name === 'test_prompt_with_image') {
      return { messages: [user({ type: 'image', data: RED_PIXEL, mimeType: 'image/png' })] };
    }
    return { messages: [user({ type: 'text', text: 'This is a simple prompt for testing.' })] };
  });
}
