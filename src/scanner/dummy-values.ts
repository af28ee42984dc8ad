import { createHash } from 'node:crypto';

/** Kinds of dummy that the launch table may ask for. */
export const DUMMY_KINDS = [
  'text',
  'hex',
  'uuid',
  'email',
  'url',
  'postgres-url',
  'redis-url',
  'mongodb-url',
  'path',
] as const;
export type DummyKind = (typeof DUMMY_KINDS)[number];

/**
 * A made-up value in the shape that a server checks for, made from `seed` so that two scans start a server alike.
 * Hosts are under `.invalid` (RFC 2606), so a dummy never reaches anybody even without a sandbox.
 */
export function dummyValue(kind: DummyKind, seed: string): string {
  const hex = createHash('sha256').update(`toolward dummy ${seed}`).digest('hex');
  switch (kind) {
    case 'text':
      return `dummy${hex.slice(0, 32)}`;
    case 'hex':
      return hex.slice(0, 32);
    case 'uuid':
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
    case 'email':
      return 'dummy@scan.invalid';
    case 'url':
      return 'https://scan.invalid';
    case 'postgres-url':
      return 'postgresql://dummy:dummy@scan.invalid:5432/dummy';
    case 'redis-url':
      return 'redis://scan.invalid:6379';
    case 'mongodb-url':
      return 'mongodb://scan.invalid:27017/dummy';
    case 'path':
      return '/tmp';
  }
}
