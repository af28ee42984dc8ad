import { GROUPINGS, LINKS } from './nouns.ts';
import { type VerbRule, wordSet } from './rule.ts';

/** Checked before the destructive rules: these look like deletion and are not. */
export const UNLINK_RULES: readonly VerbRule[] = [
  {
    id: 'W-01',
    category: 'Write',
    looksFor: 'A link, label, membership, permission or reaction that is removed from something.',
    why: 'Both ends stay, and the link can be set again.',
    verbs: wordSet('remove unlink rm'),
    objects: LINKS,
  },
  {
    id: 'W-02',
    category: 'Write',
    looksFor: 'A member, track or entry that is taken out of a group, playlist, team or queue.',
    why: 'The thing itself stays where it is stored.',
    verbs: wordSet('remove'),
    beyond: GROUPINGS,
    unless: wordSet('all comment file document message attachment event entry'),
  },
  {
    id: 'W-03',
    category: 'Write',
    looksFor: 'A reaction, star, vote, follow or notification subscription that is deleted.',
    why: 'It is a preference that can be set again.',
    verbs: wordSet('delete clear remove discard'),
    objects: wordSet(
      'reaction star like vote upvote favorite favourite follow follower subscription notification formatting filter assignment membership',
    ),
  },
];

export const WRITE_RULES: readonly VerbRule[] = [
  {
    id: 'W-04',
    category: 'Write',
    looksFor:
      'Verbs that make something new: create, add, insert, upload, save, register, copy, import.',
    why: 'State is added that was not there before.',
    verbs:
      wordSet(`create add insert new make register append upload upsert save store write put push init initialize initialise clone copy
      duplicate fork import attach annotate record bookmark pin star follow like react vote upvote downvote subscribe join enroll
      onboard provision_user compose draft open_issue ingest index embed memorize remember persist submit file log book schedule
      generate_file set_up setup define establish introduce mkdir touch prepend paste place plot_to instantiate populate seed
      backup snapshot archive commit stage checkin tag label comment note crosspost repost retweet quote propose launch begin
      start reserve request claim enqueue queue invite enter bulkcreate mint allocate provision hire spin spawn scaffold issue`),
  },
  {
    id: 'W-05',
    category: 'Write',
    looksFor:
      'Verbs that change something stored: update, edit, set, rename, move, publish, archive, assign.',
    why: 'State changes, and the former value can be put back.',
    verbs:
      wordSet(`update edit modify change set rename move replace patch alter adjust configure reconfigure toggle enable disable activate
      deactivate assign unassign reassign archive unarchive publish unpublish lock unlock hide unhide mute unmute reopen close
      transition merge mark unmark complete finish reorder resize rotate migrate scale restore revert undo rollback rollout apply
      promote demote approve unapprove reject accept decline deny dismiss acknowledge unacknowledge snooze unsubscribe link unlink
      connect disconnect share unshare grant revoke checkout rebase squash reset switch use stop pause resume cancel leave unpin unstar
      unfollow unlike untag tag unban ban block unblock kick mute suspend unsuspend reactivate renew extend rewrite refactor
      overwrite manage maintain organize organise administer handle clear unset detach disassociate associate bind unbind map
      transfer relocate swap sync synchronize refresh upgrade downgrade release deliver ship confirm finalize submit process
      override escalate delegate increment decrement bump normalize_data redact shorten trim crop split join_files group ungroup
      nest indent outdent align distribute order style theme customize personalise personalize tune optimize_settings fix repair
      resolve unresolve triage prioritize prioritise estimate_set reschedule postpone defer rotate_key regenerate undelete recover
      untrash trash recycle delist relist retire deprecate expire invalidate verify_user unlock authorize deauthorize impersonate
      logout login authenticate signin signout register unregister deregister mount unmount import_settings turn raise lower
      protect unprotect quarantine isolate contain whitelist blacklist allow forward flip scroll_set cut drop play skip seek volume
      correct amend revise enrich_record tweak convert_file wrap insert_text fill_form translate_file condition reply_status
      load_into switchover stage unstage stash cherrypick reparent unassociate undo redo replicate mirror unmap tie fold unfold
      ack nack requeue draw paint sketch render_to finalise realign hoist bury extrude`),
  },
  {
    id: 'W-06',
    category: 'Write',
    looksFor: 'Messages, mails, comments or posts that are sent.',
    why: 'Other people see it; it can be followed by a correction but not unsent.',
    verbs: wordSet(
      'send post reply message notify email mail forward publish broadcast tweet announce respond ping_user dm sms text remind mention whisper say speak speech answer contact alert page dial',
    ),
  },
];
