import { EXPORT_TARGETS, exportPolicy } from '../../domain/policy/exports/export-policy.ts';
import type { Policy } from '../../domain/policy/schema.ts';
import type { PolicyFileView } from './rule-shape.ts';

/** The same decision in every other format; our own stands above it on the page. */
export function exportViews(
  policy: Policy,
  server: { key: string; tools: readonly string[] },
  /** Address of a file of its own by the id of its target; null keeps the text on the page. */
  hrefOf: (id: string) => string | null = () => null,
): PolicyFileView[] {
  return EXPORT_TARGETS.filter((target) => target.id !== 'policy-json').map((target) => {
    const { title, filename, text, cannotExpress, docsUrl } = exportPolicy(target, policy, server);
    const href = hrefOf(target.id);
    return {
      id: target.id,
      target: title,
      filename,
      text: href === null ? text : '',
      href,
      cannotExpress: [...cannotExpress],
      docsUrl,
    };
  });
}
