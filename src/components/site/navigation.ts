/** One link of a menu. */
export interface Link {
  href: string;
  text: string;
}

/** The head of every page, in reading order. */
export const mainNavigation: readonly Link[] = [
  { href: '/tools/', text: 'Tools' },
  { href: '/servers/', text: 'Servers' },
  { href: '/attacks/', text: 'Attacks' },
  { href: '/guides/', text: 'Guides' },
  { href: '/check/', text: 'Check' },
];

/** The foot of every page, grouped under headings. */
export const footNavigation: readonly { title: string; links: readonly Link[] }[] = [
  {
    title: 'Catalogue',
    links: [
      { href: '/check/', text: 'Check my config' },
      { href: '/tools/', text: 'All tools' },
      { href: '/servers/', text: 'All servers' },
      { href: '/risk/', text: 'By risk' },
      { href: '/signals/', text: 'By signal' },
      { href: '/compare/', text: 'Compare servers' },
      { href: '/attacks/', text: 'Attack database' },
      { href: '/attacks/techniques/', text: 'Techniques' },
    ],
  },
  {
    title: 'About',
    links: [
      { href: '/about/method/', text: 'How a verdict is made' },
      { href: '/about/accuracy/', text: 'Accuracy' },
      { href: '/docs/policy-format/', text: 'Policy format' },
      { href: '/docs/clients/', text: 'Clients' },
      { href: '/glossary/', text: 'Glossary' },
      { href: '/data/', text: 'Data' },
      { href: '/contact/', text: 'Contact' },
      { href: '/privacy/', text: 'Privacy' },
    ],
  },
];
