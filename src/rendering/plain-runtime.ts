import * as astro from 'astro/runtime/server/index.js';

/**
 * What compiled .astro components call, for `astro/compiler-runtime`, in the bundles of the build and of the server.
 * While a `PlainPage` is being made, components become strings at once, without promises, buffers or streams; else every
 * call goes to Astro. Both give the same bytes: tests/build/rebuild.built.test.ts holds them together.
 */

/** Markup that needs no escaping. */
class Markup {
  readonly html: string;
  constructor(html: string) {
    this.html = html;
  }
  toString(): string {
    return this.html;
  }
}

/** A component that only Astro can render: one that waits, or one of another framework (MDX). */
export class NeedsAstro extends Error {}

type Slot = (result: unknown) => unknown;
type Slots = Record<string, Slot>;
type Props = Record<string, unknown>;
type Component = (result: unknown, props: Props, slots: Slots) => unknown;

/** What the manifest of the bundle says about a route. */
export interface PageSetting {
  /** Markup of the styles and scripts of its head. */
  head: string;
  /** Address of a bundled script by the id that the compiler gave it; null inlines nothing. */
  scriptOf: (id: string) => { inline: string } | { src: string };
}

/** One page under way: what Astro calls `$$result`. */
class PlainPage {
  readonly setting: PageSetting;
  /** How many `template` elements are open: what stands in them may never run. */
  templates = 0;
  readonly #scripts = new Set<string>();
  /** Scripts inside of custom elements stand before them. */
  readonly #hoisted: string[][] = [];
  constructor(setting: PageSetting) {
    this.setting = setting;
  }

  createAstro(props: Props, slots: Slots): object {
    return {
      props,
      slots: {
        has: (name: string) => slots?.[name] !== undefined,
        render: () => {
          throw new NeedsAstro('Astro.slots.render waits');
        },
      },
    };
  }

