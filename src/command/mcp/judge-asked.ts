import { recommendRule } from '../../domain/policy/recommend.ts';
import { suggest } from '../../domain/policy/suggest.ts';
import { digestTool } from '../../domain/record/digest.ts';
import { parseRecord } from '../../domain/record/parse-record.ts';
import { classifyTool } from '../../domain/verdict/classify.ts';
import { recordOf } from '../catalogue/catalogue-server.ts';
import { readServer } from '../catalogue/find-server.ts';
import type { OpenCatalogue } from '../catalogue/opened-catalogue.ts';

/** Which tool is asked for: one of the catalogue by server and name, or one by its definition. */
interface Asked {
  server?: string | undefined;
  tool?: string | undefined;
  definition?: Record<string, unknown> | undefined;
}

/** The tool with its verdict and rule. Throws an Error in one sentence where there is none. */
export async function judgeAsked(
  { server: where, tool, definition }: Asked,
  catalogue: OpenCatalogue,
) {
  if (definition !== undefined) {
    const raw = { id: 'given', name: 'given', source: { kind: 'unknown' }, tools: [definition] };
    const parsed = parseRecord(raw, { file: 'definition', line: null });
    const [record] = parsed.server?.tools ?? [];
    const [fault] = parsed.quarantined;
    if (record === undefined)
      throw new Error(
        `definition${fault?.pointer.replace('/tools/0', '') ?? ''}: ${fault?.reason ?? 'is no tool'}. ${fault?.fix ?? ''}`,
      );
    const verdict = classifyTool(record);
    return {
      tool: { name: record.name, url: null, digest: digestTool(record) },
      verdict,
      rule: recommendRule(record, verdict),
    };
  }
  if (where === undefined || tool === undefined)
    throw new Error('Give server and tool, or a definition.');
  const { tools, slug } = await readServer(catalogue, where);
  const found = tools.find((one) => one.name === tool);
  if (found === undefined) {
    const near = suggest(
      tool,
      tools.map((one) => one.name),
    );
    throw new Error(`${slug} has no such tool.${near === null ? '' : ` Did you mean ${near}?`}`);
  }
  const { url, verdict, rule } = found;
  return { tool: { name: found.name, url, digest: digestTool(recordOf(found)) }, verdict, rule };
}
