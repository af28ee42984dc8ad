import type { JsonObject } from '../../domain/record/json.ts';
import { isModern } from '../envelope.ts';
import type { InFlight } from '../in-flight.ts';
import { HEADER_MISMATCH, own, type Response } from '../message.ts';
import { readTools, type ToolCatalogue } from '../tool-catalogue.ts';
import type { HeaderDeclaration } from './declarations.ts';
import { declaredHeaders, headerProblem } from './param-headers.ts';

/** Sees to the `Mcp-Param-*` headers of the calls of one session: those that came and those that go on. */
export interface HeaderClerk {
  /** True for a request whose headers must be checked or written. */
  concerns(entry: InFlight): boolean;
  /** Writes the headers that go on into the entry; resolves with what is wrong with those that came. */
  prepare(entry: InFlight): Promise<string | null>;
  /**
   * Null unless the server refused a call for headers that the gateway wrote. Then the tools are listed anew,
   * and it resolves with true when the entry now carries other headers: the call may be sent again, once.
   */
  renewal(entry: InFlight, response: Response): Promise<boolean> | null;
  /** Tools of a list that no client over HTTP may be shown, with the reason. */
  unfitTools(result: JsonObject): Map<string, string>;
}

/** `toHttp`: the server is at a URL. */
export function createHeaderClerk(catalogue: ToolCatalogue, toHttp: boolean): HeaderClerk {
  const renewed = new WeakSet<InFlight>();

  async function declarations({ request }: InFlight): Promise<readonly HeaderDeclaration[]> {
    const tool = request.method === 'tools/call' ? own(request.params ?? {}, 'name') : undefined;
    if (typeof tool !== 'string') return [];
    const known = await catalogue.find(tool, request);
    return known?.headers.ok ? known.headers.headers : [];
  }

  function write(entry: InFlight, declared: readonly HeaderDeclaration[]): void {
    if (!toHttp) return;
    entry.headers = { ...entry.given, ...declaredHeaders(declared, entry.request) };
  }

  async function renew(entry: InFlight): Promise<boolean> {
    const before = JSON.stringify(entry.headers);
    await catalogue.refresh(entry.request);
    write(entry, await declarations(entry));
    return JSON.stringify(entry.headers) !== before;
  }

  return {
    concerns({ request, given }) {
      if (!isModern(request)) return false;
      if (given !== null && Object.keys(given).length > 0) return true;
      return request.method === 'tools/call' && (toHttp || given !== null);
    },

    async prepare(entry) {
      const { given, request } = entry;
      let declared = await declarations(entry);
      if (given !== null && headerProblem(given, declared, request) !== null) {
        // The client may have a newer list than the gateway.
        await catalogue.refresh(request);
        declared = await declarations(entry);
        const problem = headerProblem(given, declared, request);
        if (problem !== null) return problem;
      }
      write(entry, declared);
      return null;
    },

    renewal(entry, response) {
      // A client over HTTP learns from the refusal itself, and sends the headers that it lacks.
      if (!toHttp || entry.given !== null || entry.call === null) return null;
      if (!('error' in response) || response.error.code !== HEADER_MISMATCH) return null;
      if (renewed.has(entry)) return null;
      renewed.add(entry);
      return renew(entry);
    },

    unfitTools(result) {
      if (!toHttp) return new Map();
      return new Map(
        readTools(result).flatMap(([name, { headers }]): [string, string][] =>
          headers.ok ? [] : [[name, headers.why]],
        ),
      );
    },
  };
}
