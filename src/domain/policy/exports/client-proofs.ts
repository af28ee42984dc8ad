import claudeCode from '../../../../content/clients/claude-code.json' with { type: 'json' };
import codex from '../../../../content/clients/codex.json' with { type: 'json' };
import continueCn from '../../../../content/clients/continue-cn.json' with { type: 'json' };
import type { ClientProof } from './client-proof.ts';

/** Every run, as `npm run prove:clients` wrote it. */
export const CLIENT_PROOFS: readonly ClientProof[] = [claudeCode, codex, continueCn];
