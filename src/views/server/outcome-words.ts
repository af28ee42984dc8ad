import type { ScanOutcome } from '../../domain/record/server-record.ts';

/** What a scan outcome means, and what would change it. */
export interface OutcomeWords {
  label: string;
  /** Why no tools were read; empty for a list that was read. */
  why: string;
  /** What would let the next scan read them; empty for a list that was read. */
  remedy: string;
}

export const OUTCOME_WORDS = {
  listed: { label: 'Tools listed', why: '', remedy: '' },
  'needs-credentials': {
    label: 'Needs credentials',
    why: 'The server answers only with credentials that exist. The scanner gives dummies and never real ones.',
    remedy: 'A server that lists its tools before it checks its credentials can be scanned.',
  },
  'needs-setting': {
    label: 'Needs an argument or a setting',
    why: 'The server wants an argument, a file or a setting before it answers.',
    remedy: 'A server that lists its tools before it reads its settings can be scanned.',
  },
  'needs-network': {
    label: 'Needs the network',
    why: 'The server asks another computer before it lists its tools. The scanner runs it without a network.',
    remedy: 'A server that lists its tools without the network can be scanned.',
  },
  'needs-binary': {
    label: 'Needs another program',
    why: 'The server starts a program that its package does not bring along.',
    remedy: 'A server that lists its tools without that program can be scanned.',
  },
  'needs-service': {
    label: 'Needs a running service',
    why: 'The server connects to a service, such as a database, before it lists its tools.',
    remedy: 'A server that connects on the first call rather than at the start can be scanned.',
  },
  'needs-runtime': {
    label: 'Needs another runtime',
    why: 'The server refuses the version of its runtime that the scanner has.',
    remedy: 'A server that starts on the current LTS release can be scanned.',
  },
  'serves-http': {
    label: 'Serves HTTP',
    why: 'The server opened a port and answered nothing on standard input and output.',
    remedy: 'A server that speaks over standard input and output by default can be scanned.',
  },
  'install-failed': {
    label: 'Could not be installed',
    why: 'The package could not be fetched and installed. The scanner runs no install scripts.',
    remedy: 'The detail of the scan below says which step failed.',
  },
  timeout: {
    label: 'Did not answer in time',
    why: 'The server started and did not list its tools in the time that a scan allows.',
    remedy: 'A server that answers tools/list soon after it starts can be scanned.',
  },
  'not-found': {
    label: 'Not found',
    why: 'The registry has no package of this name and version, or the address did not answer as an MCP server.',
    remedy: 'A published package or a reachable address can be scanned.',
  },
  failed: {
    label: 'Failed',
    why: 'The server started and then failed for a reason that the scan could not tell apart.',
    remedy: 'The detail of the scan below says what it printed.',
  },
} as const satisfies Record<ScanOutcome, OutcomeWords>;
