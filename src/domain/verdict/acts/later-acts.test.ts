import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../record/json.ts';
import { listParams } from '../../record/schema-params.ts';
import { splitSentences } from '../text/sentences.ts';
import { splitName } from '../text/split-name.ts';
import { findSavePath, flagActs, stateActs } from './argument-acts.ts';
import { laterActs } from './later-acts.ts';

const later = (text: string) => laterActs(splitSentences(text)).map(({ lemma }) => lemma);

describe('laterActs', () => {
  it.each([
    [
      'Works with labels. Includes operations for listing, creating and deleting labels.',
      ['list', 'create', 'delete'],
    ],
    ['A helper for sites. It deletes the old site first.', ['delete']],
    ['Handles reports. This tool sends each report by e-mail.', ['send']],
    ['Manage users. Supports CRUD operations on users.', ['crud']],
    ['Update a job (e.g., to cancel it)', ['cancel']],
    ['The cluster tool. Commands for setup. Provides commands for setup, deployment.', ['deploy']],
    ['Virtual machines. Provides VM lifecycle management.', ['start']],
    ['Virtual machines. It offers VM lifecycle management.', ['start']],
    ['Read a note. It has the title and the text.', []],
    ['Ends the work. Properly closes a session.', ['close']],
  ])('%s says %j', (text, lemmas) => expect(later(text)).toEqual(lemmas));

  it.each([
    'Read a note.',
    'Read a note. It does not delete anything.',
    'Read a note. Notes: delete_note removes it.',
    'Read a note. Example: delete the note.',
    'Read a note. Users who delete notes lose them.',
  ])('takes no deletion from: %s', (text) => expect(later(text)).not.toContain('delete'));

  it('stops at the arguments', () =>
    expect(later('Reads a note. Args: x. It deletes the note.')).toEqual([]));
});

const params = (properties: JsonObject) =>
  listParams({
    name: 't',
    title: null,
    description: '',
    inputSchema: { type: 'object', properties },
    outputSchema: null,
    annotations: null,
    params: null,
  });
const subject = splitName('branch');

describe('flagActs', () => {
  const flags = (name: string, description: string, type = 'boolean') =>
    flagActs(params({ [name]: { type, description } }), subject).map(({ lemma }) => lemma);

  it.each([
    ['drop_target', 'Drop the target first', ['drop', 'drop']],
    ['force', 'Overwrites the remote history', ['overwrite']],
    ['delete', 'Remove it too', ['delete']],
  ])('%s (%s) says %j', (name, description, lemmas) =>
    expect(flags(name, description)).toEqual(lemmas),
  );

  it.each([
    ['include_deleted', 'Show what was deleted'],
    ['dry_run', 'Only say what it would delete'],
    ['confirm', 'Must be true to delete'],
    ['overwrite', 'Keep a copy of what is there'],
    ['force', 'Does not overwrite anything'],
  ])('%s (%s) says nothing', (name, description) => expect(flags(name, description)).toEqual([]));

  it('reads switches only', () => expect(flags('force', 'Overwrites it', 'string')).toEqual([]));
});

describe('findSavePath', () => {
  const found = (name: string, description: string) =>
    findSavePath(params({ [name]: { type: 'string', description } }), [])?.quote;

  it.each([
    ['output_path', 'Where to save the picture, a file path', 'save'],
    ['filePath', 'File to write the result to', 'write'],
    ['download_path', '', 'download_path'],
  ])('%s: %s', (name, description, word) => expect(found(name, description)).toBe(word));

  it.each([
    ['path', 'The file to read'],
    ['output_path', 'The result is not saved to this file, only shown'],
    ['name', 'Where to save the file'],
  ])('none in %s: %s', (name, description) => expect(found(name, description)).toBeUndefined());
});

it('finds a deletion among the states that can be set', () => {
  const states = (values: string[], name = 'status') =>
    stateActs(params({ [name]: { type: 'string', enum: values } }), subject).map(
      ({ lemma }) => lemma,
    );
  expect(states(['draft', 'posted', 'DELETED'])).toEqual(['delete']);
  expect(states(['open', 'closed'])).toEqual([]);
  expect(states(['deleted'], 'filter')).toEqual([]);
});
