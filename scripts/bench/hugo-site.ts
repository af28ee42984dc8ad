import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadAttacks } from '../../src/catalogue/load-attacks.ts';
import { loadRecords } from '../../src/catalogue/load-records.ts';
import { buildCatalogue } from '../../src/domain/catalogue/build-catalogue.ts';
import { categoryPath } from '../../src/domain/compare/server-categories.ts';
import { site } from '../../src/site.config.ts';
import { serverView } from '../../src/views/server/server-view.ts';
import { toolView } from '../../src/views/tool/tool-view.ts';

/**
 * Writes the pages of all tools and servers as a Hugo site: one content file a page whose front matter is our view
 * (without the tokens that colour JSON), and templates with our sections. Hugo is given the verdicts, ready made.
 */
export async function writeHugoSite(records: string, folder: string): Promise<number> {
  const { servers, quarantined } = await loadRecords([records]);
  const { entries } = await loadAttacks('content', new Date().toISOString().slice(0, 10));
  const attacks = entries.map(({ attack }) => attack);
  const catalogue = buildCatalogue({ servers, quarantined, attacks, overrides: new Map() });
  const names = new Set<string>();
  const seen = (key: string, value: unknown): unknown => {
    names.add(key);
    return key === 'tokens' ? undefined : value;
  };
  const page = (section: string, name: string, view: object & { head: { title: string } }) => {
    const file = path.join(folder, 'content', section, `${name}.md`);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify({ title: view.head.title, view }, seen)}\n`);
  };
  for (const tool of catalogue.tools) {
    page(`tools/${tool.server.slug}`, tool.slug, toolView(tool, catalogue, site));
  }
  for (const server of catalogue.servers) {
    const view = serverView(server, site, catalogue.attacks, categoryPath(catalogue, server));
    page('servers', server.slug, view);
  }
  const unknown = fieldsOf(Object.values(LAYOUTS).join()).filter((name) => !names.has(name));
  // Hugo prints nothing for them, and would look faster than it is.
  if (unknown.length > 0) throw new Error(`no view has what Hugo's templates print: ${unknown}`);
  writeFileSync(path.join(folder, 'config.json'), JSON.stringify(CONFIG));
  for (const [file, text] of Object.entries(LAYOUTS)) {
    mkdirSync(path.dirname(path.join(folder, 'layouts', file)), { recursive: true });
    writeFileSync(path.join(folder, 'layouts', file), text);
  }
  return catalogue.tools.length + catalogue.servers.length;
}

/** Names of the fields that templates print; Hugo's own begin with a capital. */
function fieldsOf(templates: string): string[] {
  const actions = templates.match(/\{\{.*?\}\}/g) ?? [];
  return [...new Set(actions.join().match(/(?<=\.)[a-z]\w*/g))];
}

const CONFIG = {
  baseURL: site.url,
  title: site.name,
  disableKinds: ['taxonomy', 'term', 'RSS', 'sitemap', 'home', 'section', '404'],
};

