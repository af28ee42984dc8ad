/** Options of lock and of check --locked. */
export const LOCK_OPTIONS = {
  'lock-file': { type: 'string', value: 'FILE', says: 'the lock file (default toolward.lock)' },
  offline: {
    type: 'boolean',
    says: 'start nothing: take what servers offer from the catalogue',
  },
  'no-sandbox': {
    type: 'boolean',
    says: 'start servers without isolation: only on a machine that you can throw away',
  },
} as const;
