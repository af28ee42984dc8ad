import { exportPolicy } from '../policy/exports/export-policy.ts';
import { GEMINI_CLI } from '../policy/exports/gemini-cli.ts';
import { isJsonObject } from '../record/json.ts';
import { type Edited, EditRefused } from './edit.ts';
import type { ProtectedServer, Protector } from './protector.ts';
import { readToml } from './toml-edit.ts';

/** A file of the policy engine for this server alone; one with rules for others is not overwritten. */
function write(text: string, server: ProtectedServer, file: string): Edited {
  const rules = text.trim() === '' ? [] : readToml(text, file)['rule'];
  const isForeign = (Array.isArray(rules) ? rules : [rules]).some(
    (rule) => !isJsonObject(rule) || rule['mcpName'] !== server.key,
  );
  if (isForeign)
    throw new EditRefused(
      `${file} has rules that are not those of ${server.key}: move them to another file; nothing was changed.`,
    );
  const made = exportPolicy(GEMINI_CLI, server.policy, { key: server.key, tools: server.tools });
  return { text: made.text, notes: [...made.cannotExpress] };
}

export const GEMINI_CLI_PROTECTOR: Protector = {
  id: GEMINI_CLI.id,
  title: GEMINI_CLI.title,
  configs: ['.gemini/settings.json', '~/.gemini/settings.json'],
  // A policies folder of a project is not read.
  rulesFile: (_, key) => `~/.gemini/policies/${key.replace(/[^A-Za-z0-9._-]/g, '_')}.toml`,
  write,
};
