import { SOCIAL_IMAGES } from '../../domain/seo/social-image.ts';
import type { SiteIdentity } from './site-identity.ts';

/** Files of a site that some hosts publish for free (Cloudflare Pages, November 2026). */
export const DEFAULT_FILE_BUDGET = 20_000;
/** Page, JSON, Markdown, two badges. */
const FILES_PER_TOOL = 5;
/** Page, JSON, lock file, Markdown, two badges; change log and its feed, where there is one. */
const FILES_PER_SERVER = 8;
/** Page, JSON, Markdown, OSV record; the feed of its package; its part of the search. */
const FILES_PER_ATTACK = 6;
/** List pages, landing pages, guides, search index, styles and scripts: about so many of each page, and these. */
const OTHER_SHARE = 0.2;
const OTHER_FILES = 1100;

/** Whether tools get files of their own for machines. */
export interface FilePlan {
  perTool: boolean;
  /** Files that the site would have with them. */
  files: number;
  budget: number;
}

/** What a site of this size publishes: a file for each tool only while all files together stay within the budget. */
export function planFiles(
  size: { tools: number; servers: number; attacks: number },
  { fileBudget = DEFAULT_FILE_BUDGET }: Pick<SiteIdentity, 'fileBudget'>,
): FilePlan {
  const pages = size.tools + size.servers + size.attacks;
  const files =
    FILES_PER_TOOL * size.tools +
    FILES_PER_SERVER * size.servers +
    FILES_PER_ATTACK * size.attacks +
    Math.ceil(pages * OTHER_SHARE) +
    SOCIAL_IMAGES.size +
    OTHER_FILES;
  return { perTool: files <= fileBudget, files, budget: fileBudget };
}

/** Whether the tools of this catalogue have files of their own. */
export function hasToolFiles(
  catalogue: {
    tools: { length: number };
    servers: { length: number };
    attacks: { byId: { size: number } };
  },
  site: Pick<SiteIdentity, 'fileBudget'>,
): boolean {
  const size = {
    tools: catalogue.tools.length,
    servers: catalogue.servers.length,
    attacks: catalogue.attacks.byId.size,
  };
  return planFiles(size, site).perTool;
}
