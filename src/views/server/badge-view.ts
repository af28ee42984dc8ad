import type { ServerEntry } from '../../domain/catalogue/catalogue.ts';
import type { SiteIdentity } from '../site/site-identity.ts';
import { serverTwins } from '../site/twins.ts';
import type { BadgeView } from './server-shape.ts';

const SMALL_HEIGHT = 20;
const CARD = { width: 380, height: 60 } as const;

/** The badges of a server with what to paste. The text beside them is ours: names of strangers could be markup. */
export function badgeViews(entry: ServerEntry, site: SiteIdentity): BadgeView[] {
  const { badge, card } = serverTwins(entry);
  const alt = `${site.name} verdict`;
  const page = `${site.url}${entry.path}`;
  const view = (src: string, width: number | null, height: number): BadgeView => ({
    src,
    alt,
    width,
    height,
    markdown: `[![${alt}](${site.url}${src})](${page})`,
    html: `<a href="${page}"><img src="${site.url}${src}" alt="${alt}"${width === null ? '' : ` width="${width}"`} height="${height}"></a>`,
  });
  return [view(badge, null, SMALL_HEIGHT), view(card, CARD.width, CARD.height)];
}
