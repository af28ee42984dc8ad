/** Parts that a tool can play in an attack that needs more than one step. */
export const ROLES = {
  'reads-untrusted': 'brings in text that strangers wrote',
  'reads-private': 'reads data that is not public',
  'reads-secrets': 'returns passwords, keys or tokens',
  'sends-out': 'sends data out',
  'publishes-files': 'sends out a file of the host',
  'runs-code': 'runs commands or code that the caller gives',
  'writes-files': 'writes files of the host',
  'writes-program': 'changes what is run later (a workflow, function, job or script)',
  'runs-program': 'starts what was stored before (a workflow, function, job or script)',
  deletes: 'deletes without a way back',
  'deletes-many': 'deletes many things in one call, with no parameter to confirm or rehearse',
  'moves-money': 'moves money or assets',
  'writes-memory': 'writes what the agent remembers',
  'writes-config': 'changes the configuration of the agent or its servers',
  installs: 'installs software',
} as const;
export type Role = keyof typeof ROLES;

/** A role of a tool and what it was read from. */
export interface RoleHit {
  role: Role;
  /** Signal id that gives the role, null when category or words give it. */
  signal: string | null;
}
