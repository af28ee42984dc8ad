import { digestTool } from '../record/digest.ts';
import type { ServerRecord } from '../record/server-record.ts';
import { tokenCost } from '../tokens/token-cost.ts';
import { classifyTool } from '../verdict/classify.ts';
import { applyOverride, type ReviewedVerdict } from '../verdict/override/apply-override.ts';
import { type Overrides, overrideFor } from '../verdict/override/parse-overrides.ts';
import { profileServer, type ServerProfile } from '../verdict/server/profile-server.ts';

/** All that follows from one record, the rules and the reviews: plain data, so that a build can keep it for the next. */
export interface JudgedServer {
  profile: ServerProfile;
  /** In the order of the record's tools. */
  tools: JudgedTool[];
}

export interface JudgedTool {
  digest: string;
  reviewed: ReviewedVerdict;
  /** Tokens of the definition (see domain/tokens). */
  tokens: number;
}

/** Judges each tool of a server, and the server by its tools. */
export function judgeServer(record: ServerRecord, overrides: Overrides): JudgedServer {
  const tools = record.tools.map((tool): JudgedTool => {
    const digest = digestTool(tool);
    const override = overrideFor(overrides, record.id, tool.name, digest);
    return {
      digest,
      reviewed: applyOverride(classifyTool(tool, record), tool, digest, override),
      tokens: tokenCost(tool),
    };
  });
  const judged = record.tools.map((tool, index) => ({
    tool,
    verdict: (tools[index] as JudgedTool).reviewed.verdict,
  }));
  return { profile: profileServer(record, judged), tools };
}