const SHELL = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }}</title>{{ with .Params.view.head }}<meta name="description" content="{{ .description }}"><link rel="canonical" href="${site.url}{{ .path }}"><meta property="og:title" content="{{ .title }}"><meta property="og:description" content="{{ .description }}"><meta property="og:url" content="${site.url}{{ .path }}">{{ end }}
{{ range .Params.view.alternates }}<link rel="alternate" type="{{ .type }}" href="{{ .href }}">{{ end }}<link rel="stylesheet" href="/style.css"></head><body><header><a href="/">${site.name}</a><nav><a href="/tools/">Tools</a><a href="/servers/">Servers</a><a href="/attacks/">Attacks</a><a href="/guides/">Guides</a><a href="/check/">Check</a></nav></header>
<nav aria-label="Breadcrumb"><ol>{{ range .Params.view.crumbs }}<li><a href="{{ .href }}"><bdi>{{ .text }}</bdi></a></li>{{ end }}</ol></nav>
<main id="content">{{ block "main" . }}{{ end }}</main>
<aside><h2>Facts</h2><dl>{{ range .Params.view.facts }}<div><dt>{{ .term }}</dt><dd>{{ if .files }}{{ range .files }}<a href="{{ .href }}">{{ .text }}</a> {{ end }}{{ else if .href }}<a href="{{ .href }}"><bdi>{{ .text }}</bdi></a>{{ else }}<bdi>{{ .text }}</bdi>{{ end }}</dd></div>{{ end }}</dl></aside>
<footer><form method="post" action="/api/contact"><label>Your name<input name="name"></label><label>Your e-mail address<input name="email" type="email"></label><label>Your message<textarea name="message"></textarea></label><button>Send</button></form></footer></body></html>`;

const SIGNALS = `{{ with .signals }}<ul class="chips">{{ range . }}<li><a href="{{ .href }}">{{ .label }}{{ range .params }} <bdi>{{ . }}</bdi>{{ end }}{{ with .more }} {{ . }}{{ end }}</a></li>{{ end }}</ul>{{ end }}`;
const ATTACKS = `<ul>{{ range . }}<li><a href="{{ .href }}"><strong>{{ .title }}</strong></a> <span>{{ .facts }}</span><p>{{ .reason }}</p></li>{{ end }}</ul>`;
const EXPORTS = `{{ with .exports }}<h3>The same decision for other programs</h3>{{ range . }}<details id="{{ .id }}"><summary>{{ .target }}</summary>{{ if .href }}<a href="{{ .href }}">{{ .filename }}</a>{{ else }}<pre tabindex="0"><code>{{ .text }}</code></pre>{{ end }}{{ with .start }}<p>{{ .filename }}</p><pre tabindex="0"><code>{{ .text }}</code></pre>{{ end }}<p>{{ .place }} {{ .asks }} {{ .provenance }}</p>{{ with .cannotExpress }}<ul>{{ range . }}<li>{{ . }}</li>{{ end }}</ul>{{ end }}{{ with .docsUrl }}<p><a href="{{ . }}">Documentation</a></p>{{ end }}</details>{{ end }}{{ end }}`;
const FORCE = `{{ with .force }}{{ range .ways }}<details id="{{ .id }}"><summary>{{ .title }}</summary><p>{{ with .place }}{{ . }}{{ end }} <code>{{ .file }}</code></p><pre tabindex="0"><code>{{ range .lines }}{{ if .isName }}<mark>{{ .text }}</mark>{{ else }}{{ .text }}{{ end }}{{ end }}</code></pre><p>{{ .verify }} {{ .lost }} {{ .run }}</p></details>{{ end }}<p>{{ .others }} <a href="{{ .exportsHref }}">all programs</a></p>{{ end }}`;
const PARAMS = `{{ range . }}<tr><td class="depth-{{ .depth }}"><code><bdi>{{ .path }}</bdi></code>{{ if .required }} required{{ end }}</td><td>{{ .type }}</td><td>{{ .constraints }}</td><td dir="auto">{{ .description }}${SIGNALS}</td></tr>{{ end }}`;
const ROWS = `{{ range . }}<tr><td><a href="{{ .href }}"><code><bdi>{{ .name }}</bdi></code></a></td><td>{{ .quote }}</td><td>{{ .effect }}</td><td>${SIGNALS}</td></tr>{{ end }}`;

const LAYOUTS = {
  '_default/baseof.html': SHELL,
  'tools/single.html': `{{ define "main" }}{{ $view := .Params.view }}<article><header>{{ range $view.vulnerabilities }}<p class="banner"><a href="{{ .href }}">{{ .title }}</a> {{ .reason }}</p>{{ end }}<h1><code><bdi>{{ $view.name }}</bdi></code></h1>{{ with $view.title }}<p><bdi>{{ . }}</bdi></p>{{ end }}{{ with $view.verdict }}<p class="badge {{ .risk }}">{{ .risk }} risk <span>{{ .category }}</span></p><dl><dt>Verdict</dt><dd><strong>{{ .sentence }}</strong></dd><dt>Why</dt><dd><bdi>{{ .because }}</bdi></dd><dt>Rule</dt><dd>{{ $view.rule.effect }}</dd></dl>{{ with $view.tone }}<p>{{ .says }}</p>{{ range .against }}<p><a href="{{ .href }}">{{ .text }}</a> <q>{{ .quote }}</q> {{ .so }}</p>{{ end }}{{ end }}<ol>{{ range $view.ladder }}<li>{{ .category }} {{ .risk }} {{ .call }}</li>{{ end }}</ol></header>
