import type { ErrorResponse, Message, RequestId } from './message.ts';

/** A message as it arrived. */
export interface Inbound {
  message: Message;
  /** The line it was read from, without its end; only where the link can pass it on as it is. */
  raw?: string;
  /** HTTP headers that belong to the message and go with it to a server at a URL. */
  headers?: Readonly<Record<string, string>>;
  /** HTTP status that a response came with, from a server at a URL. */
  status?: number;
}

/** What a link tells its owner. */
export interface LinkHandlers {
  message(inbound: Inbound): void;
  /** Something that is no message; `answer` is what JSON-RPC asks to be sent back. */
  malformed(answer: ErrorResponse): void;
  /** The other side is gone. Called once. */
  closed(): void;
  /** A request that we sent will have no answer, though the link lives on; `why` is for the client. */
  lost(id: RequestId, why: string): void;
  /** Anything that the log should hear of. */
  error(error: Error): void;
}

/** How a message should travel, for links that have a choice. */
export interface Route {
  /** The line that the message was read from: sent instead of writing the message anew. */
  raw?: string;
  /** Request of the other side that this message belongs to (which HTTP stream carries it). */
  relatedTo?: RequestId;
  /** HTTP headers to send with it. */
  headers?: Readonly<Record<string, string>>;
  /** HTTP status for a response, where the client is at the other end of HTTP. */
  status?: number;
}

/** `send` rejects with it only when it is certain that the other side has got nothing of the message. */
export class NotSentError extends Error {}

/** One end of the gateway: a client or a server, whatever the transport. */
export interface Link {
  /** Opens the connection; rejects when it cannot be opened. */
  start(handlers: LinkHandlers): Promise<void>;
  /** True for a server at a URL: requests of MCP 2026-07-28 must carry headers that copy what they say. */
  readonly takesHeaders?: boolean;
  /** Sends one message; rejects when it could not be handed over, with NotSentError when none of it was. */
  send(message: Message, route?: Route): Promise<void>;
  /** Tells the link which MCP revision was agreed (HTTP sends it as a header). */
  setProtocolVersion?(version: string): void;
  close(): Promise<void>;
}
