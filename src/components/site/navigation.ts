import { isOff } from '../../domain/seo/sections.ts';
import { site } from '../../site.config.ts';

/** One link of a menu. */
export interface Link {
  href: string;
  text: string;
}

const there = (links: readonly Link[]): Link[] =>
  links.filter(({ href }) => !isOff(href, site.sections));

/** The head of every page, in reading order. */
export const mainNavigation: readonly Link[] = there(site.menu.head);

/** The foot of every page, grouped under headings. */
export const footNavigation: readonly { title: string; links: readonly Link[] }[] = site.menu.foot
  .map(({ title, links }) => ({ title, links: there(links) }))
  .filter(({ links }) => links.length > 0);