<section><h2 id="why">Why</h2><blockquote dir="auto">{{ range .description }}{{ if .mark }}<mark>{{ .text }}</mark>{{ else }}{{ .text }}{{ end }}{{ end }}</blockquote><ol>{{ range .evidence }}<li><q><bdi>{{ .quote }}</bdi></q> in the <bdi>{{ .place }}</bdi>. {{ .why }} <a href="{{ .ruleHref }}">Rule {{ .ruleId }}</a></li>{{ end }}</ol>${SIGNALS}{{ range .conflicts }}<p>{{ . }}</p>{{ end }}{{ with .modes }}<p>{{ . }}</p>{{ end }}{{ with .undo }}<p>{{ . }}</p>{{ end }}<p>Confidence {{ .confidence }}. <a href="{{ $view.disputeHref }}">Dispute this verdict</a></p></section>{{ end }}
{{ with $view.rule }}<section><h2 id="rule">Rule</h2><p>{{ .effect }} {{ with .others }}{{ . }}{{ end }} <a href="{{ .serverPolicyHref }}">the full policy</a></p><pre tabindex="0"><code>{{ .file.text }}</code></pre><p>{{ range .proof }}{{ .tried }} {{ .effect }}{{ with .rule }} by <code>{{ . }}</code>{{ end }}; {{ end }}</p>{{ range .argumentRules }}<details><summary>Argument <code><bdi>{{ .param }}</bdi></code></summary>{{ with .guard }}<pre><code>{{ .text }}</code></pre>{{ range .fillIn }}<p>Replace <code>{{ .value }}</code> by {{ .what }}.</p>{{ end }}<dl><dt>Passes</dt><dd><code>{{ .passes }}</code></dd><dt>Denied</dt><dd><code>{{ .denied }}</code> {{ .denial }}</dd></dl>{{ end }}<p>{{ .note }}</p></details>{{ end }}{{ range .unheld }}<p>{{ .note }} {{ range .params }}<bdi>{{ . }}</bdi> {{ end }}</p>{{ end }}</section>{{ end }}
<section><h2>Other ways to hold it</h2>{{ with $view }}${FORCE}{{ end }}</section><section><h2 id="parameters">Parameters</h2>{{ with $view.params }}<table><thead><tr><th>Name</th><th>Type</th><th>Constraints</th><th>What the server says</th></tr></thead><tbody>{{ with .first }}${PARAMS}{{ end }}{{ with .rest }}${PARAMS}{{ end }}</tbody></table>{{ else }}<p>No arguments are known.</p>{{ end }}</section>
{{ with $view.annotations }}<section><h2>Annotations</h2><table>{{ range . }}<tr><td>{{ .name }}</td><td>{{ .value }}</td></tr>{{ end }}</table></section>{{ end }}{{ with $view.attacks }}<section><h2>Attacks that apply</h2>${ATTACKS}</section>{{ end }}{{ with $view.outgrown }}<section><h2>Mended since</h2>${ATTACKS}</section>{{ end }}
<section><h2>Related tools</h2><table>{{ range $view.elsewhere }}<tr><td><a href="{{ .href }}"><code>{{ .name }}</code></a></td><td>{{ .serverName }}</td><td>{{ .category }}{{ if .differs }} differs{{ end }}</td></tr>{{ end }}</table>{{ with $view.compareHref }}<a href="{{ . }}">Compare</a>{{ end }}<ul>{{ range $view.neighbours }}<li><a href="{{ .href }}"><code>{{ .name }}</code></a> {{ .category }}</li>{{ end }}</ul></section>
<section><h2>Questions</h2><dl>{{ range $view.faq }}<dt>{{ .question }}</dt><dd>{{ .answer }}{{ with .code }}<code>{{ . }}</code>{{ end }}</dd>{{ end }}</dl></section></article>{{ end }}`,
  'servers/single.html': `{{ define "main" }}{{ with .Params.view }}<article><h1><bdi>{{ .name }}</bdi></h1><p><bdi>{{ .description }}</bdi></p><p>{{ .summary }}</p>{{ with .withoutTools }}<p>{{ . }}</p>{{ end }}{{ range .against }}<p><a href="{{ .href }}">{{ .text }}</a> <q>{{ .quote }}</q> {{ .so }}</p>{{ end }}{{ range .answers }}<p><a href="{{ .href }}">{{ .title }}</a> {{ .text }}</p>{{ end }}{{ with .alarming }}<table>${ROWS}</table>{{ end }}{{ with .grade }}<section><h2>Grade {{ .letter }}</h2><table>{{ range .terms }}<tr><td>{{ .label }}</td><td>{{ .detail }}</td><td>{{ .points }} of {{ .most }}</td></tr>{{ end }}</table></section>{{ end }}<ul>{{ range .profile }}<li>{{ .tools }} {{ .category }}</li>{{ end }}</ul>{{ range .combinations }}<section><h3>{{ .title }}</h3><p>{{ .harm }}</p>{{ range .members }}<p>{{ .does }}: {{ range .tools }}<a href="{{ .href }}"><code>{{ .name }}</code></a> {{ end }}</p>{{ end }}</section>{{ end }}{{ with .vulnerabilities }}${ATTACKS}{{ end }}
{{ range .groups }}<h3>{{ .category }}</h3><p>{{ .definition }}</p><table>{{ with .tools }}${ROWS}{{ end }}{{ with .rows }}${ROWS}{{ end }}</table><ul>{{ range .names }}<li><a href="{{ .href }}"><code><bdi>{{ .name }}</bdi></code></a> {{ .category }}</li>{{ end }}</ul>{{ end }}
{{ range .presets }}<details><summary>{{ .title }}</summary><p>{{ .effect }}</p><pre><code>{{ .text }}</code></pre></details>{{ end }}${EXPORTS}{{ with .install }}<code>{{ . }}</code>{{ end }}<p>{{ .scan.when }} {{ .scan.detail }}</p>{{ with .offered }}<blockquote dir="auto">{{ range .instructions }}{{ if .mark }}<mark>{{ .text }}</mark>{{ else }}{{ .text }}{{ end }}{{ end }}</blockquote><ul>{{ range .entries }}<li><bdi>{{ .name }}</bdi> {{ .text }}</li>{{ end }}</ul>{{ end }}{{ with .flaws.outgrown }}${ATTACKS}{{ end }}<ul>{{ range .publisher }}<li>{{ .term }} {{ .says }} {{ .evidence }} {{ .date }}</li>{{ end }}</ul>{{ range .badges }}<img src="{{ .src }}" alt="{{ .alt }}"><pre>{{ .markdown }}</pre><pre>{{ .html }}</pre>{{ end }}</article>{{ end }}{{ end }}`,
};
