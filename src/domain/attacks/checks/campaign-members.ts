import type { SetRule } from '../entry.ts';

/** The members of a campaign exist, are no campaigns, and link back to it. */
export const campaignMembers: SetRule = (entries) => {
  const bySlug = new Map(entries.map(({ attack }) => [attack.slug, attack]));
  return entries.flatMap(({ file, attack }) =>
    attack.members.flatMap((slug, i) => {
      const member = bySlug.get(slug);
      if (member === undefined)
        return [{ file, field: `members[${i}]`, message: `no entry has the slug "${slug}"` }];
      if (member.kind === 'campaign' || !member.seeAlso.includes(attack.slug))
        return [
          {
            file,
            field: `members[${i}]`,
            message: `"${slug}" must link ${attack.slug} in seeAlso`,
          },
        ];
      return [];
    }),
  );
};
