import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { createReferenceServer } from './reference-server.ts';

// The reference server on standard input and output, for either era of the protocol.
serveStdio(createReferenceServer);
