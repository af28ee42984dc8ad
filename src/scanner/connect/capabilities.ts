import type { ClientCapabilities } from '@modelcontextprotocol/client';

/** What a client may be able to do, by the names of the protocol (2025-11-25; `ui` is the extension of MCP Apps). */
const CAPABILITIES = {
  roots: { roots: { listChanged: true } },
  sampling: { sampling: { tools: {}, context: {} } },
  elicitation: { elicitation: { form: {}, url: {} } },
  tasks: {
    tasks: {
      list: {},
      cancel: {},
      requests: { sampling: { createMessage: {} }, elicitation: { create: {} } },
    },
  },
  ui: {
    extensions: { 'io.modelcontextprotocol/ui': { mimeTypes: ['text/html;profile=mcp-app'] } },
  },
} as const satisfies Record<string, ClientCapabilities>;

export type CapabilityName = keyof typeof CAPABILITIES;
export const CAPABILITY_NAMES = Object.keys(CAPABILITIES) as CapabilityName[];

/** The capabilities of a client that has these. */
export function capabilitiesOf(names: readonly CapabilityName[]): ClientCapabilities {
  return Object.assign({}, ...names.map((name) => CAPABILITIES[name]));
}
