import { formatPolicy } from '../format.ts';
import type { Policy } from '../schema.ts';
import { AGENTCORE } from './agentcore.ts';
import { AGENTGATEWAY } from './agentgateway.ts';
import { CLAUDE_CODE } from './claude-code.ts';
import { CODEX } from './codex.ts';
import { CONTINUE_CN } from './continue-cn.ts';
import { COPILOT_CLI } from './copilot-cli.ts';
import { DOCKER_GATEWAY } from './docker-gateway.ts';
import { GEMINI_CLI } from './gemini-cli.ts';
import { INTERCEPT } from './intercept.ts';
import { KIRO_CLI } from './kiro-cli.ts';
import { OPENCODE } from './opencode.ts';
import { type ExportServer, planFor, type Written } from './plan.ts';
import { QWEN_CODE } from './qwen-code.ts';
import type { ConfigText, ExportTarget } from './target.ts';
import { TOOLHIVE } from './toolhive.ts';

/** A policy in another format. */
export interface PolicyExport extends Written {
  target: string;
  title: string;
  filename: string;
  language: ExportTarget['language'];
  docsUrl: string;
  /** The entry that starts the server, where it is not part of the text. */
  start: ConfigText | null;
}

const POLICY_JSON = {
  id: 'policy-json',
  title: 'policy.json',
  filename: () => 'policy.json',
  language: 'json',
  docsUrl: '/docs/policy-format/',
  place: 'The gateway of this site reads it.',
  asks: 'The gateway asks through the client, and denies where nobody answers.',
  can: {
    hide: 'hide',
    deny: 'by tool and by default',
    ask: 'require_approval',
    limit: 'limits',
    arguments: 'require and deny_if',
  },
  naming: 'raw names',
  facts: [],
  judgedBy: 'program',
  write: ({ policy }) => ({ text: formatPolicy(policy), cannotExpress: [] }),
  start: null,
  isWhole: false,
} as const satisfies ExportTarget;

/** Programs that obey rules of their own, in the order of the tabs: those that are run first. */
export const CLIENTS = [
  CLAUDE_CODE,
  CODEX,
  GEMINI_CLI,
  OPENCODE,
  COPILOT_CLI,
  QWEN_CODE,
  CONTINUE_CN,
  KIRO_CLI,
  TOOLHIVE,
  AGENTCORE,
  AGENTGATEWAY,
  DOCKER_GATEWAY,
  INTERCEPT,
] as const satisfies readonly ExportTarget[];

/** Every format, ours first. */
export const EXPORT_TARGETS = [POLICY_JSON, ...CLIENTS] as const satisfies readonly ExportTarget[];

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
    filename: target.filename(server),
    language: target.language,
    docsUrl: target.docsUrl,
    text,
    cannotExpress,
    start: target.isWhole ? null : (target.start?.(server) ?? null),
  };
}

/** A policy in every format. */
export function exportAll(policy: Policy, server: ExportServer): PolicyExport[] {
  return EXPORT_TARGETS.map((target) => exportPolicy(target, policy, server));
}
