import { CLIENTS, exportPolicy } from '../../domain/policy/exports/export-policy.ts';
import type { ExportServer } from '../../domain/policy/exports/plan.ts';
import { provenance } from '../../domain/policy/exports/provenance.ts';
import type { ExportTarget } from '../../domain/policy/exports/target.ts';
import type { Policy } from '../../domain/policy/schema.ts';
import type { PolicyFileView, ServerNameView } from './rule-shape.ts';

/** The same decision in every other format; our own stands above it on the page. */
export function exportViews(
  policy: Policy,
  server: ExportServer,
  /** Address of a file of its own by the id of its target; null keeps the text on the page. */
  hrefOf: (id: string) => string | null = () => null,
): PolicyFileView[] {
  return CLIENTS.map((target: ExportTarget) => {
    const made = exportPolicy(target, policy, server);
    const href = hrefOf(target.id);
    return {
      id: target.id,
      target: made.title,
      filename: made.filename,
      text: href === null ? made.text : '',
      href,
      start: made.start,
      place: target.place,
      asks: asksOf(target, policy),
      provenance: provenance(target),
      cannotExpress: [...made.cannotExpress],
      docsUrl: made.docsUrl,
    };
  });
}

/** The sentence about questions, where the policy asks any. */
function asksOf({ asks }: ExportTarget, policy: Policy): string | null {
  const isAsked = Object.values(policy.tools ?? {}).some(
    ({ action }) => action === 'require_approval',
  );
  return isAsked ? asks : null;
}

/** What the exports of a page are written for. */
export function serverNameView({ key, launch = null }: ExportServer): ServerNameView {
  return { key, server: JSON.stringify({ launch }) };
}
