import type { Sections } from '../../domain/seo/sections.ts';

/** What views say about the site that shows them; src/site.config.ts has the values. */
export interface SiteIdentity {
  name: string;
  /** Origin without a trailing slash. */
  url: string;
  /** Public repository for disputes, null to use the contact form. */
  repository: string | null;
  /** Most files that the host takes; the default is in file-plan.ts. */
  fileBudget?: number;
  /** Sections that are off are false. */
  sections?: Sections;
}

/** Address of the JSON Schema of policy.json, version 1. */
export function schemaUrl(site: SiteIdentity): string {
  return `${site.url}/schema/policy.v1.json`;
}
