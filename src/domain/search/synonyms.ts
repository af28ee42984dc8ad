import { stem } from './stem.ts';

/** Words that readers and authors of tools use for one thing. Only what holds without context, as most tools use the words. */
const GROUPS = [
  'delete remove erase destroy wipe drop purge nuke',
  'update edit modify change',
  'create add new make',
  'list show',
  'get fetch retrieve read',
  'find search lookup',
  'send post publish text',
  'run execute launch invoke',
  'stop cancel end kill terminate',
  'copy duplicate clone',
  'enable activate',
  'disable deactivate',
  'check validate verify',
  'calculate compute',
  'convert transform',
  'suggest recommend',
  'summarize summarise summary',
  'analyze analyse analysis',
  'reply answer respond',
  'upload attach',
  'folder directory dir',
  'image picture photo',
  'email mail',
  'message msg sms',
  'chat conversation',
  'issue ticket bug',
  'application app',
  'website site webpage page',
  'url link',
  'user account member',
  'permission access',
  'details info information',
  'config configuration settings',
  'statistics stats',
  'database db',
  'repository repo',
  'document doc',
  'weather forecast',
  'mac macos',
  'kubernetes k8s',
  'postgres postgresql',
  'twitter tweet',
  'clear empty reset',
  'rename move',
  'buy purchase order',
  'sell trade',
  'pay transfer payment',
  'money payment funds',
  'refund reimburse',
  'customer client',
  'terminal shell console bash',
  'command cmd shell',
  'process task pid',
  'reboot restart',
  'open navigate visit',
  'click tap press',
  'screenshot capture snapshot',
  'pr pull merge',
  'book reserve booking',
  'flight flights',
  'event meeting appointment',
  'exfiltrate exfiltration',
  'steal theft exfiltration',
  'leak exposure exfiltration',
  'vulnerability attack flaw cve exploit',
  'rce injection',
  'malicious backdoor malware',
  'invisible hidden unicode',
];

const SYNONYMS = new Map<string, readonly string[]>();
for (const group of GROUPS) {
  const words = group.split(' ');
  for (const word of words) {
    const key = stem(word);
    const known = SYNONYMS.get(key) ?? [];
    SYNONYMS.set(key, [...known, ...words.filter((other) => stem(other) !== key)]);
  }
}

/** Other words for `word` in any of its forms, the nearest first; empty where the table has none. */
export function synonymsOf(word: string): readonly string[] {
  return SYNONYMS.get(stem(word)) ?? [];
}
