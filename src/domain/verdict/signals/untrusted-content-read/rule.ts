import { leadHas, mentions } from '../hit.ts';
import type { SignalContext } from '../signal-context.ts';
import type { SignalHit, SignalRule } from '../signal-rule.ts';
import { READ_VERBS } from '../vocabulary.ts';

const FETCHES = 'fetch|scrape|crawl|browse|extract|read|load|parse|summarize|open|visit';
const READS = 'get|list|read|fetch|search|retrieve|view|find|query|check|summarize|show';
const STRANGERS =
  'email|emails|mail|mails|inbox|message|messages|conversation|conversations|comment|comments|issue|issues|ticket|tickets|thread|threads|review|reviews|tweet|tweets|post|posts|feed|feeds|rss|transcript|transcripts|subtitles|attachment|attachments|discussion|discussions|mentions|dms|replies|readme|pr|news|article|articles|submissions|chats';

export const UNTRUSTED_CONTENT_READ: SignalRule = {
  id: 'untrusted-content-read',
  title: 'Untrusted content read',
  label: 'reads untrusted content',
  kind: 'data',
  weight: 'high',
  looksFor:
    'A tool that only looks, and whose words say it brings in text that strangers wrote: web pages, search results, mail, chat, issues, comments, reviews, posts, feeds, transcripts.',
  why: 'Instructions hidden in that text reach the model as if the user had said them.',
  phrases: {
    name: [
      `${FETCHES} ~2 url|urls|webpage|web|website|page|pages|html|site|webpages|markdown`,
      'scrape|crawl|spider|goto|navigate|fetch|browse',
      'get|retrieve|download|summarize|convert ~1 web|webpage|website ~1 page|content|contents|text|html|markdown',
      'get|summarize|convert ~1 webpage|website|html',
      'web|google|bing|brave|internet|duckduckgo|tavily|online|exa|serp ~1 search|fetch|scrape',
      'search ~1 web|google|bing|internet|online|duckduckgo|engine|reddit|twitter|tweets|youtube|news',
      `${READS} ~3 ${STRANGERS}`,
      `issue|email|mail|message|comment|thread|ticket|tweet|article|news|emails|messages|comments ~1 get|list|read|search|fetch`,
      'chat|dm|conversation|inbox|mailbox|clipboard ~1 get|read|history|paste',
      'get|read|paste ~1 clipboard',
      'compare|analyze|analyse|summarize ~1 news|reviews|tweets|articles',
      'ddg|duckduckgo|google|bing ~2 search',
      'pull ~1 requests|request ~1 comments|reviews|get|read|files|diff',
    ],
    lead: [
      'fetch!|scrape!|crawl!|extract!|read!|retrieve!|get!|convert! ~4 web|webpage|website|html|webpages ~1 page+|content+|and|from|into|as|pages',
      'fetch!|scrape!|crawl!|read!|convert! ~4 url|urls ~1 page+|content+|and|from|into|as|pages',
      'search! ~2 web|internet|google|online|bing',
      'perform!|execute!|run!|conduct! ~3 web|google|internet ~1 search|searches|queries',
      'content+|text ~3 web|website|webpage|url|urls',
      'web search',
      'get!|read!|return!|fetch!|retrieve!|show!|paste! ~5 clipboard',
      'read!|get!|list!|retrieve!|search!|fetch!|return! ~4 emails|inbox|messages|comments|issues|tickets|tweets|posts|reviews|articles|conversations|threads|transcript|transcripts|rss',
    ],
  },
  test(ctx, said) {
    if (said.length === 0 || !looksOnly(ctx)) return [];
    const scrapes = ctx.name.some(({ text }) => SCRAPES.has(text));
    if ((!scrapes && mentions(ctx, NOT_STRANGERS)) || NOT_CONTENT.test(ctx.tool.name)) return [];
    return said.filter((hit) => !isPlainVerb(ctx, hit) && !ABOUT_CONTENT.test(hit.evidence.quote));
  },
};

/** "companies that have transcripts", "number of messages": something about the texts, not the texts. */
const ABOUT_CONTENT =
  /\b(?:that|which|who) (?:have|has|had)\b|\b(?:number|count|counts|names) of\b/i;

/** A page that is scraped was written by strangers, whatever schema the result is to have. */
const SCRAPES = new Set(['scrape', 'crawl']);

/** Verbs that say "from the web" only when no object follows them. */
const PLAIN_VERBS = new Set(['fetch', 'browse', 'goto']);

const WEB = new Set(
  'web url urls page pages webpage website internet http html site content search'.split(' '),
);

function isPlainVerb(ctx: SignalContext, { evidence }: SignalHit): boolean {
  if (!PLAIN_VERBS.has(evidence.quote.toLowerCase())) return false;
  return evidence.end < ctx.tool.name.length || (ctx.name.length > 1 && !mentions(ctx, WEB));
}

/** Tools whose leading verb looks, and those that fetch without saying more. */
function looksOnly(ctx: SignalContext): boolean {
  if (ctx.action === 'read') return true;
  if (ctx.action === 'change') return false;
  return (
    ctx.name.some((word) => READ_VERBS.has(word.text) || BROWSE.has(word.text)) ||
    BROWSE.has(ctx.lead[0]?.text ?? '') ||
    leadHas(ctx, 'search')
  );
}
const BROWSE = new Set(
  'fetch fetches scrape scrapes crawl crawls browse browses navigate navigates spider search searches download downloads reads perform performs executes conduct conducts goto'.split(
    ' ',
  ),
);
const NOT_STRANGERS = new Set(
  'schema schemas kafka queue sqs midi template templates count counts statistics stats metrics settings config configuration permissions webhook'.split(
    ' ',
  ),
);
const NOT_CONTENT =
  /(?:crawl|scrape)[_-]?(?:status|errors|history|usage|credits)|(?:e?mail|inbox)[_-]?(?:accounts?|domains?|address|templates?|signatures?|campaigns?|settings|lists?|verif|finder|status|warmup|metrics|analytics|security)|thread[_-]?(?:subscription|pool|dump|count|info|create)|(?:message|post|comment|ticket|issue)[_-]?(?:stat|analytics|metrics|subscription|id\b|watch)|post[_-]?(?:install|gres)|user[_-]?submissions|issue[_-]?(?:types?|status|link_types|priorit|fields?|labels?)|message[_-]?(?:count|queue|types?|template)|(?:error|commit|log)[_-]?messages?|post[_-]?(?:types?|codes?)|page[_-]?(?:size|speed|insights|count)|ticket[_-]?(?:price|types?|fields?)|mail(?:box)?[_-]?(?:settings|lists?|domains?)|labels?$|url[_-]?(?:shorten|encode|decode|info)/i;
