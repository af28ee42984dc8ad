import type { ToolEntry } from '../../domain/catalogue/catalogue.ts';
import type { SiteIdentity } from '../site/site-identity.ts';

/** Address of the contact form, or of a new issue in the configured repository, with tool, verdict and digest filled in. */
export function disputeHref(entry: ToolEntry, site: SiteIdentity): string {
  const server = entry.server.record.id;
  const tool = entry.record.name;
  const { category } = entry.reviewed.verdict;
  const fields = { server, tool, verdict: category, digest: entry.digest };
  if (site.repository === null) {
    return `/contact/?${new URLSearchParams({ subject: 'dispute', ...fields })}`;
  }
  const body = Object.entries(fields).map(([name, value]) => `${name}: ${value}`);
  const query = new URLSearchParams({
    title: `Verdict of ${tool} on ${server}`,
    body: body.join('\n'),
  });
  return `${site.repository}/issues/new?${query}`;
}
