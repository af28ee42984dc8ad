import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PINNED_CLIENTS } from '../../../../scripts/prove-clients/pinned-clients.ts';
import { PROTECTORS } from '../../protect/protectors.ts';
import { PRESETS } from '../recommend.ts';
import type { ClientProof } from './client-proof.ts';
import { CLIENT_PROOFS } from './client-proofs.ts';
import { CLIENTS } from './export-policy.ts';
import { PROTECT_PROOFS } from './protect-proofs.ts';
import { proofOf, provenance } from './provenance.ts';
import type { ExportTarget } from './target.ts';

const targets: readonly ExportTarget[] = CLIENTS;

describe('runs of clients', () => {
  test('every file of content/clients is read', () => {
    const files = globSync('content/clients/*.json').map((file) =>
      JSON.parse(readFileSync(file, 'utf8')),
    );
    const byId = (a: ClientProof, b: ClientProof) => (a.id < b.id ? -1 : 1);
    expect([...CLIENT_PROOFS].sort(byId)).toEqual((files as ClientProof[]).sort(byId));
  });

  test.each(CLIENT_PROOFS.map((proof) => [proof.id, proof] as const))(
    'of %s are of the pinned version, and nothing in them ended otherwise than the policy says',
    (id, proof) => {
      const pinned = PINNED_CLIENTS.find((client) => client.id === id);
      expect([proof.package, proof.version]).toEqual([pinned?.package, pinned?.version]);
      expect(targets.find((target) => target.id === id)?.judgedBy).toBe('program');
      for (const mode of proof.modes) {
        expect(mode.wrong).toEqual([]);
        expect(mode.calls).toBe(mode.allowed + mode.asked + mode.denied);
      }
      expect(proof.oddNames.wrong).toEqual([]);
      expect(proof.gateway.wrong).toEqual([]);
    },
  );
});

describe('runs of toolward protect', () => {
  test('there is one of each client that it writes for, at the pinned version, and nothing in it ended wrong', () => {
    expect(PROTECT_PROOFS.map(({ id }) => id).sort()).toEqual(
      PROTECTORS.map(({ id }) => id).sort(),
    );
    for (const { id, package: name, version, presets, rules, gateway } of PROTECT_PROOFS) {
      const pinned = PINNED_CLIENTS.find((client) => client.id === id);
      expect([name, version]).toEqual([pinned?.package, pinned?.version]);
      expect(presets.length).toBeGreaterThan(0);
      for (const preset of presets) expect(PRESETS).toContain(preset);
      expect([rules.wrong, gateway.wrong]).toEqual([[], []]);
      expect(Math.min(rules.calls, gateway.calls)).toBeGreaterThan(0);
    }
  });
});

describe('provenance', () => {
  test('says for each export what was run, or that nothing was', () => {
    for (const target of targets) {
      const text = provenance(target);
      const proof = proofOf(target);
      if (proof === null) expect(text).toContain('Written after its documentation');
      else expect(text).toContain(`Run in ${target.title} ${proof.version} on ${proof.date}: `);
      expect(text).toMatch(/^[A-Z].*\.$/);
    }
  });

  test('counts the calls, and says what a mode without checks lets through', () => {
    const claude = targets.find(({ id }) => id === 'claude-code');
    const cn = targets.find(({ id }) => id === 'continue-cn');
    const calls = proofOf({ id: 'claude-code' })?.modes.reduce((sum, mode) => sum + mode.calls, 0);
    expect(provenance(claude ?? expect.fail())).toContain(
      `${calls?.toLocaleString('en-US')} calls`,
    );
    expect(provenance(claude ?? expect.fail())).toMatch(/ on \d+ servers under [1-3] presets?, /);
    expect(provenance(cn ?? expect.fail())).toContain('With --auto its rules are off');
    expect(provenance({ id: 'none', title: 'None', judgedBy: null })).toBe(
      'Written after its documentation, not run.',
    );
  });
});
