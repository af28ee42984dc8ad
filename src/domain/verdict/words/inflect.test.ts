import { describe, expect, it } from 'vitest';
import { inflect, singular } from './inflect.ts';

const formsOf = (lemma: string): string =>
  inflect(lemma)
    .map(([form]) => form)
    .join(' ');

describe('inflect', () => {
  it.each([
    ['copy', 'copy copies copying copied'],
    ['deploy', 'deploy deploys deploying deployed'],
    ['push', 'push pushes pushing pushed'],
    ['delete', 'delete deletes deleting deleted'],
    ['stop', 'stop stops stopping stopped'],
    ['visit', 'visit visits visiting visited'],
    ['submit', 'submit submits submitting submitted'],
    ['read', 'read reads reading'],
    ['write', 'write writes writing wrote written'],
  ])('spells the forms of %s', (lemma, forms) => expect(formsOf(lemma)).toBe(forms));
});

describe('singular', () => {
  it.each([
    ['queries', 'query'],
    ['boxes', 'box'],
    ['status', 'status'],
    ['indices', 'index'],
    ['access', 'access'],
  ])('of %s is %s', (plural, one) => expect(singular(plural)).toBe(one));
});
