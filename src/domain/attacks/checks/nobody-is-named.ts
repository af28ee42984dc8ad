import type { EntryRule } from '../entry.ts';

/** That nobody is named is known of sources that were read, and of no entry that names a finder. Without them nobody looked. */
export const nobodyIsNamed: EntryRule = ({ attack: { credits, namesNobody, sources } }) => {
  const field = 'namesNobody';
  const finder = credits.find(({ role }) => role === 'FINDER' || role === 'REPORTER');
  if (namesNobody.length > 0 && finder !== undefined)
    return [{ field, message: `must be empty, since ${finder.name} is named` }];
  return namesNobody.flatMap((url, i) => {
    const source = sources.find((one) => one.url === url);
    if (source === undefined) return [{ field: `${field}[${i}]`, message: 'list it in sources' }];
    return source.read ? [] : [{ field: `${field}[${i}]`, message: 'was not read' }];
  });
};
