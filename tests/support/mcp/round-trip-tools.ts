import {
  acceptedContent,
  type CallToolResult,
  type InputRequests,
  type InputRequiredResult,
  inputRequired,
  ProtocolError,
  ProtocolErrorCode,
  type ServerContext,
} from '@modelcontextprotocol/server';

/** Tools of MCP 2026-07-28 that need several round trips, as the conformance suite asks for them. */

type Result = CallToolResult | InputRequiredResult;
type Tool = { run(args: Record<string, unknown>, ctx: ServerContext): Result };

const text = (words: string): CallToolResult => ({ content: [{ type: 'text', text: words }] });

function question(message: string, name: string, type: 'string' | 'boolean' = 'string') {
  const properties = { [name]: { type } as { type: 'string' } };
  return inputRequired.elicit({
    message,
    requestedSchema: { type: 'object', properties, required: [name] },
  });
}

const sample = (words: string) =>
  inputRequired.createMessage({
    messages: [{ role: 'user', content: { type: 'text', text: words } }],
    maxTokens: 50,
  });

/** Asks until every answer is there; `state` must come back as it was given. */
function asks(inputRequests: InputRequests, requestState?: string, words = 'done'): Tool {
  return {
    run(_args, ctx) {
      const answers = ctx.mcpReq.inputResponses ?? {};
      const isAnswered = Object.keys(inputRequests).every(
        (key) => typeof answers[key] === 'object' && answers[key] !== null,
      );
      const state = ctx.mcpReq.requestState<string>();
      if (Object.keys(answers).length > 0 && requestState !== undefined && state !== requestState) {
        throw new ProtocolError(ProtocolErrorCode.InvalidParams, 'requestState was changed');
      }
      if (isAnswered) return text(words);
      return inputRequired({
        inputRequests,
        ...(requestState === undefined ? {} : { requestState }),
      });
    },
  };
}

export const roundTripTools = {
  test_input_required_result_elicitation: {
    run(_args, ctx) {
      const answer = acceptedContent(ctx.mcpReq.inputResponses, 'user_name');
      if (typeof answer?.['name'] === 'string') return text(`Hello, ${answer['name']}!`);
      return inputRequired({
        inputRequests: { user_name: question('What is your name?', 'name') },
      });
    },
  },
  test_input_required_result_sampling: asks({ capital_question: sample('Capital of France?') }),
  test_input_required_result_list_roots: asks({ client_roots: inputRequired.listRoots() }),
  test_input_required_result_request_state: asks(
    { confirm: question('Please confirm', 'ok', 'boolean') },
    'opaque state',
    'state-ok',
  ),
  test_input_required_result_multiple_inputs: asks(
    {
      user_name: question('What is your name?', 'name'),
      greeting: sample('Generate a greeting'),
      client_roots: inputRequired.listRoots(),
    },
    'three at once',
  ),
  test_input_required_result_multi_round: {
    run(_args, ctx) {
      const { inputResponses: answers = {} } = ctx.mcpReq;
      if ('step2' in answers && ctx.mcpReq.requestState<string>() === 'round 2')
        return text('done');
      const round =
        'step1' in answers
          ? { step2: question('Step 2: what is your favourite colour?', 'color') }
          : { step1: question('Step 1: what is your name?', 'name') };
      const requestState = 'step1' in answers ? 'round 2' : 'round 1';
      return inputRequired({ inputRequests: round, requestState });
    },
  },
  test_input_required_result_tampered_state: asks(
    { confirm: question('Please confirm', 'ok', 'boolean') },
    'signed state',
  ),
  test_input_required_result_capabilities: asks({ greeting: sample('Hello?') }),
} satisfies Record<string, Tool>;

/** The prompt of the suite that wants an answer first. */
export function askingPrompt(ctx: ServerContext) {
  const answer = acceptedContent(ctx.mcpReq.inputResponses, 'user_context');
  const words = answer?.['context'];
  if (typeof words !== 'string') {
    const inputRequests = { user_context: question('What context should be used?', 'context') };
    return inputRequired({ inputRequests });
  }
  return {
    messages: [{ role: 'user' as const, content: { type: 'text' as const, text: words } }],
  };
}
