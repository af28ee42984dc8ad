import { onParams } from '../hit.ts';
import type { ParamView } from '../signal-context.ts';
import type { SignalRule } from '../signal-rule.ts';

const NOT_MARKUP_ENDS = new Set(
  'id ids name path file type format url mode template_name touchpoint variant'.split(' '),
);
const FLAG_STARTS = new Set(
  'include return clean strip use is as allow keep remove enable has parse convert with'.split(' '),
);
const CONTENT_KEYS = new Set(
  'body content text description notes message html template markup page_content code source data value comment note'.split(
    ' ',
  ),
);
const TAKES_HTML =
  /\b(?:html(?:[- ](?:content|body|text|string|code|markup|source|format|formatted|page|document|tags?))?|confluence storage format|raw html)\b/;
const REFUSES_HTML =
  /\b(?:no|not|without|never|strip(?:s|ped)?|instead of|removed?|isn't|don't|convert(?:ed|s)? (?:from|to)|will be converted) (?:\w+ ){0,2}html\b|\bhtml (?:is |tags? )?(?:not|isn't|are not)|\bmarkdown (?:will be|is) converted to html\b|\bto html\b/;
const TEMPLATE_TEXT =
  /\b(?:jinja2?|handlebars|liquid|mustache|ejs|nunjucks|freemarker|velocity|thymeleaf|go template|template (?:string|body|source|code|text)|\{\{)/;

function isMarkup(view: ParamView): boolean {
  if (!view.freeText || FLAG_STARTS.has(view.words[0] ?? '') || NOT_MARKUP_ENDS.has(view.last))
    return false;
  if (view.words.includes('html') || view.words.includes('mjml'))
    return !REFUSES_HTML.test(view.text);
  if (view.key === 'svg' || view.key === 'svg_code' || view.key === 'svg_content') return true;
  if (view.words[0] === 'template' || view.last === 'template')
    return TEMPLATE_TEXT.test(view.text) || TAKES_HTML.test(view.text);
  return (
    CONTENT_KEYS.has(view.last) &&
    TAKES_HTML.test(view.text) &&
    !REFUSES_HTML.test(view.text) &&
    !/\bhtml (?:file|url|path)\b/.test(view.text)
  );
}

export const HTML_INPUT: SignalRule = {
  id: 'html-input',
  title: 'HTML or template input',
  label: 'HTML',
  kind: 'input',
  weight: 'medium',
  looksFor:
    'A free-text parameter that its name or description says holds HTML, SVG or a template. A plain message body does not count.',
  why: 'Markup can carry scripts, forms, trackers and hidden text to whoever opens it.',
  test: (ctx) => onParams(ctx, isMarkup),
};
