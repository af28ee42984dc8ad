/** The part of `compression` that serve.ts uses; @types/compression would bring those of Express. */
declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  interface Options {
    /** Whether to compress this answer. */
    filter?: (request: IncomingMessage, response: ServerResponse) => boolean;
  }
  type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

  const compression: {
    (options?: Options): Middleware;
    /** True for types that shrink. */
    filter(request: IncomingMessage, response: ServerResponse): boolean;
  };
  export default compression;
}
