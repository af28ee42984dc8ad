import { z } from 'zod';
import { type Attack, AttackSchema } from './attack.ts';

/** Version of our own JSON form of an entry. */
export const ATTACK_JSON_VERSION = '1';

/** An entry in our own form: its front matter as checked, with its page. */
export interface AttackJson extends Attack {
  schemaVersion: typeof ATTACK_JSON_VERSION;
  /** Canonical address of the entry. */
  url: string;
  /** True where `exploitation.state` is `used`; false says nothing. */
  exploitedInTheWild: boolean;
}

/** The entry in our own form, for every kind; entries with an OSV record have that beside it. */
export function toAttackJson(attack: Attack, url: string): AttackJson {
  const exploitedInTheWild = attack.exploitation.state === 'used';
  return { schemaVersion: ATTACK_JSON_VERSION, url, ...attack, exploitedInTheWild };
}

/** JSON Schema (2020-12) of `toAttackJson`, for publication under `id`. */
export function attackJsonSchema(id: string): object {
  const form = AttackSchema.extend({
    schemaVersion: z.literal(ATTACK_JSON_VERSION),
    url: z.url(),
    exploitedInTheWild: z.boolean(),
  });
  const schema = z.toJSONSchema(form, { io: 'output', unrepresentable: 'any' });
  return { ...schema, $id: id, title: 'Entry of the MCP Attack Database' };
}
