import type { BreadcrumbList, Dataset, TechArticle, Thing, WebSite, WithContext } from 'schema-dts';
import type { Crumb } from './crumb.ts';

/** One JSON-LD block. */
export type JsonLd = WithContext<Extract<Thing, { '@type': string }>>;

/** Where a page stands on the site; `siteUrl` without a trailing slash. Google shows no trail of one step, so such a trail begins at home. */
export function breadcrumbList(
  crumbs: readonly Crumb[],
  siteUrl: string,
): WithContext<BreadcrumbList> {
  const steps = crumbs.length === 1 ? [{ text: 'Home', href: '/' }, ...crumbs] : crumbs;
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ text, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: text,
      item: `${siteUrl}${href}`,
    })),
  };
}

/** The home page: which site this is and how to search it. */
export function webSite(site: {
  name: string;
  url: string;
  tagline: string;
}): WithContext<WebSite> {
  const search = {
    '@type': 'SearchAction',
    target: {
      '@type': 'EntryPoint',
      urlTemplate: `${site.url}/search/?q={search_term_string}`,
    },
    // Google's name for the property; schema-dts knows only `query`.
    'query-input': 'required name=search_term_string',
  } as const;
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: site.name,
    url: `${site.url}/`,
    description: site.tagline,
    potentialAction: search,
  };
}

/** An attack entry or a guide. `published` is the day on which the page first stood here, not that of the disclosure. */
export function techArticle(article: {
  headline: string;
  description: string;
  url: string;
  modified: string;
  /** Left out where it is not recorded. */
  published?: string;
  /** Ids that the page is known by, its own first. */
  identifiers?: readonly string[];
  /** Addresses of its sources. */
  citations?: readonly string[];
  /** Address of its social image. */
  image: string;
  siteName: string;
  siteUrl: string;
}): WithContext<TechArticle> {
  const publisher = {
    '@type': 'Organization',
    name: article.siteName,
    url: `${article.siteUrl}/`,
  } as const;
  return {
    '@context': 'https://schema.org',
    '@type': 'TechArticle',
    headline: article.headline,
    description: article.description,
    url: article.url,
    image: article.image,
    ...(article.published === undefined ? {} : { datePublished: article.published }),
    dateModified: article.modified,
    ...(article.identifiers === undefined ? {} : { identifier: [...article.identifiers] }),
    ...(article.citations === undefined ? {} : { citation: [...article.citations] }),
    author: publisher,
    publisher,
  };
}

/** The whole data set with its files. */
export function dataset(data: {
  name: string;
  description: string;
  url: string;
  licence: string;
  modified: string | null;
  siteName: string;
  siteUrl: string;
  files: readonly { url: string; encodingFormat: string; bytes: number }[];
}): WithContext<Dataset> {
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: data.name,
    description: data.description,
    url: data.url,
    license: data.licence,
    isAccessibleForFree: true,
    ...(data.modified === null ? {} : { dateModified: data.modified }),
    creator: { '@type': 'Organization', name: data.siteName, url: `${data.siteUrl}/` },
    distribution: data.files.map(({ url, encodingFormat, bytes }) => ({
      '@type': 'DataDownload',
      contentUrl: url,
      encodingFormat,
      contentSize: `${bytes} B`,
    })),
  };
}
