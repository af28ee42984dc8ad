import { COMPOUND_HEADS, GROUPINGS, LINKS, MEMBERS } from '../words/nouns.ts';
import { wordSet } from '../words/word-set.ts';
import type { VerbRule } from './rule.ts';

/** Checked before the destructive rules: these look like deletion and are not. */
export const UNLINK_RULES: readonly VerbRule[] = [
  {
    id: 'W-15',
    category: 'Write',
    traits: ['unlinks'],
    looksFor: 'One of several write operations, named in a list, that is run.',
    why: 'The list of operations says what is done; the worst of them counts.',
    verbs: wordSet('run execute perform'),
    near: wordSet('operation'),
    beyond: wordSet('write'),
    unless: wordSet('job task workflow pipeline program process container agent'),
    unlessNear: wordSet('command sql query code script statement'),
  },
  {
    id: 'W-32',
    category: 'Write',
    looksFor: 'Reads and writes that are run together.',
    why: 'The writes change something; what is run is not for the caller to write.',
    verbs: wordSet('run execute perform'),
    objects: wordSet('write'),
    near: wordSet('read'),
    unlessNear: wordSet('command sql query code script statement'),
  },
  {
    id: 'W-16',
    category: 'Write',
    traits: ['unlinks'],
    looksFor: 'A machine, rule or domain that is taken out of a firewall, balancer or namespace.',
    why: 'Both stay; only the tie between them goes.',
    verbs: wordSet('remove'),
    objects: wordSet('droplet server instance node rule backend target domain vm host'),
    beyond: wordSet('firewall balancer loadbalancer namespace vpc'),
    unless: wordSet('all'),
  },
  {
    id: 'W-01',
    category: 'Write',
    traits: ['unlinks'],
    looksFor: 'A link, label, membership, permission or reaction that is removed from something.',
    why: 'Both ends stay; only the link between them goes.',
    verbs: wordSet('remove unlink rm detach'),
    heads: LINKS,
    unlessBare: wordSet('role label'),
  },
  {
    id: 'W-07',
    category: 'Write',
    traits: ['unlinks'],
    looksFor:
      'A link between two things, or a part of something, that is undone: remove a link, a sub-issue.',
    why: 'The things themselves stay.',
    verbs: wordSet('remove unlink'),
    objects: wordSet(
      'link relationship association sub subissue dependency watcher assignee reaction attachment_tag',
    ),
    unlessHead: wordSet('file document page item record'),
  },
  {
    id: 'W-19',
    category: 'Write',
    traits: ['unlinks'],
    looksFor: 'Something that is removed from a list without being deleted, said in so many words.',
    why: 'The thing itself stays.',
    verbs: wordSet('remove'),
    beyond: wordSet('deleting'),
  },
  {
    id: 'W-02',
    category: 'Write',
    traits: ['unlinks'],
    looksFor: 'A member, track or entry that is taken out of a group, playlist, team or queue.',
    why: 'The thing itself stays where it is stored.',
    verbs: wordSet('remove'),
    objects: MEMBERS,
    beyond: GROUPINGS,
    unless: wordSet('all comment file document message event entry'),
    unlessNear: wordSet('permanently'),
  },
  {
    id: 'W-08',
    category: 'Write',
    traits: ['unlinks'],
    looksFor: 'A label, user or team that is removed from something that stays.',
    why: 'It is a membership; what it belongs to stays.',
    verbs: wordSet('remove'),
    objects: wordSet(
      'user member label tag team tester collaborator permission role reviewer assignee contact',
    ),
    beyond: wordSet(
      'project issue repository organization organisation workspace channel profile case ticket conversation transaction meeting document resource app server quiz class course card task item page record contact deal customer list folder watching pull merge exam event video set incident database learning scorm integration',
    ),
    unless: wordSet('all from_system item consumed'),
  },
  {
    id: 'W-03',
    category: 'Write',
    traits: ['unlinks'],
    looksFor:
      'A reaction, star, vote, follow or notification subscription that is deleted, a trashed thing that is brought back.',
    why: 'It is a preference; what it is about stays.',
    verbs: wordSet('delete clear remove discard'),
    objects: wordSet(
      'reaction star like vote upvote favorite favourite follow follower membership retweet',
    ),
    unless: wordSet('channel destination policy rule all history log template comment'),
  },
  {
    id: 'W-10',
    category: 'Write',
    traits: ['unlinks'],
    looksFor: 'A subscription to notifications or a mailing that is cancelled or deleted.',
    why: 'It is a setting of what is sent; nothing that is stored goes.',
    verbs: wordSet('delete remove cancel'),
    heads: wordSet('subscription'),
    near: wordSet('notification watch newsletter thread topic alert repository mailing'),
  },
  {
    id: 'W-09',
    category: 'Write',
    traits: ['unlinks'],
    looksFor: 'Something that is taken back out of the trash, the archive or a list of bookmarks.',
    why: 'It is kept, only its place changes.',
    verbs: wordSet('remove'),
    beyond: wordSet(
      'trash archive spam bookmark favorite favourite stage staging whitelist allowlist blocklist blacklist denylist watchlist playlist cart wishlist',
    ),
    unless: wordSet('all'),
  },
];

