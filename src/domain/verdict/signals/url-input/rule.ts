import { mentions, nameHas, onParams } from '../hit.ts';
import { hasSibling, saysUrl } from '../said-of-params.ts';
import type { ParamView, SignalContext } from '../signal-context.ts';
import type { SignalRule } from '../signal-rule.ts';

const URL_ENDS = new Set('url urls endpoint webhook href'.split(' '));
const LINK_ENDS = new Set('uri uris link links website site'.split(' '));
const HOST_KEYS = new Set(
  'host hostname server_host target_host remote_host target hostnames hosts ip ip_address server_address'.split(
    ' ',
  ),
);
const NETWORK_WORDS = new Set(
  'connect connection ping scan ssh dns traceroute nmap port ports http database mysql postgres redis ftp sftp smtp telnet whois tls ssl certificate request proxy socket tcp udp'.split(
    ' ',
  ),
);
const HOST_TEXT =
  /\b(?:host ?name|ip address|remote|server|host to|target host|database host|localhost)\b/;
const OTHER_URIS =
  /\b(?:spotify|at:\/\/|urn|resource uri|mcp:\/\/|ipfs|ontology|namespace|identifier|table uri|track)\b/;
const FETCH_WORDS = new Set(
  'fetch open navigate download scrape crawl visit browse screenshot goto read get analyze convert extract import upload load request'.split(
    ' ',
  ),
);
/** Addresses that are stored as a fact about somebody. */
const PROFILE_KEYS = new Set([
  'website',
  'homepage',
  'website_url',
  'linkedin_url',
  'avatar_url',
  'recording_url',
  'hs_call_recording_url',
]);
/** Ends of a name that hold something about a URL. */
const FLAG_STARTS = new Set(
  'include exclude return ignore max is has with show allow deduplicate enable use filter no'.split(
    ' ',
  ),
);

function isUrlParam(ctx: SignalContext, view: ParamView): boolean {
  if (!view.freeText || FLAG_STARTS.has(view.words[0] ?? '')) return false;
  if (PROFILE_KEYS.has(view.key)) return false;
  if (view.param.format === 'uri' || view.param.format === 'url') return true;
  if (URL_ENDS.has(view.last))
    return !/\b(?:slug|filter by|to filter|endpoint path)\b/.test(view.text);
  if (LINK_ENDS.has(view.last))
    return (
      !OTHER_URIS.test(view.text) &&
      /\b(?:url|https?|web ?page|address of)\b/.test(view.text) &&
      mentions(ctx, FETCH_WORDS)
    );
  if (saysUrl(view)) return true;
  if (!HOST_KEYS.has(view.key)) return false;
  if (view.key === 'host' && hasSibling(ctx, ({ key }) => key === 'port')) return true;
  if (view.key === 'target' && nameHas(ctx, 'host')) return true;
  if (view.key === 'target') return /\b(?:host|ip|domain|url|cidr)\b/.test(view.text);
  return (
    (HOST_TEXT.test(view.text) || mentions(ctx, NETWORK_WORDS)) && !/\bfilter\b/.test(view.text)
  );
}

export const URL_INPUT: SignalRule = {
  id: 'url-input',
  title: 'URL or endpoint input',
  label: 'URL',
  kind: 'input',
  weight: 'medium',
  looksFor:
    'A free-text parameter that holds a URL, an endpoint or a network host, or words that say the tool takes one.',
  why: 'Whoever chooses the address chooses where the server connects, and what leaves in the request.',
  phrases: {
    name: [
      'fetch|scrape|crawl|open|navigate|download|visit|browse|screenshot|extract|convert|goto ~2 url|urls|webpage|website',
      'navigate|goto',
    ],
    lead: [
      'fetch!|scrape!|crawl!|open!|navigate!|visit!|browse!|convert!|capture!|load! ~6 url|urls',
      'download!|extract!|get! ~4 from ~3 url|urls',
      'navigate! ~2 to ~2 url|page|website|webpage',
      'send!|make!|perform! ~3 http|https|get|post|put|delete|patch ~1 request+ ~3 url|endpoint',
      'given|specified|provided|any ~1 url|urls',
    ],
  },
  test(ctx, said) {
    return ctx.unrecorded ? said : onParams(ctx, (view) => isUrlParam(ctx, view));
  },
};
