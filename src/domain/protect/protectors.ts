import { CLAUDE_CODE_PROTECTOR } from './claude-code.ts';
import { CODEX_PROTECTOR } from './codex.ts';
import { GEMINI_CLI_PROTECTOR } from './gemini-cli.ts';
import { OPENCODE_PROTECTOR } from './opencode.ts';
import type { Protector } from './protector.ts';

/** Clients whose own files `toolward protect` writes. */
export const PROTECTORS: readonly Protector[] = [
  CLAUDE_CODE_PROTECTOR,
  CODEX_PROTECTOR,
  GEMINI_CLI_PROTECTOR,
  OPENCODE_PROTECTOR,
];
