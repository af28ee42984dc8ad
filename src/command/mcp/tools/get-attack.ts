import { z } from 'zod';
import { catalogueTool } from '../catalogue-tool.ts';
import { catalogueDate, name } from '../shapes.ts';

export const getAttack = catalogueTool({
  name: 'get_attack',
  title: 'Read an entry of the attack database',
  description:
    'Reads one entry of the MCP Attack Database: what happens, affected versions, what helps, and how far a policy can stop it. Takes its id, slug, CVE or GHSA.',
  input: z.object({ id: name('MCPA-2026-0001, a slug, CVE-2026-12345 or GHSA-xxxx-xxxx-xxxx.') }),
  output: z.object({
    catalogueDate,
    id: z.string(),
    url: z.string(),
    title: z.string(),
    severity: z.string(),
    summary: z.string(),
    disclosed: z.string(),
    lastVerified: z.string(),
    aliases: z.array(z.string()),
    affected: z.array(
      z.object({
        name: z.string(),
        package: z.string().nullable(),
        versions: z.string().nullable(),
        fixedIn: z.array(z.string()),
        note: z.string().nullable(),
      }),
    ),
    exploitation: z.string(),
    steps: z.array(z.string()),
    mitigations: z.array(z.object({ control: z.string(), text: z.string() })),
    policyVerdict: z.string().describe('How far a policy can stop it.'),
    policyLimit: z.string().nullable().describe('What the policy does not reach.'),
    policy: z.string().nullable().describe('The policy, as JSON.'),
    sources: z.array(z.object({ title: z.string(), url: z.string() })),
  }),
  async run({ id }, catalogue) {
    const word = id.toLowerCase();
    const attack = (await catalogue.attacks()).find((one) =>
      [one.id, one.slug, ...one.cve, ...one.ghsa].some((alias) => alias.toLowerCase() === word),
    );
    if (attack === undefined)
      throw new Error('The attack database has no such entry. search finds entries by words.');
    const { policy, exploitation, cve, ghsa, affected } = attack;
    return {
      says: `${attack.title} (${attack.severity}); its page is ${attack.url}`,
      data: {
        catalogueDate: (await catalogue.head()).date,
        id: attack.id,
        url: attack.url,
        title: attack.title,
        severity: attack.severity,
        summary: attack.summary,
        disclosed: attack.disclosed,
        lastVerified: attack.lastVerified,
        aliases: [...cve, ...ghsa],
        affected: affected.map(
          ({ name: product, package: published, versions, fixedIn, note }) => ({
            name: product,
            package: published,
            versions,
            fixedIn,
            note,
          }),
        ),
        exploitation: exploitation.state,
        steps: attack.steps,
        mitigations: attack.mitigations,
        policyVerdict: attack.policyVerdict,
        policyLimit: policy?.limit ?? null,
        policy: policy === null ? null : JSON.stringify(policy.document),
        sources: attack.sources,
      },
    };
  },
});
