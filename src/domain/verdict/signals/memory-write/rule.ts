import { leadHas, mentions } from '../hit.ts';
import type { SignalRule } from '../signal-rule.ts';

export const MEMORY_WRITE: SignalRule = {
  id: 'memory-write',
  title: 'Memory write',
  label: 'writes memory',
  kind: 'effect',
  weight: 'medium',
  looksFor:
    'Words that say the tool keeps something in a memory or knowledge graph that the agent reads again later.',
  why: "What is planted once comes back in later sessions as the agent's own knowledge.",
  phrases: {
    name: [
      'add|create|store|save|write|update|remember|record|append|upsert|set|edit ~2 memory|memories',
      'memory|memories|mem ~1 add|create|store|save|write|update|upsert|insert|put',
      'create|add ~1 entities|relations|observations',
      'remember',
    ],
    lead: [
      'add!|create!|store!|save!|write!|update!|record! ~5 memory|memories ~1',
      'create!|add!|store!|update! ~5 knowledge graph',
      'keep! ~2 memory|memories',
      'remember!|memorize!|memorise! ~8 for|in ~2 later|future|next|other ~1 conversation+|session+|chat+|use|reference',
      'create!|add! ~3 entities ~2 observations',
    ],
  },
  test(ctx, said) {
    if (ctx.action === 'read' || mentions(ctx, NOT_AGENT_MEMORY)) return [];
    const entitiesOnly = said.every((hit) =>
      /entit|relation|observation/i.test(hit.evidence.quote),
    );
    return entitiesOnly &&
      !leadHas(ctx, 'observations') &&
      !leadHas(ctx, 'knowledge') &&
      !leadHas(ctx, 'memory')
      ? []
      : said;
  },
};
const NOT_AGENT_MEMORY = new Set(
  'dump byte bytes address process debugger heap ram gdb allocation limit usage card breakpoint register vm kernel forensics patch buffer analysis leak plan cpu binary path'.split(
    ' ',
  ),
);