export const WRITE_RULES: readonly VerbRule[] = [
  {
    id: 'W-04',
    category: 'Write',
    traits: ['announces'],
    looksFor:
      'Verbs that make something new: create, add, insert, upload, save, register, copy, import.',
    why: 'State is added that was not there before.',
    verbs:
      wordSet(`create add insert new make register append upload upsert save store write put push init initialize initialise clone copy
      duplicate fork import attach annotate record bookmark pin star follow like react vote upvote downvote subscribe join enroll
      onboard compose draft ingest index embed memorize remember persist submit file log book schedule
      setup define establish introduce mkdir touch prepend paste place instantiate populate seed
      backup snapshot archive commit stage checkin tag label comment note crosspost repost retweet quote
      start reserve request claim arrange favourite favorite heart enqueue queue invite enter allocate provision hire spin scaffold issue initiate begin launch sign
      encode_to hset lpush rpush sadd zadd xadd unstar_ kickoff contribute donate_item configure_new replicate etch inscribe replay`),
  },
  {
    id: 'W-46',
    category: 'Write',
    looksFor: 'Contacts, tickets or other stored records that are deduplicated.',
    why: 'Those that are alike become one in the store.',
    verbs: wordSet('dedupe deduplicate'),
    objects: wordSet('contact lead customer company account ticket issue memory'),
  },
  {
    id: 'W-05',
    category: 'Write',
    traits: ['announces'],
    looksFor:
      'Verbs that change something stored: update, edit, set, rename, move, publish, archive, assign.',
    why: 'Something stored gets another value, and nothing is deleted.',
    verbs:
      wordSet(`update edit modify change set rename move replace patch alter adjust configure reconfigure toggle enable disable activate
      deactivate assign unassign reassign archive unarchive publish unpublish lock unlock hide unhide mute unmute reopen close
      transition merge mark unmark complete finish reorder resize rotate migrate scale restore revert undo rollback rollout apply
      promote demote approve unapprove reject accept decline deny dismiss acknowledge unacknowledge snooze unsubscribe link unlink
      connect disconnect share unshare grant revoke checkout rebase squash reset switch use stop pause resume cancel leave unpin unstar
      unfollow unlike untag ban unban block unblock kick mute suspend unsuspend reactivate renew extend rewrite refactor
      overwrite manage maintain organize organise administer handle clear unset detach disassociate associate bind unbind 
      transfer relocate swap sync synchronize resync refresh upgrade downgrade release deliver ship confirm finalize submit process reprocess
      override escalate delegate increment decrement bump redact shorten trim crop split join ungroup
      nest indent outdent align distribute order style theme customize personalise personalize tune fix repair
      resolve unresolve triage prioritize prioritise reschedule postpone defer regenerate undelete recover
      untrash trash recycle delist relist retire deprecate expire invalidate authorize deauthorize impersonate
      logout login authenticate signin signout unregister deregister mount unmount turn raise lower
      protect unprotect quarantine isolate whitelist blacklist allow forward flip cut drop play skip seek
      correct amend revise tweak wrap stage unstage stash cherrypick reparent unassociate redo mirror unmap tie fold unfold
      ack nack requeue fill draw paint sketch realign hoist bury extrude open taint untaint cordon uncordon enforce expand collapse
      upload_to favor unfavorite checkin punch adopt claim_task empty flush clean cleanup prune end drop terminate_session
      modernize hangup anonymize anonymise pseudonymize unmerge unconfirm unread advance harden brighten darken blur_region renumber relabel retag lend_out cancel_meeting reconcile unroute route evict integrate notify_all withdraw dispute unpause`),
  },
  {
    id: 'W-11',
    category: 'Write',
    looksFor:
      'Cells, shapes, columns or drives that are formatted, grouped or mapped in a document or system.',
    why: 'Unlike a text that is formatted for the asker, the stored thing changes.',
    verbs: wordSet('format group map'),
    objects: wordSet(
      'table cell range paragraph row column shape slide header footer sheet worksheet node layer tab object drive port volume key field chart frame element selection contact chat window footnote',
    ),
    unless: wordSet('code json xml sql html markdown date list data value'),
  },
  {
    id: 'W-12',
    category: 'Write',
    looksFor: 'A snapshot or backup that is taken of a machine, disk or database.',
    why: 'It is stored and takes room; a snapshot of a page is only looked at.',
    verbs: wordSet('take'),
    objects: wordSet('snapshot backup'),
    near: wordSet(
      'droplet volume disk instance vm database server cluster index vps machine backup',
    ),
  },
  {
    id: 'W-13',
    category: 'Write',
    looksFor: 'A repository, branch, image or model that is pulled.',
    why: 'The local copy changes.',
    verbs: wordSet('pull'),
    near: wordSet('git remote branch repository image docker commit model registry'),
    unless: wordSet('data request requests'),
  },
  {
    id: 'W-17',
    category: 'Write',
    looksFor: 'Updates, refs or commits that are fetched from a remote repository.',
    why: 'The local copy changes.',
    verbs: wordSet('fetch'),
    objects: wordSet('update change ref object commit'),
    beyond: wordSet('remote'),
  },
  {
    id: 'W-30',
    category: 'Write',
    looksFor:
      'A token, key or secret that is generated for an account, a project or another thing that has it.',
    why: 'From then on it is valid.',
    verbs: wordSet('generate regenerate'),
    heads: wordSet('token key secret credential'),
    near: wordSet(
      'api access auth personal project table account user app application bot service client webhook workspace organization repository deploy',
    ),
    unless: wordSet('pair random password encryption uuid primary foreign'),
  },
  {
    id: 'W-31',
    category: 'Write',
    looksFor: 'A channel, webhook or notifier that is tried out.',
    why: 'A message goes out.',
    verbs: wordSet('test try'),
    objects: wordSet('channel webhook notifier'),
    unlessHead: COMPOUND_HEADS,
  },
  {
    id: 'W-41',
    category: 'Write',
    looksFor: 'A film, a track, a product or another thing that is given a rating.',
    why: 'The rating is kept, and others may see it; it can be changed.',
    verbs: wordSet('rate'),
    heads: wordSet(
      'movie film show series episode anime manga game release album track song book recipe product restaurant place driver seller app',
    ),
  },
  {
    id: 'W-42',
    category: 'Write',
    looksFor: 'An event or a conversion that is reported to a service that counts them.',
    why: 'It is sent and kept there; it can be left out of a count later.',
    verbs: wordSet('track'),
    heads: wordSet('event events conversion conversions pageview pageviews'),
  },
  {
    id: 'W-14',
    category: 'Write',
    looksFor: 'An invitation or event that is answered.',
    why: 'Others see the answer; it can be changed.',
    verbs: wordSet('respond rsvp answer'),
    near: wordSet('invitation invite event meeting'),
  },
  {
    id: 'W-40',
    category: 'Write',
    looksFor: 'A key, password or other secret that is given to a store of secrets.',
    why: 'The store holds it from then on.',
    verbs: wordSet('provide give supply'),
    objects: wordSet('key secret password token credential certificate passphrase'),
    beyond: wordSet('vault keychain store keystore manager'),
  },
  {
    id: 'W-06',
    category: 'Write',
    looksFor: 'Messages, mails, comments or posts that are sent.',
    why: 'Other people see it; it can be followed by a correction but not unsent.',
    verbs: wordSet(
      'send post reply message notify email mail forward publish broadcast tweet announce dm sms text remind mention whisper say contact alert page dial call resend',
    ),
  },
  {
    id: 'W-44',
    category: 'Write',
    looksFor: 'A file, folder, disk or table that is encrypted where it lies.',
    why: 'Unlike a text that is encrypted for the asker, the stored thing can be read with the key alone.',
    verbs: wordSet('encrypt'),
    objects: wordSet(
      'file folder directory disk drive volume partition filesystem database db table column backup bucket archive pdf document workbook',
    ),
  },
  {
    id: 'W-45',
    category: 'Write',
    looksFor: 'A file, or the template of one, that is generated.',
    why: 'It is there afterwards.',
    verbs: wordSet('generate'),
    objects: wordSet('file'),
    heads: wordSet('file template skeleton stub'),
    unlessNear: wordSet('url website site video audio text'),
  },
  {
    id: 'W-47',
    category: 'Write',
    looksFor: 'A slide, table, index or store that is optimized or compacted.',
    why: 'Unlike a route or a query that is worked out for the asker, the stored thing is another one afterwards.',
    verbs: wordSet('optimize optimise compact defragment'),
    objects: wordSet(
      'slide presentation slideshow deck table database db index storage disk volume partition manifest filesystem',
    ),
    unlessHead: wordSet('query layout plan design schema strategy suggestion recommendation'),
  },
  {
    id: 'W-43',
    category: 'Write',
    looksFor: 'Data that is carried out of where it belongs.',
    why: 'Somebody else has it then.',
    verbs: wordSet('exfiltrate siphon smuggle'),
  },
];
