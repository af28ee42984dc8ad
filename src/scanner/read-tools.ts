import type { OfferedTexts } from '../domain/record/offered-texts.ts';
import type { ToolRecord } from '../domain/record/tool-record.ts';
import { interview, type Opening, wantsDiscovery } from './connect/interview.ts';
import { ServerProcess } from './connect/server-process.ts';
import type { Limits } from './limits.ts';
import { oneLine } from './plain-line.ts';
import { toolEntries } from './record/tool-entries.ts';
import { scanRemote } from './scan-remote.ts';

/** What a server hands to the model: its tools, and its other texts. */
export interface OwnList {
  readonly tools: readonly ToolRecord[];
  readonly offered: OfferedTexts;
}

/** How a reader starts their own server. */
export interface OwnCommand {
  command: string;
  args: readonly string[];
  environment: Readonly<Record<string, string>>;
  cwd: string;
}

/** The tools of a server that the reader starts themselves, without a sandbox. Throws an Error with one sentence when it gives no list. */
export async function readToolsOfCommand(own: OwnCommand, limits: Limits): Promise<OwnList> {
  const plan = { ...own, finish: async () => ({ outOfMemory: false }) };
  const ask = async (opening: Opening) => {
    const server = new ServerProcess(plan, limits);
    const answer = await interview(server, limits, { opening });
    return { answer, end: await server.end() };
  };
  const first = await ask('initialize');
  const { answer, end } = wantsDiscovery(first.answer) ? await ask('discover') : first;
  if (answer.ok) return { tools: toolEntries(answer.list.tools).tools, offered: answer.offered };
  const message = answer.error instanceof Error ? answer.error.message : String(answer.error);
  const said = end.fault ?? (end.said.trim() === '' ? message : end.said.trim());
  throw new Error(`the server gave no tool list: ${oneLine(said)}`);
}

/** The tools of a server behind a URL. Throws an Error with one sentence when it gives no list. */
export async function readToolsOfUrl(url: string, limits: Limits): Promise<OwnList> {
  const { scan, tools, offered } = await scanRemote(url, limits);
  if (scan.outcome === 'listed') return { tools, offered };
  throw new Error(`the server gave no tool list: ${scan.detail ?? scan.outcome}`);
}
