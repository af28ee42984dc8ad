import { check } from './check.ts';
import { classify } from './classify.ts';
import type { Command } from './command.ts';
import { completionOf } from './completion.ts';
import { enforce } from './enforce.ts';
import { lock } from './lock.ts';
import { mcp } from './mcp.ts';
import { policy } from './policy.ts';
import { protect } from './protect.ts';
import { scan } from './scan.ts';
import { tryPolicy } from './try.ts';
import { validate } from './validate.ts';
import { verifyLock } from './verify-lock.ts';

/** Every command, in the order in which help lists them. What a command needs to run it loads itself. */
export const COMMANDS: readonly Command[] = [
  check,
  enforce,
  policy,
  protect,
  validate,
  tryPolicy,
  scan,
  lock,
  verifyLock,
  classify,
  mcp,
  completionOf(() => COMMANDS),
];
