import { CLIENTS, exportPolicy } from '../../domain/policy/exports/export-policy.ts';
import type { ExportServer } from '../../domain/policy/exports/plan.ts';
import type { ExportTarget } from '../../domain/policy/exports/target.ts';
import type { Policy } from '../../domain/policy/schema.ts';

/** Writes the exports of the page for a name. The policy is the one that the page shows. */
export function rewriteExports(name: string, server: string, policyCode: Element | null): void {
  const policy = JSON.parse(policyCode?.textContent ?? 'null') as Policy | null;
  if (policy === null) return;
  const tools = [...Object.keys(policy.tools ?? {}), ...(policy.hide ?? [])];
  const rest = JSON.parse(server) as Pick<ExportServer, 'launch'>;
  for (const target of CLIENTS as readonly ExportTarget[]) {
    const details = document.getElementById(target.id);
    if (details === null) continue;
    const made = exportPolicy(target, policy, { ...rest, key: name, tools });
    fill(details.querySelector('[data-start]'), made.start);
    fill(details.querySelector('[data-rules]'), made);
    const link = details.querySelector<HTMLAnchorElement>('[data-file]');
    if (link !== null) linkTo(link, made);
  }
  for (const shown of document.querySelectorAll('[data-server-name]')) shown.textContent = name;
}

function fill(block: Element | null, made: { filename: string; text: string } | null): void {
  if (block === null || made === null) return;
  const [title, code] = [block.querySelector('.name'), block.querySelector('pre code')];
  if (title !== null) title.textContent = made.filename;
  if (code !== null) code.textContent = made.text;
}

/** A long file has no place on the page: its link saves the new text. */
function linkTo(link: HTMLAnchorElement, made: { filename: string; text: string }): void {
  if (link.href.startsWith('blob:')) URL.revokeObjectURL(link.href);
  link.href = URL.createObjectURL(new Blob([made.text], { type: 'text/plain' }));
  link.download = made.filename.split('/').at(-1) ?? made.filename;
  link.textContent = made.filename;
}
