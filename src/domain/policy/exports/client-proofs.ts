import claudeCode from '../../../../content/clients/claude-code.json' with { type: 'json' };
import codex from '../../../../content/clients/codex.json' with { type: 'json' };
import continueCn from '../../../../content/clients/continue-cn.json' with { type: 'json' };
import copilotCli from '../../../../content/clients/copilot-cli.json' with { type: 'json' };
import geminiCli from '../../../../content/clients/gemini-cli.json' with { type: 'json' };
import openCode from '../../../../content/clients/opencode.json' with { type: 'json' };
import qwenCode from '../../../../content/clients/qwen-code.json' with { type: 'json' };
import type { ClientProof } from './client-proof.ts';

/** Every run, as `npm run prove:clients` wrote it. */
export const CLIENT_PROOFS: readonly ClientProof[] = [
  claudeCode,
  codex,
  geminiCli,
  openCode,
  copilotCli,
  qwenCode,
  continueCn,
];
