import { isJsonObject } from '../domain/record/json.ts';
import { cancelledRequest, looksLikeToolCall, refuseRequest } from './admission.ts';
import type { ArgumentChecker } from './arguments/argument-checker.ts';
import type { Asking } from './asking.ts';
import { createAsking } from './asking.ts';
import type { Audit } from './audit-log.ts';
import { type CallDesk, createCallDesk } from './call-desk.ts';
import type { Continuations } from './continuations.ts';
import { deferred } from './deferred.ts';
import { isModern } from './envelope.ts';
import { createHeaderClerk, type HeaderClerk } from './headers/header-clerk.ts';
import { type InFlight, InFlightTable } from './in-flight.ts';
import { type Inbound, type Link, NotSentError, type Route } from './link.ts';
import {
  CONNECTION_CLOSED,
  errorResponse,
  HEADER_MISMATCH,
  isNotification,
  isRequest,
  type Message,
  type Notification,
  own,
  type Request,
  type Response,
} from './message.ts';
import type { Judge } from './ruling.ts';
import { createServerQuestions, type ServerQuestions } from './server-questions.ts';
import { createToolCatalogue, type ToolCatalogue } from './tool-catalogue.ts';
import { withoutTools } from './tool-list.ts';
import { createVersionClerk, type VersionClerk } from './version-clerk.ts';

/** What one session is made of. */
export interface SessionParts {
  client: Link;
  server: Link;
  judge: Judge;
  audit: Audit;
  /** Round trips of 2026-07-28, shared by the requests that may continue each other. */
  continuations: Continuations;
  /** Holds arguments against the tool's schema, null to leave that to the server. */
  argumentChecker: ArgumentChecker | null;
  grant: string;
  session: string;
  /** How long a person may take to answer, in milliseconds. */
  askTimeoutMs: number;
  /** Write the arguments themselves to the audit log, not only their digest. */
  auditArguments: boolean;
  /** Hears of what goes wrong outside of any message. */
  report(problem: string): void;
}

/** Whoever closed the connection. */
export type Ender = 'client' | 'server' | 'gateway';

export interface Session {
  /** Resolves when both ends are closed and every call is settled, with who ended it. */
  readonly ended: Promise<Ender>;
  /** Tells a client that listens that its tool list may have changed. */
  toolListChanged(): void;
  close(): Promise<void>;
}

/** Connects a client and a server and stands between them until either one goes. */
export async function connectSession(parts: SessionParts): Promise<Session> {
  const session = new ProxySession(parts);
  await session.start();
  return session;
}

class ProxySession implements Session {
  readonly #parts: SessionParts;
  readonly #inFlight = new InFlightTable();
  readonly #asking: Asking;
  readonly #desk: CallDesk;
  readonly #questions: ServerQuestions;
  readonly #catalogue: ToolCatalogue;
  readonly #headers: HeaderClerk;
  readonly #versions: VersionClerk;
  readonly #end = deferred<Ender>();
  readonly #deciding = new Set<Promise<void>>();
  #listChangedPromised = false;
  #closing = false;

