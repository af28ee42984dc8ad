import type { Category } from './verdict.ts';

/** What a category means (the definitions of this catalogue) and how its tools are spoken of. */
export interface CategoryWords {
  /** The definition, one clause. */
  definition: string;
  /** The definition as a sentence about a tool of this category. */
  means: string;
  /** One sentence about one tool of this category. */
  sentence: string;
  /** What a person should think about before letting an agent call it. */
  concern: string;
  slug: string;
}

export const CATEGORY_WORDS = {
  Read: {
    definition: 'only retrieves or computes; changes no state',
    means: 'A Read tool only retrieves or computes and changes no state.',
    sentence: 'Reads or computes; changes nothing.',
    concern:
      'What it returns goes into the model: private data can leave by another tool, and text from strangers can carry instructions.',
    slug: 'read',
  },
  Write: {
    definition: 'creates or modifies, reversible in principle; sending messages included',
    means:
      'A Write tool creates or modifies, reversible in principle; sending messages is included.',
    sentence: 'Creates, changes or sends something.',
    concern:
      'A wrong call has to be found and undone by hand, and a sent message cannot be unread.',
    slug: 'write',
  },
  Execute: {
    definition: 'runs code, commands or arbitrary queries, or starts processes, jobs or browsers',
    means:
      'An Execute tool runs code, commands or arbitrary queries, or starts processes, jobs or browsers.',
    sentence: 'Runs something: code, a command, a query, a job or a browser.',
    concern:
      'What runs is decided by the arguments, and those are written by a model that can be misled.',
    slug: 'execute',
  },
  Destructive: {
    definition: 'deletes, wipes or overwrites irreversibly',
    means: 'A Destructive tool deletes, wipes or overwrites irreversibly.',
    sentence: 'Deletes or overwrites something for good.',
    concern: 'A call by mistake cannot be taken back.',
    slug: 'destructive',
  },
  Financial: {
    definition: 'moves money or assets, orders, trades, refunds, billing',
    means: 'A Financial tool moves money or assets: orders, trades, refunds, billing.',
    sentence: 'Moves money or assets, or commits to it.',
    concern: 'A call by mistake costs money, and who receives it may not give it back.',
    slug: 'financial',
  },
  Unknown: {
    definition: 'the record does not say enough',
    means: 'An Unknown tool has a record that does not say enough to tell.',
    sentence: 'Unknown: the record does not say what it does.',
    concern: 'It may do anything that its server can do. Unknown is not harmless.',
    slug: 'unknown',
  },
} as const satisfies Record<Category, CategoryWords>;
