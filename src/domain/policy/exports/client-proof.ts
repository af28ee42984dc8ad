/** What one mode of a client showed: counts of calls by what the policy says, and those that ended otherwise. */
export interface ModeProof {
  /** Options that switch its own checks off; empty for its plain mode. */
  flags: string[];
  calls: number;
  allowed: number;
  asked: number;
  denied: number;
  /** Calls to be asked about that arrived, in a mode that is known to let them through. */
  askedArrived: number;
  /** Denied calls that arrived, in a mode that is known to let them through. */
  deniedArrived: number;
  /** `<preset>: <server> <tool> <what>`. */
  wrong: string[];
}

/** What `npm run prove:clients -- --protect` found in one client: `content/protect/<id>.json`. */
export interface ProtectProof {
  /** Id of its export. */
  id: string;
  /** npm package and version that was run. */
  package: string;
  version: string;
  /** Day of the run, `2026-11-29`. */
  date: string;
  servers: number;
  presets: string[];
  /** Calls in its plain mode and with its checks off, with rules that were written into the reader's files. */
  rules: { calls: number; wrong: string[] };
  /** Calls with the gateway put in front by `--gateway`, which was taken back by `--undo` then. */
  gateway: { calls: number; wrong: string[] };
}

/** What `npm run prove:clients` found in one client: `content/clients/<id>.json`. */
export interface ClientProof {
  /** Id of its export. */
  id: string;
  /** npm package and version that was run. */
  package: string;
  version: string;
  /** Day of the run, `2026-11-29`. */
  date: string;
  servers: number;
  presets: string[];
  /** Its plain mode, and the one with its checks switched off. */
  modes: ModeProof[];
  /** A server whose tools have names that clients write in another way. */
  oddNames: { calls: number; wrong: string[] };
  /** Servers that it takes no tool from: their lists break the protocol. */
  refusedServers: string[];
  /** Our gateway in front of a server, with the client's checks switched off. */
  gateway: { calls: number; wrong: string[] };
  /** True where it tells servers about the folder that it works in. */
  announcesRoots: boolean;
}
