import claudeCode from '../../../../content/protect/claude-code.json' with { type: 'json' };
import codex from '../../../../content/protect/codex.json' with { type: 'json' };
import geminiCli from '../../../../content/protect/gemini-cli.json' with { type: 'json' };
import openCode from '../../../../content/protect/opencode.json' with { type: 'json' };
import type { ProtectProof } from './client-proof.ts';

/** Every run, as `npm run prove:clients -- --protect` wrote it. */
export const PROTECT_PROOFS: readonly ProtectProof[] = [claudeCode, codex, geminiCli, openCode];
