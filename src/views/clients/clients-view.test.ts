import { expect, test } from 'vitest';
import { CLIENT_PROOFS } from '../../domain/policy/exports/client-proofs.ts';
import { CLIENTS } from '../../domain/policy/exports/export-policy.ts';
import { clientsView } from './clients-view.ts';

const view = clientsView();

test('every program has a row with what it can express, and a version only where it was run', () => {
  expect(view.clients.map(({ id }) => id)).toEqual(CLIENTS.map(({ id }) => id));
  for (const { id, run, can, file, naming, provenance } of view.clients) {
    const proof = CLIENT_PROOFS.find((one) => one.id === id);
    expect(run).toEqual(proof === undefined ? null : { version: proof.version, date: proof.date });
    expect(can.map(({ what }) => what)).toEqual(['hide', 'deny', 'ask', 'limit', 'arguments']);
    for (const words of [file, naming, provenance]) expect(words).not.toBe('');
  }
});

test('the gateway’s entry stands for each client that it was run in', () => {
  for (const { id } of CLIENT_PROOFS) {
    const client = view.clients.find((one) => one.id === id);
    expect(client?.entry?.text).toContain('enforce');
    expect(client?.gateway).toMatch(/\d+ of \d+ calls ended as the policy says/);
  }
});
