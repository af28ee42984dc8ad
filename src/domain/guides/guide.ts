import { z } from 'zod';

/** Front matter of `content/guides/<slug>.mdx`; the file is named after the path of the page. */
export const GuideSchema = z.strictObject({
  /** Heading: what the reader wants to do. */
  title: z.string().min(1).max(60),
  /** One sentence for lists and search results. */
  summary: z.string().min(20).max(155),
  /** Place in the list, 1 first. */
  order: z.int().min(1),
  /** Day of the last change in substance, `2026-11-21`. */
  updated: z.preprocess(
    (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
    z.iso.date(),
  ),
});
