import { isWellFormed, narrow, type Plan, unlistedNote, type Written } from './plan.ts';

const TITLE = 'Cedar';

/**
 * Cedar policies: a tool is an action, the server the resource, and what no policy permits is denied.
 * Each action has a policy of its own, so that conditions can be added to one tool.
 */
export function writeCedar(plan: Plan): Written {
  const { tools, cannotExpress } = narrow(plan, {
    title: TITLE,
    counts: false,
    checksArguments: false,
    asks: false,
    canName: isWellFormed,
  });
  const resource = `McpServer::${cedarText(plan.server.key)}`;
  const allowed = tools.filter(({ effect }) => effect === 'allow');
  const policies = allowed.map(
    ({ name }) =>
      `permit (\n  principal,\n  action == Action::${cedarText(name)},\n  resource == ${resource}\n);`,
  );
  const text =
    policies.length === 0
      ? '// No tool is permitted: Cedar denies what no policy permits.'
      : policies.join('\n\n');
  return {
    text: `${text}\n`,
    cannotExpress: [...cannotExpress, ...unlistedNote(plan, 'deny', TITLE)],
  };
}

/** A Cedar string: all but plain printable characters as \u{…}. */
function cedarText(text: string): string {
  const escaped = text.replaceAll(/["\\]|[\p{C}\p{Zl}\p{Zp}]/gu, (char) =>
    char === '"' || char === '\\' ? `\\${char}` : `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`,
  );
  return `"${escaped}"`;
}