  script(id: string): string {
    if (this.templates === 0) {
      if (this.#scripts.has(id)) return '';
      this.#scripts.add(id);
    }
    const script = this.setting.scriptOf(id);
    if ('inline' in script) {
      return this.#place(script.inline && `<script type="module">${script.inline}</script>`);
    }
    return this.#place(`<script type="module" src="${script.src}"></script>`);
  }

  customElement(tag: string, props: Props, slots: Slots): string {
    this.#hoisted.push([]);
    const children = Object.values(slots)
      .map((slot) => text(slot(this)))
      .join('');
    const before = (this.#hoisted.pop() ?? []).map((script) => this.#place(script)).join('');
    const attributes = spreadAttributes(props, tag);
    const end = children === '' && VOID.test(tag) ? '/>' : `>${children}</${tag}>`;
    return `${before}<${tag}${attributes}${end}`;
  }

  #place(script: string): string {
    const outer = this.#hoisted.at(-1);
    if (outer === undefined) return script;
    outer.push(script);
    return '';
  }
}

const VOID =
  /^(area|base|br|col|command|embed|hr|img|input|keygen|link|meta|param|source|track|wbr)$/i;

/** The page being made, null while Astro renders. */
let current: PlainPage | null = null;

/** The bytes of a page as text. Throws `NeedsAstro` for a page with parts that only Astro can render. */
export async function plainPage(
  component: Component,
  props: Props,
  setting: PageSetting,
): Promise<string> {
  const page = new PlainPage(setting);
  current = page;
  try {
    return withDoctype(text(await component(page, props, {})));
  } finally {
    current = null;
  }
}

/** The same without waiting, so that a server can make another page at the same time: for components that do not wait. */
export function plainPageNow(component: unknown, props: Props, setting: PageSetting): string {
  const page = new PlainPage(setting);
  current = page;
  try {
    return withDoctype(text((component as Component)(page, props, {})));
  } finally {
    current = null;
  }
}

function withDoctype(html: string): string {
  return /^\s*<!doctype html/i.test(html) ? html : `<!DOCTYPE html>${html}`;
}

const ESCAPABLE = /[&<>'"]/;
const EACH_ESCAPABLE = /[&<>'"]/g;
const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  "'": '&#39;',
  '"': '&quot;',
};

function escapeText(value: string): string {
  return ESCAPABLE.test(value)
    ? value.replace(EACH_ESCAPABLE, (character) => ENTITIES[character] ?? character)
    : value;
}

/** What Astro prints for the value of an expression. */
function text(child: unknown): string {
  if (typeof child === 'string') return escapeText(child);
  if (child instanceof Markup) return child.html;
  if (!child && child !== 0) return '';
  if (Array.isArray(child)) {
    let all = '';
    for (const one of child) all += text(one);
    return all;
  }
  if (typeof child === 'function') return text(child());
  if (typeof child === 'object') {
    if ('then' in child) throw new NeedsAstro('a part waits');
    if (astro.isHTMLString(child)) return String(child);
    throw new NeedsAstro('a part is of Astro');
  }
  return String(child);
}

export function renderTemplate(parts: TemplateStringsArray, ...expressions: unknown[]): unknown {
  if (current === null) return astro.renderTemplate(parts, ...expressions);
  let html = parts[0] ?? '';
  for (let index = 0; index < expressions.length; index += 1) {
    html += text(expressions[index]);
    html += parts[index + 1] ?? '';
  }
  return new Markup(html);
}

export function renderComponent(
  result: unknown,
  name: string,
  component: unknown,
  props: Props,
  slots: Slots = {},
): unknown {
  if (!(result instanceof PlainPage)) {
    return astro.renderComponent(result as never, name, component as never, props, slots as never);
  }
  if (component === astro.Fragment) return slots['default']?.(result);
  if (typeof component === 'string') {
    return new Markup(result.customElement(component, props, slots));
  }
  if (typeof component !== 'function' || !isOurs(component)) {
    throw new NeedsAstro(`${name} is no component of ours`);
  }
  if (props['class:list'] !== undefined) throw new NeedsAstro(`${name} has a list of classes`);
  const made = (component as unknown as Component)(result, props, slots);
  if (made !== null && typeof made === 'object' && 'then' in made) {
    Promise.resolve(made).catch(() => {});
    throw new NeedsAstro(`${name} waits`);
  }
  return made;
}

/** Prose (MDX) is a component too, but it is compiled for Astro. */
function isOurs(component: object): boolean {
  return 'moduleId' in component && String(component.moduleId).endsWith('.astro');
}

export function renderSlot(result: unknown, slotted?: Slot | string, fallback?: Slot): unknown {
  if (!(result instanceof PlainPage)) {
    return astro.renderSlot(result as never, slotted as never, fallback as never);
  }
  const slot = slotted || fallback;
  return typeof slot === 'function' ? slot(result) : slot;
}

export function renderScript(result: unknown, id: string): unknown {
  if (!(result instanceof PlainPage)) return astro.renderScript(result as never, id);
  return new Markup(result.script(id));
}

export function renderHead(result: unknown): unknown {
  if (!(result instanceof PlainPage)) return astro.renderHead();
  return new Markup(result.setting.head);
}

/** The head of a page stands before anything that could ask for one. */
export function maybeRenderHead(result: unknown): unknown {
  return result instanceof PlainPage ? '' : astro.maybeRenderHead();
}

export function templateEnter(result: unknown): unknown {
  if (!(result instanceof PlainPage)) return astro.templateEnter(result as never);
  result.templates += 1;
  return '';
}

export function templateExit(result: unknown): unknown {
  if (!(result instanceof PlainPage)) return astro.templateExit(result as never);
  result.templates -= 1;
  return '';
}

/** Attributes whose value is a plain string under a name that Astro treats in no special way. */
const PLAIN_NAME =
  /^(?:href|class|id|for|title|name|value|content|type|rel|src|data-[a-z-]+|aria-[a-z-]+)$/;
const ATTRIBUTE_SPECIAL = /[&"]/;

export function addAttribute(
  value: unknown,
  key: string,
  shouldEscape = true,
  tagName = '',
): unknown {
  if (current === null) return astro.addAttribute(value, key, shouldEscape, tagName);
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' && value !== '' && shouldEscape && PLAIN_NAME.test(key)) {
    const safe = ATTRIBUTE_SPECIAL.test(value)
      ? value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
      : value;
    return new Markup(` ${key}="${safe}"`);
  }
  const made = astro.addAttribute(value, key, shouldEscape, tagName);
  return new Markup(String(made));
}

function spreadAttributes(props: Props, tag: string): string {
  let all = '';
  for (const key of Object.keys(props))
    all += String(astro.addAttribute(props[key], key, true, tag));
  return all;
}

export {
  createAstro,
  createComponent,
  createTransitionScope,
  defineScriptVars,
  defineStyleVars,
  Fragment,
  mergeSlots,
  renderTransition,
  spreadAttributes,
  unescapeHTML,
} from 'astro/runtime/server/index.js';
export { renderTemplate as render };
