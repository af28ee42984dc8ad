import { presentForms } from '../words/phrase.ts';

const forms = (list: string): ReadonlySet<string> => new Set(list.split(' ').flatMap(presentForms));

/** Verbs that only look, in present forms. */
export const READ_VERBS = forms(
  'get list search find read fetch retrieve query show view describe check count lookup look browse inspect analyze analyse calculate compute compare explain verify validate summarize estimate preview track resolve discover explore suggest recommend return provide display identify monitor detect parse extract scan lookup translate convert',
);

/** Verbs that change something, in present forms. */
export const CHANGE_VERBS = forms(
  'create add update delete remove set send post write edit move copy rename upload publish insert modify patch put replace save store assign approve merge push close reopen archive cancel clear reset drop truncate purge wipe destroy erase install uninstall deploy start stop restart enable disable activate deactivate grant revoke invite ban kick transfer pay buy sell trade swap refund charge execute run trigger submit import sync mark change configure manage append upsert rotate regenerate share unshare forward reply notify broadcast subscribe unsubscribe register apply attach detach link unlink lock unlock suspend terminate kill block unblock mute restore revert rollback schedule reschedule book order place mint burn stake bridge withdraw deposit',
);
