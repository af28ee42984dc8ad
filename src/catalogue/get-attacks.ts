import { site } from '../site.config.ts';
import { handedOver } from './handed-over.ts';
import { type AttackDatabase, loadAttacks } from './load-attacks.ts';

let loading: Promise<AttackDatabase> | undefined;

/** The attack database of this build, read and checked once. */
export function getAttacks(): Promise<AttackDatabase> {
  const given = handedOver();
  if (given !== undefined) return Promise.resolve(given.attacks);
  loading ??= load();
  return loading;
}

async function load(): Promise<AttackDatabase> {
  const database = await loadAttacks('content', new Date().toISOString().slice(0, 10));
  return site.sections.attacks ? database : { ...database, entries: [] };
}
