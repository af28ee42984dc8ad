import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { HandedOver } from '../catalogue/handed-over.ts';
import { isOff, type Sections } from '../domain/seo/sections.ts';
import type { StoredKind } from '../long-tail/stored-page.ts';
import { headOf, scriptOf } from '../rendering/page-setting.ts';
import type { BundleFacts } from './bundle-integration.ts';

/** One address to print. */
export interface SitePath {
  /** File below the published folder: `tools/a/b/index.html`. */
  file: string;
  /** Path that its address has: `/tools/a/b/`. */
  pathname: string;
  props: Record<string, unknown>;
  params: Record<string, string | undefined>;
  /** Changes when the data of the page change; undefined: nobody knows, so it is made anew each time. */
  cacheKey: string | undefined;
}

export interface SiteRoute {
  /** `src/pages/tools/[server]/[tool].astro` */
  component: string;
  paths(): Promise<SitePath[]>;
  print(path: SitePath): Promise<Uint8Array | string>;
  /** What is stored to answer the path when it is asked for; null for a page that says nothing of it. */
  store(path: SitePath): Promise<{ kind: StoredKind; content: Uint8Array | string } | null>;
}

/** A kept bundle as it is loaded: the pages of the site with the code that prints them. */
export interface SiteApp {
  handOver(records: HandedOver): void;
  routes: SiteRoute[];
}

interface StaticPath {
  params: Record<string, string | undefined>;
  props?: Record<string, unknown>;
  cacheKey?: string;
}

interface PageModule {
  default?: (result: unknown, props: unknown, slots: unknown) => unknown;
  GET?: (context: unknown) => Response | Promise<Response>;
  getStaticPaths?: (options: object) => StaticPath[] | Promise<StaticPath[]>;
  /** Key of a page without parameters that is dear to make: what Astro has no place for. */
  cacheKey?: () => string | Promise<string>;
  /** Kind and view of a page that can be rendered when it is asked for. */
  stored?: { kind: StoredKind; view: (props: Record<string, unknown>) => Promise<unknown> };
}

interface RouteData {
  route: string;
  component: string;
  prerender: boolean;
  type: 'page' | 'endpoint' | 'redirect' | 'fallback';
  pathname?: string;
  segments: { content: string; dynamic: boolean; spread: boolean }[][];
}

interface Bundle {
  app: {
    setInternals(internals: unknown): void;
    setOptions(options: unknown): void;
    logger: { options: unknown };
    render(request: Request, options: { routeData: RouteData }): Promise<Response>;
  };
  manifest: {
    routes: { routeData: RouteData }[];
    pageMap: Map<string, () => Promise<{ page: () => PageModule }>>;
    entryModules: Record<string, string>;
    inlinedScripts: Map<string, string>;
    site: string;
  };
  handOver: (records: HandedOver) => void;
  NeedsAstro: new () => Error;
  plainPage: typeof import('../rendering/plain-runtime.ts').plainPage;
}

/** Loads a kept bundle. `plain: false` renders every page through Astro, which the tests compare with. */
export async function loadSite(
  folder: string,
  { plain = true, sections }: { plain?: boolean; sections: Sections },
): Promise<SiteApp> {
  const facts: BundleFacts = JSON.parse(readFileSync(path.join(folder, 'bundle.json'), 'utf8'));
  const file = path.resolve(folder, 'prerender', facts.entry);
  const bundle: Bundle = await import(pathToFileURL(file).href);
  const { app, manifest } = bundle;
  const pages = new Map(facts.pages);
  app.setInternals({ pagesByKeys: pages, entrySpecifierToBundleMap: new Map() });
  app.setOptions({ settings: { scripts: [] }, logger: app.logger });
  const routes = manifest.routes
    .map(({ routeData }) => routeData)
    .filter((route) => route.prerender && (route.type === 'page' || route.type === 'endpoint'))
    .filter(({ route }) => !isOff(`${route}/`, sections) && !isOff(route, sections))
    .map((route) => siteRoute(route, bundle, pages, { plain, sections }));
  return { handOver: bundle.handOver, routes };
}

