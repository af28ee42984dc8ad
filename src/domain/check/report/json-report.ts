import type { ServerFinding } from '../check-servers.ts';
import { type CheckedFile, judgement } from './checked-file.ts';
import { type Finding, worstFirst } from './finding.ts';
import { pageOf, type ReportHead } from './report-head.ts';

/** The report as one JSON document. Addresses and arguments of servers, which may hold secrets, are left out. */
export function jsonReport(files: readonly CheckedFile[], head: ReportHead): string {
  const [worst] = worstFirst(files.flatMap(({ findings }) => findings));
  const report = {
    version: '1',
    catalogue: { date: head.catalogueDate, site: head.site },
    judgement: judgement(files),
    worst: worst?.level ?? null,
    files: files.map((file) => fileOf(file, head)),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function fileOf(checked: CheckedFile, head: ReportHead): object {
  const findings = checked.findings.map((finding) => findingOf(finding, head));
  const { file, kind } = checked;
  if (kind === 'fault') return { file, kind, fault: checked.fault, findings };
  if (kind === 'servers')
    return {
      file,
      kind,
      findings,
      servers: checked.servers.map((server) => serverOf(server, head)),
      tokens: checked.tokens,
    };
  return {
    file,
    kind,
    findings,
    tools: checked.tools.map(({ tool, verdict, state }) => ({
      name: tool.name,
      category: verdict.category,
      risk: verdict.risk,
      definition: state.kind,
    })),
    more: checked.more,
  };
}

function findingOf({ path, ...finding }: Finding, head: ReportHead): object {
  return { ...finding, url: pageOf(head, path) };
}

function serverOf(
  { config, source, pinned, known, attacks }: ServerFinding,
  head: ReportHead,
): object {
  return {
    name: config.name,
    source,
    disabled: config.disabled,
    unread: config.unread,
    pinned,
    known:
      known === null
        ? null
        : {
            name: known.name,
            url: pageOf(head, `/servers/${known.slug}/`),
            version: known.version,
            grade: known.grade,
            publisher: known.publisher,
            tools: known.tools.map(({ name, category }) => ({ name, category })),
          },
    attacks: attacks.map(({ slug, ...attack }) => ({
      ...attack,
      url: pageOf(head, `/attacks/${slug}/`),
    })),
  };
}
