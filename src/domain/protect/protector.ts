import type { Policy } from '../policy/schema.ts';
import type { Edited } from './edit.ts';

/** A server as a client's file names it, with the policy that it is to keep. */
export interface ProtectedServer {
  key: string;
  policy: Policy;
  /** Names of all tools that the server is known to have. */
  tools: readonly string[];
}

/** A client into whose own files rules can be written, proven by running it. */
export interface Protector {
  /** Id of its export. */
  id: string;
  title: string;
  /** Files in which its servers stand, the project's first; `~/` is the home folder. */
  configs: readonly string[];
  /** The file for the rules of a server whose entry stands in `config`. */
  rulesFile: (config: string, key: string) => string;
  /** The rules file with the rules of the server, and all else as it was. Throws EditRefused. */
  write: (text: string, server: ProtectedServer, file: string) => Edited;
}
