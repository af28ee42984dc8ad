import { isJsonObject, type JsonValue } from '../domain/record/json.ts';
import { envelopeOf, envelopeVersion, withVersion } from './envelope.ts';
import { type ErrorResponse, own, type Request, UNSUPPORTED_PROTOCOL_VERSION } from './message.ts';
import type { ServerQuestions } from './server-questions.ts';

/** Knows which protocol versions a server on stdio serves, for clients over HTTP. */
export interface VersionClerk {
  /** True for a request whose version must be looked at. */
  concerns(request: Request): boolean;
  /** The refusal that the specification asks of an HTTP server, null when the server serves the version. */
  refusal(request: Request): Promise<ErrorResponse | null>;
}

/** The first version without sessions; every server that serves such requests serves it or says no itself. */
const FIRST_STATELESS = '2026-07-28';

/**
 * MCP SDK 2.4.0 on stdio looks at the version of a connection's first request only and carries out all others,
 * whatever they name. Over HTTP each request is one of its own, so the gateway asks the server once
 * (`server/discover`) and refuses what it does not serve.
 */
export function createVersionClerk(questions: ServerQuestions): VersionClerk {
  let supported: Promise<JsonValue[] | null> | null = null;

  async function discover(like: Request): Promise<JsonValue[] | null> {
    const _meta = withVersion(envelopeOf(like), FIRST_STATELESS);
    const answer = await questions.ask('server/discover', { _meta });
    if (answer === null) return null;
    const data = 'error' in answer ? answer.error.data : undefined;
    const found =
      'result' in answer
        ? own(answer.result, 'supportedVersions')
        : own(isJsonObject(data) ? data : {}, 'supported');
    return Array.isArray(found) ? found : null;
  }

  return {
    concerns(request) {
      const version = envelopeVersion(request);
      return version !== undefined && version !== FIRST_STATELESS;
    },
    async refusal(request) {
      supported ??= discover(request);
      const versions = await supported;
      if (versions === null) supported = null;
      const requested = envelopeVersion(request) ?? null;
      if (versions === null || versions.includes(requested)) return null;
      const error = {
        code: UNSUPPORTED_PROTOCOL_VERSION,
        message: `Unsupported protocol version: ${requested}`,
        data: { supported: versions, requested },
      };
      return { jsonrpc: '2.0', id: request.id, error };
    },
  };
}