  constructor(parts: SessionParts) {
    this.#parts = parts;
    this.#asking = createAsking(parts.client, parts.askTimeoutMs);
    this.#questions = createServerQuestions(parts.server);
    this.#versions = createVersionClerk(this.#questions);
    this.#catalogue = createToolCatalogue(this.#questions);
    this.#headers = createHeaderClerk(this.#catalogue, parts.server.takesHeaders === true);
    this.#desk = createCallDesk({
      ...parts,
      catalogue: this.#catalogue,
      asking: this.#asking,
      forward: (entry, request) => this.#forward(entry, request),
      answer: (entry, response) => this.#answer(entry, response),
    });
  }

  get ended(): Promise<Ender> {
    return this.#end.promise;
  }

  /** The server first: a client's first message must find it running. */
  async start(): Promise<void> {
    const { client, server, report } = this.#parts;
    await server.start({
      message: (inbound) => this.#fromServer(inbound),
      malformed: (answer) => report(`the server sent no valid message: ${answer.error.message}`),
      closed: () => void this.#close('the server closed the connection', 'server'),
      error: (error) => report(`server: ${error.message}`),
      lost: (id, why) => {
        if (!this.#questions.lost(id)) void this.#lost(id, why);
      },
    });
    await client.start({
      message: (inbound) => this.#fromClient(inbound),
      malformed: (answer) => {
        // The code, not the text: the text may quote what was sent.
        this.#refused(`no valid message (${answer.error.code})`);
        this.#toClient(answer);
      },
      closed: () => void this.#close('the client closed the connection', 'client'),
      error: (error) => report(`client: ${error.message}`),
      lost: () => {},
    });
  }

  /** Nothing was let through, so a log that cannot be written is only reported. */
  #refused(detail: string): void {
    try {
      this.#parts.audit({ event: 'refused', detail });
    } catch (error) {
      this.#parts.report(`the audit log cannot be written: ${text(error)}`);
    }
  }

  toolListChanged(): void {
    if (!this.#listChangedPromised) return;
    this.#toClient({ jsonrpc: '2.0', method: 'notifications/tools/list_changed' });
  }

  async close(): Promise<void> {
    await this.#close('the gateway was stopped', 'gateway');
  }

  #fromClient({ message, headers }: Inbound): void {
    if (isRequest(message)) this.#requestFromClient(message, headers);
    else if (isNotification(message)) this.#notificationFromClient(message);
    else if (!this.#asking.answered(message)) this.#toServer(message);
  }

  #requestFromClient(request: Request, given: Inbound['headers']): void {
    if (this.#closing) {
      this.#toClient(errorResponse(request.id, CONNECTION_CLOSED, 'The session has ended.'));
      return;
    }
    const problem = refuseRequest(request, this.#inFlight.isTaken(request.id));
    if (problem !== null) {
      this.#refused(problem.error.message);
      this.#toClient(problem);
      return;
    }
    const entry = this.#inFlight.add(request, given ?? null);
    if (request.method === 'initialize') this.#desk.noteClient(request.params ?? {});
    const overHttp = given !== undefined && this.#parts.server.takesHeaders !== true;
    const asksVersion = overHttp && this.#versions.concerns(request);
    if (!asksVersion && !this.#headers.concerns(entry)) {
      this.#admit(entry);
      return;
    }
    const checking = this.#check(entry, asksVersion).finally(() => this.#deciding.delete(checking));
    this.#deciding.add(checking);
  }

  /** What the specification refuses over HTTP is refused before the policy is asked. */
  async #check(entry: InFlight, asksVersion: boolean): Promise<void> {
    const { id, method } = entry.request;
    const old = asksVersion ? await this.#versions.refusal(entry.request) : null;
    if (old !== null) {
      this.#refused(`unsupported protocol version: ${method}`);
      this.#answer(entry, old);
      return;
    }
    const problem = await this.#headers.prepare(entry);
    if (problem === null) return this.#admit(entry);
    this.#refused(`header mismatch: ${method}`);
    this.#answer(entry, errorResponse(id, HEADER_MISMATCH, `Header mismatch: ${problem}.`));
  }

  #admit(entry: InFlight): void {
    if (entry.request.method !== 'tools/call') {
      if (this.#isWanted(entry)) void this.#forward(entry, entry.request);
      else this.#inFlight.settle(entry);
      return;
    }
    const deciding = this.#desk.handle(entry).finally(() => this.#deciding.delete(deciding));
    this.#deciding.add(deciding);
  }

  /** False when the client has cancelled the request meanwhile, or it has its answer. */
  #isWanted(entry: InFlight): boolean {
    return this.#inFlight.get(entry.request.id) === entry && !entry.cancelled.signal.aborted;
  }

  #notificationFromClient(message: Notification): void {
    if (looksLikeToolCall(message.method)) {
      // No id means no answer, but some servers would run it.
      this.#refused('a tools/call without an id');
      return;
    }
    const id = cancelledRequest(message);
    const entry = id === undefined ? undefined : this.#inFlight.get(id);
    if (entry !== undefined) {
      this.#inFlight.cancel(entry);
      if (!entry.forwarded) return;
    }
    this.#toServer(message);
  }

  #fromServer({ message, raw, status }: Inbound): void {
    if (!('method' in message)) {
      if (!this.#questions.answered(message)) {
        void this.#responseFromServer(message, way(raw, status));
      }
      return;
    }
    if (message.method === 'notifications/tools/list_changed') this.#catalogue.changed();
    const relatedTo = this.#inFlight.relatedTo(message);
    this.#toClient(message, { ...way(raw), ...(relatedTo === undefined ? {} : { relatedTo }) });
  }

  async #responseFromServer(response: Response, way: Route): Promise<void> {
    const entry = response.id === null ? undefined : this.#inFlight.get(response.id);
    if (entry === undefined)
      return this.#parts.report('the server answered a request that nobody made');
    const renewal = this.#headers.renewal(entry, response);
    if (renewal !== null && (await renewal) && this.#isWanted(entry)) {
      return this.#forward(entry, entry.sent ?? entry.request);
    }
    if (!this.#inFlight.settle(entry)) return;
    const { raw: _raw, ...anew } = way;
    if (entry.call !== null) {
      const { response: out, changed } = await this.#desk.finish(entry, response, way.status);
      return this.#toClient(out, changed ? anew : way);
    }
    if ('error' in response) return this.#toClient(response, way);
    if (entry.request.method === 'tools/list') {
      this.#catalogue.note(response.result);
      this.#parts.argumentChecker?.warmUp();
      const unfit = isModern(entry.request) ? this.#headers.unfitTools(response.result) : new Map();
      for (const [name, why] of unfit) {
        this.#parts.report(`the tool ${JSON.stringify(name)} is left out of the list: ${why}`);
      }
      const { hidden } = this.#parts.judge;
      const shown = withoutTools(response.result, (tool) => hidden(tool) || unfit.has(tool));
      return this.#toClient({ ...response, result: shown }, anew);
    }
    if (entry.request.method === 'initialize') this.#noteInitialized(response.result);
    this.#toClient(response, way);
  }

  #noteInitialized(result: Parameters<typeof own>[0]): void {
    const version = own(result, 'protocolVersion');
    if (typeof version === 'string') this.#parts.server.setProtocolVersion?.(version);
    const capabilities = own(result, 'capabilities');
    const tools = isJsonObject(capabilities) ? own(capabilities, 'tools') : undefined;
    this.#listChangedPromised = isJsonObject(tools) && own(tools, 'listChanged') === true;
  }

  async #forward(entry: InFlight, request: Request): Promise<void> {
    entry.forwarded = true;
    entry.sent = request;
    try {
      await this.#parts.server.send(request, { headers: entry.headers });
    } catch (error) {
      const why = `the server cannot be reached: ${text(error)}`;
      await this.#lost(entry.request.id, why, error instanceof NotSentError);
    }
  }

  /** Ends a request that will have no answer. `neverSent`: the server has not seen it, so nothing is counted. */
  async #lost(id: InFlight['request']['id'], why: string, neverSent = false): Promise<void> {
    const entry = this.#inFlight.get(id);
    if (entry === undefined || !this.#inFlight.settle(entry)) return;
    if (entry.call !== null) await this.#desk.lost(entry, neverSent);
    const unwanted = entry.cancelled.signal.aborted;
    entry.cancelled.abort();
    if (!unwanted) this.#toClient(errorResponse(id, CONNECTION_CLOSED, why));
  }

  #answer(entry: InFlight, response: Response): void {
    if (!this.#inFlight.settle(entry) || entry.cancelled.signal.aborted) return;
    this.#toClient(response);
  }

  #toClient(message: Message, way: Parameters<Link['send']>[1] = {}): void {
    this.#parts.client
      .send(message, way)
      .catch((error: unknown) => this.#parts.report(`cannot reach the client: ${text(error)}`));
  }

  #toServer(message: Message): void {
    this.#parts.server
      .send(message)
      .catch((error: unknown) => this.#parts.report(`cannot reach the server: ${text(error)}`));
  }

  async #close(why: string, by: Ender): Promise<Ender> {
    if (this.#closing) return this.#end.promise;
    this.#closing = true;
    // Whatever was sent stays counted: the server may have carried it out, whoever went first.
    for (const entry of this.#inFlight.all()) await this.#lost(entry.request.id, `${why}.`);
    this.#questions.close();
    await Promise.allSettled([this.#parts.client.close(), this.#parts.server.close()]);
    await Promise.allSettled(this.#deciding);
    this.#end.resolve(by);
    return by;
  }
}

function way(raw: string | undefined, status?: number): Route {
  return { ...(raw === undefined ? {} : { raw }), ...(status === undefined ? {} : { status }) };
}

function text(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
