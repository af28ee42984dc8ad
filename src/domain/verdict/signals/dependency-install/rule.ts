import { mentions, nameHas } from '../hit.ts';
import type { SignalContext } from '../signal-context.ts';
import type { SignalHit, SignalRule } from '../signal-rule.ts';

export const DEPENDENCY_INSTALL: SignalRule = {
  id: 'dependency-install',
  title: 'Dependency install',
  label: 'installs software',
  kind: 'effect',
  weight: 'high',
  looksFor: 'Words that say the tool installs packages, plugins, apps, extensions or servers.',
  why: 'Installing runs code of whoever published it.',
  phrases: {
    name: [
      'install|installs|reinstall ~3 package+|packages|dependency|dependencies|plugin+|app|extension+|module+|server|tool|tools|theme|chart|helm|skill|requirements|browser|software|component+|addon|deps|pip|npm',
      'npm|pip|yarn|pnpm|apt|brew|uv|cargo|conda ~1 install|add|update',
      'package|packages|plugin|app|helm|apk ~1 install',
      'install',
    ],
    lead: [
      'install! ~5 package+|dependency|dependencies|plugin+|app|apk|extension+|module+|server+|chart|theme|skill|requirements|software|component+|add-on|addon',
      'npm|pip|yarn|pnpm|apt|brew|cargo|conda install',
    ],
  },
  test: (ctx, said) =>
    (ctx.action === 'read' && !nameHas(ctx, 'install')) || mentions(ctx, NOT_INSTALLING)
      ? []
      : said.filter((hit) => hit.evidence.field === 'name' || startsTheAct(ctx, hit)),
};

const NOT_INSTALLING = new Set(
  'post installed installation instructions installable guide uninstall'.split(' '),
);
const BEFORE_AN_ACT = new Set(['and', 'or', 'to', 'for', 'by']);

/** The verb opens the sentence or joins the opening one: "Download and install". */
function startsTheAct(ctx: SignalContext, hit: SignalHit): boolean {
  const index = ctx.lead.findIndex((word) => word.start === hit.evidence.start);
  return index <= 2 || BEFORE_AN_ACT.has(ctx.lead[index - 1]?.text ?? '');
}
