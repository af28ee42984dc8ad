import { stem } from './stem.ts';

/** Words that readers and authors of tools use for one thing. Only what holds without context, as most tools use the words. */
const GROUPS = [
  'delete remove erase destroy',
  'update edit modify change',
  'create add new make',
  'list show',
  'get fetch retrieve read',
  'find search lookup',
  'send post publish',
  'run execute launch',
  'stop cancel end',
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
  'folder directory',
  'image picture photo',
  'email mail',
  'message msg',
  'chat conversation',
  'issue ticket',
  'application app',
  'website site webpage',
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
