import {
  localhostAllowedHostnames,
  localhostAllowedOrigins,
  validateHostHeader,
  validateOriginHeader,
} from '@modelcontextprotocol/server';
import type { ActiveGrant, GrantBook } from '../grants/grant-book.ts';
import { httpError } from './responses.ts';

/** The one path that is served. */
export const MCP_PATH = '/mcp';

/**
 * Turns away a request that a page in a browser made the browser send: its Host or Origin is not one that
 * this gateway answers to (DNS rebinding, MCP transport security). Null when it may go on.
 */
export function checkOrigins(
  request: Request,
  allowed: { hosts: readonly string[]; origins: readonly string[] },
): Response | null {
  const hosts = [...localhostAllowedHostnames(), ...allowed.hosts];
  const origins = [...localhostAllowedOrigins(), ...allowed.origins];
  const host = validateHostHeader(request.headers.get('host'), hosts);
  if (!host.ok) return httpError(403, `Forbidden: ${host.message}`);
  const origin = validateOriginHeader(request.headers.get('origin'), origins);
  if (!origin.ok) return httpError(403, `Forbidden: ${origin.message}`);
  return null;
}

/** The grant that a request's bearer token stands for, or the 401 that it gets (RFC 6750, section 3). */
export function checkGrant(request: Request, book: GrantBook): ActiveGrant | Response {
  const header = request.headers.get('authorization');
  const token = header === null ? null : /^Bearer +([A-Za-z0-9._~+/-]+=*)$/i.exec(header)?.[1];
  if (token === null || token === undefined) {
    return httpError(401, 'Unauthorized: a bearer token is needed.', {
      'WWW-Authenticate': 'Bearer realm="mcp"',
    });
  }
  return (
    book.find(token) ??
    httpError(401, 'Unauthorized: this token is not valid.', {
      'WWW-Authenticate': 'Bearer realm="mcp", error="invalid_token"',
    })
  );
}
