import { isJsonObject, type JsonObject } from '../domain/record/json.ts';
import { envelopeCapabilities, isModern } from './envelope.ts';
import { own, type Request } from './message.ts';

/** A `tools/call` request, read. */
export interface ToolCall {
  tool: string;
  args: JsonObject;
  /** True when the request carries the envelope of MCP 2026-07-28: the server may not send requests then. */
  modern: boolean;
  /** Capabilities that the request itself declares (2026-07-28), null in the older protocol. */
  capabilities: JsonObject | null;
  /** Answers to an earlier `input_required` result. */
  inputResponses: JsonObject | null;
  /** State of an earlier `input_required` result, echoed by the client. */
  requestState: string | null;
}

/** Reads the parameters of a `tools/call`, or says in one sentence why they cannot be judged. */
export function readToolCall(request: Request): ToolCall | { problem: string } {
  const params = request.params ?? {};
  const tool = own(params, 'name');
  const args = Object.hasOwn(params, 'arguments') ? params['arguments'] : {};
  const meta = Object.hasOwn(params, '_meta') ? params['_meta'] : {};
  const inputResponses = own(params, 'inputResponses') ?? null;
  const requestState = own(params, 'requestState') ?? null;
  if (typeof tool !== 'string') return { problem: 'params.name must be the name of a tool' };
  if (!isJsonObject(args)) return { problem: 'params.arguments must be an object' };
  if (!isJsonObject(meta)) return { problem: 'params._meta must be an object' };
  if (inputResponses !== null && !isJsonObject(inputResponses)) {
    return { problem: 'params.inputResponses must be an object' };
  }
  if (requestState !== null && typeof requestState !== 'string') {
    return { problem: 'params.requestState must be text' };
  }
  return {
    tool,
    args,
    modern: isModern(request),
    capabilities: envelopeCapabilities(request),
    inputResponses,
    requestState,
  };
}

/** The same request with other multi-round-trip fields: null leaves a field out. */
export function withRoundTrip(
  request: Request,
  fields: { inputResponses: JsonObject | null; requestState: string | null },
): Request {
  const { inputResponses: _responses, requestState: _state, ...params } = request.params ?? {};
  return {
    ...request,
    params: {
      ...params,
      ...(fields.inputResponses === null ? {} : { inputResponses: fields.inputResponses }),
      ...(fields.requestState === null ? {} : { requestState: fields.requestState }),
    },
  };
}