function siteRoute(
  route: RouteData,
  bundle: Bundle,
  pages: ReadonlyMap<string, { styles: unknown[] }>,
  { plain, sections }: { plain: boolean; sections: Sections },
): SiteRoute {
  let viaAstro = !plain;
  const { manifest } = bundle;
  const load = async (): Promise<PageModule> => {
    const importPage = manifest.pageMap.get(route.component);
    if (importPage === undefined) throw new Error(`${route.component} is not in the bundle`);
    return (await importPage()).page();
  };
  const setting = {
    head: headOf(sheetsOf(pages.get(`${route.route}&${route.component}`)?.styles ?? [])),
    scriptOf: (id: string) => scriptOf(manifest, id),
  };
  const throughAstro = async ({ pathname }: SitePath): Promise<Uint8Array> => {
    const request = new Request(new URL(encodeURI(pathname), manifest.site));
    const response = await bundle.app.render(request, { routeData: route });
    if (response.status >= 300 && route.component !== 'src/pages/404.astro') {
      throw new Error(`${pathname} answers ${response.status}`);
    }
    return new Uint8Array(await response.arrayBuffer());
  };
  const endpoint = async (target: SitePath): Promise<Uint8Array> => {
    const { GET } = await load();
    if (GET === undefined) throw new Error(`${route.component} has no GET`);
    const response = await GET({ props: target.props, params: target.params });
    return new Uint8Array(await response.arrayBuffer());
  };
  return {
    component: route.component,
    async paths() {
      const { getStaticPaths, cacheKey } = await load();
      if (route.pathname !== undefined) {
        const key = await cacheKey?.();
        return [sitePath(route, { params: {}, ...(key === undefined ? {} : { cacheKey: key }) })];
      }
      if (getStaticPaths === undefined) throw new Error(`${route.component} names no paths`);
      const paths = await getStaticPaths({ routePattern: route.route });
      return paths
        .map((one) => sitePath(route, one))
        .filter(({ pathname }) => !isOff(pathname, sections));
    },
    async print(target) {
      if (route.type === 'endpoint') return endpoint(target);
      if (viaAstro) return throughAstro(target);
      const { default: page } = await load();
      if (page === undefined) throw new Error(`${route.component} has no component`);
      try {
        return await bundle.plainPage(page, target.props, setting);
      } catch (error) {
        if (!(error instanceof bundle.NeedsAstro)) throw error;
        viaAstro = true;
        return throughAstro(target);
      }
    },
    async store(target) {
      if (route.type === 'endpoint') return { kind: 'file', content: await endpoint(target) };
      const { stored } = await load();
      if (stored === undefined) return null;
      return { kind: stored.kind, content: JSON.stringify(await stored.view(target.props)) };
    },
  };
}

function sitePath(route: RouteData, one: StaticPath): SitePath {
  const pathname = route.segments
    .map((parts) =>
      parts
        .map(({ content, dynamic, spread }) =>
          dynamic ? (one.params[spread ? content.replace(/^\.{3}/, '') : content] ?? '') : content,
        )
        .join(''),
    )
    .filter((part) => part !== '')
    .join('/');
  const isPage = route.type === 'page';
  const file = isPage ? pageFile(pathname) : pathname;
  return {
    file,
    pathname: `/${pathname}${isPage && pathname !== '' ? '/' : ''}`,
    props: one.props ?? {},
    params: one.params,
    get cacheKey() {
      return one.cacheKey;
    },
  };
}

/** Where hosts look for a page; they answer with 404.html where there is none. */
function pageFile(pathname: string): string {
  if (pathname === '404') return '404.html';
  return pathname === '' ? 'index.html' : `${pathname}/index.html`;
}

function sheetsOf(styles: readonly unknown[]): unknown[] {
  return styles.map((style) => (style as { sheet: unknown }).sheet);
}
