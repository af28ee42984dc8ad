import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

export const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What a theme can change: all other rules look at the same document in both. */
export const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** What axe finds, one line a rule. Without its page for frames of elsewhere, which this site has none of. */
export async function found(
  page: Page,
  axe: (builder: AxeBuilder) => AxeBuilder,
): Promise<string[]> {
  // What passes is of no interest, and gathering it costs more than looking.
  const quick = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  const { violations } = await axe(quick).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} (${nodes.length})`);
}
