import type { Category } from './verdict.ts';

/** How often each of the six categories occurs. */
export function countCategories(categories: Iterable<Category>): Record<Category, number> {
  const counts: Record<Category, number> = {
    Read: 0,
    Write: 0,
    Execute: 0,
    Destructive: 0,
    Financial: 0,
    Unknown: 0,
  };
  for (const category of categories) counts[category] += 1;
  return counts;
}
