import { formatPolicy } from '../format.ts';
import type { Policy } from '../schema.ts';
import { writeCedar } from './cedar.ts';
import { writeClaudeCode } from './claude-code.ts';
import { writeCodex } from './codex.ts';
import { writeDockerGateway } from './docker-gateway.ts';
import { writeGeminiCli } from './gemini-cli.ts';
import { writeIntercept } from './intercept.ts';
import { writeOpenCode } from './opencode.ts';
import { type ExportServer, type Plan, planFor, type Written } from './plan.ts';

/** A format that a policy is written in. */
export interface ExportTarget {
  id: string;
  title: string;
  /** Name that the file has in the target, or a name to save it under. */
  filename: (serverKey: string) => string;
  /** Language for highlighting, as Shiki calls it. */
  language: 'json' | 'yaml' | 'toml' | 'shellscript' | 'plaintext';
  /** The target's own documentation, which the format was taken from. */
  docsUrl: string;
  write: (plan: Plan) => Written;
}

/** A policy in another format. */
export interface PolicyExport extends Written {
  target: string;
  title: string;
  filename: string;
  language: ExportTarget['language'];
  docsUrl: string;
}

/** Every format, ours first, in the order of the tabs. */
export const EXPORT_TARGETS = [
  {
    id: 'policy-json',
    title: 'policy.json',
    filename: () => 'policy.json',
    language: 'json',
    docsUrl: '/docs/policy-format/',
    write: ({ policy }) => ({ text: formatPolicy(policy), cannotExpress: [] }),
  },
  {
    id: 'claude-code',
    title: 'Claude Code',
    filename: () => '.claude/settings.json',
    language: 'json',
    docsUrl: 'https://code.claude.com/docs/en/permissions',
    write: writeClaudeCode,
  },
  {
    id: 'codex',
    title: 'Codex',
    filename: () => 'config.toml',
    language: 'toml',
    docsUrl: 'https://developers.openai.com/codex/mcp',
    write: writeCodex,
  },
  {
    id: 'gemini-cli',
    title: 'Gemini CLI',
    filename: (serverKey) => `.gemini/policies/${serverKey}.toml`,
    language: 'toml',
    docsUrl: 'https://geminicli.com/docs/reference/policy-engine/',
    write: writeGeminiCli,
  },
  {
    id: 'opencode',
    title: 'OpenCode',
    filename: () => 'opencode.json',
    language: 'json',
    docsUrl: 'https://opencode.ai/v1/docs/permissions/',
    write: writeOpenCode,
  },
  {
    id: 'docker-gateway',
    title: 'Docker MCP gateway',
    filename: (serverKey) => `run-${serverKey}.sh`,
    language: 'shellscript',
    docsUrl: 'https://github.com/docker/mcp-gateway/blob/main/docs/mcp-gateway.md',
    write: writeDockerGateway,
  },
  {
    id: 'intercept',
    title: 'PolicyLayer Intercept',
    filename: () => 'policy.yaml',
    language: 'yaml',
    docsUrl: 'https://github.com/PolicyLayer/Intercept/blob/main/POLICY.md',
    write: writeIntercept,
  },
  {
    id: 'cedar',
    title: 'Cedar',
    filename: (serverKey) => `${serverKey}.cedar`,
    language: 'plaintext',
    docsUrl: 'https://docs.cedarpolicy.com/policies/syntax-policy.html',
    write: writeCedar,
  },
] as const satisfies readonly ExportTarget[];

/** A policy in the format of one target, with what that format cannot say. */
export function exportPolicy(
  target: ExportTarget,
  policy: Policy,
  server: ExportServer,
): PolicyExport {
  const { text, cannotExpress } = target.write(planFor(policy, server));
  return {
    target: target.id,
    title: target.title,
    filename: target.filename(server.key),
    language: target.language,
    docsUrl: target.docsUrl,
    text,
    cannotExpress,
  };
}

/** A policy in every format. */
export function exportAll(policy: Policy, server: ExportServer): PolicyExport[] {
  return EXPORT_TARGETS.map((target) => exportPolicy(target, policy, server));
}
