import type { SignalCase } from '../signal-case.ts';

export const cases: readonly SignalCase[] = [
  ['fetch_page', 'Fetches a page as Markdown.', { url: 'string Address to fetch' }, ['url']],
  ['crawl', 'Crawls a site.', { startUrl: 'string First page' }, ['startUrl']],
  [
    'register_hook',
    'Registers a webhook.',
    { webhook_url: 'string Where events are sent' },
    ['webhook_url'],
  ],
  ['download_many', 'Downloads images.', { urls: 'string[] Image addresses' }, ['urls']],
  ['call_api', 'Sends a request.', { endpoint: 'string Endpoint to call' }, ['endpoint']],
  [
    'port_scan',
    'Scans the ports of a machine.',
    { host: 'string Host name or IP address' },
    ['host'],
  ],
  [
    'db_connect',
    'Opens a connection to a database.',
    { hostname: 'string Database server' },
    ['hostname'],
  ],
  [
    'screenshot_site',
    'Takes a picture of a page.',
    { link: 'string URL of the page to open' },
    ['link'],
  ],
  [
    'open_link',
    'Opens a page in the browser.',
    { link: 'string URL of the page to open' },
    ['link'],
  ],
  ['fetch_url', 'Fetches a URL and returns its text.', null, ['words']],
  ['browser_navigate', 'Navigate to a URL.', null, ['words']],
  ['add_tracks', 'Adds tracks to a playlist.', { uris: 'string[] Spotify track URIs' }, []],
  ['list_links', 'Lists the links of a page.', { include_external_url: 'boolean' }, []],
  ['create_contact', 'Creates a contact.', { website: 'string Website of the company' }, []],
  ['list_hosts', 'Lists monitored hosts.', { host: 'string Filter by host' }, []],
  ['get_domain', 'Shows a domain.', { domain_id: 'string' }, []],
  ['choose_region', 'Chooses the region.', { endpoint: 'enum:eu,us' }, []],
  ['limit_crawl', 'Sets limits.', { max_urls: 'integer' }, []],
];
