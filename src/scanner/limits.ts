/** Limits of one scan. Each held against a hostile fixture server (see hostile-servers.test.ts). */
export const DEFAULT_LIMITS = {
  /** From the start of a server to the end of its list: the slowest of 34 popular packages took 2 s warm. */
  attemptSeconds: 45,
  /** One `npm install`: the slowest of 34 popular packages took 31 s. */
  installSeconds: 240,
  /** Pages of `tools/list`: all known servers send one. */
  pages: 100,
  /** Tools of one server. */
  tools: 5000,
  /** One JSON-RPC message, the default of the MCP SDK. */
  messageBytes: 10 * 1024 * 1024,
  /** Everything that a server may write to stdout and stderr together, or send over HTTP. */
  outputBytes: 64 * 1024 * 1024,
  /** Memory of all processes of a server together; of each one where there is no cgroup. */
  memoryBytes: 1024 * 1024 * 1024,
  /** Processes and threads of a server. */
  processes: 128,
  /** CPU time of one process. */
  cpuSeconds: 60,
  /** Largest file that a server may write, and size of each of its two temporary file systems. */
  fileBytes: 64 * 1024 * 1024,
  openFiles: 1024,
} as const;

export type Limits = { readonly [key in keyof typeof DEFAULT_LIMITS]: number };
