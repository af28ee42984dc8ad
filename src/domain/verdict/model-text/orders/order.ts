import type { DirectiveAim } from '../aims.ts';
import type { Script } from '../order-pattern.ts';

/** An order in one language: what it wants, the pattern of its words (`compileOrder`), and a sentence that it fits. */
export type OrderRow = readonly [aim: DirectiveAim, pattern: string, example: string];

/** Orders of one language. */
export interface OrderBook {
  /** BCP 47. */
  language: string;
  script: Script;
  rows: readonly OrderRow[];
  /** Words that turn what follows into its opposite (`does not …`), when they stand right before. */
  negations: readonly string[];
  /** Sentences that only look like orders. */
  harmless: readonly string[];
}
