import { describe, expect, it } from 'vitest';
import { splitSentences } from '../text/sentences.ts';
import { splitName } from '../text/split-name.ts';
import { leadActs } from './lead.ts';
import { nameActs } from './name-acts.ts';

const inName = (name: string) => nameActs(splitName(name)).map((act) => act.lemma);
const inText = (text: string) => leadActs(splitSentences(text)).map((act) => act.lemma);
const objects = (text: string) =>
  leadActs(splitSentences(text)).map((act) => act.direct.map((word) => word.text).join(' '));

describe('nameActs', () => {
  it.each([
    ['delete_file', ['delete']],
    ['getKillSwitchStatus', ['get']],
    ['get_or_create_user', ['get', 'create']],
    ['search_and_replace', ['search', 'replace']],
    ['slack_post_message', ['post']],
    ['pods_delete', ['delete']],
    ['compute_vm_delete', ['delete']],
    ['issue_read', ['read']],
    ['update_pull_request', ['update']],
    ['preview_transaction_create', ['preview']],
    ['order_status', []],
    ['shut_down_pump', ['shutdown']],
    ['songs_by_release', []],
    ['deleted_users', []],
    ['place_details_tool', []],
    ['post_proxy_delete_proxies', ['delete']],
  ])('reads %s as %j', (name, lemmas) => expect(inName(name)).toEqual(lemmas));
});

describe('leadActs', () => {
  it.each([
    ['Delete a file', ['delete']],
    ['This tool permanently deletes a file.', ['delete']],
    ['A tool that lets you delete files', ['delete']],
    ['Allows users to delete files', ['delete']],
    ['Tool for deleting files', ['delete']],
    ['Create, update or delete labels', ['create', 'update', 'delete']],
    ['Archive (delete) a note', ['archive', 'delete']],
    ['Manage labels: list, create and delete them', ['manage', 'create', 'delete']],
    ['START HERE for orders: list all orders', ['list']],
    ['Webhooks - delete a hook', ['delete']],
    ['Notion | Retrieve a page', ['retrieve']],
    ['Use after delete_page to list what is left', ['list']],
    ['Does not delete anything', []],
    ['Get files without deleting them', ['get']],
    ['Get the id that is needed before you delete a file', ['get']],
    ['Get view and edit restrictions', ['get']],
    ['Get buys, sells and orders of a market', ['get']],
    ['Order status of a customer', []],
    ['Advanced file search', []],
    ['Purpose:\nDelete a file', ['delete']],
    ['Order history.\nReturns:\n  delete', []],
    ['This tool serves as a notebook, saves notes', ['save']],
    ['Manually starts a pump', ['start']],
    ['Move an in-progress card', ['move']],
    ['创建或删除标签', ['create', 'delete']],
    ['Roll back a release', ['rollback']],
    ['Shuts down the pump', ['shutdown']],
    ['Bulk-delete notes', ['delete']],
    ['Given some words returns the longest', ['return']],
    ['Makes a folder (with its parents) or overwrites it', ['make', 'overwrite']],
    ['Draw a card and automatically open it', ['draw', 'open']],
    ['If somebody wants to delete a file', []],
  ])('reads "%s" as %j', (text, lemmas) => expect(inText(text)).toEqual(lemmas));

  it('gives each verb its own object, and a verb without one that of the last', () => {
    expect(objects('Create a sandbox, run code and delete the session')).toEqual([
      'sandbox',
      'code',
      'session',
    ]);
    expect(objects('Create or delete labels of an issue')).toEqual(['labels', 'labels']);
  });
});
