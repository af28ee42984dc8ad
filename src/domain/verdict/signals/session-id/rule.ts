import { mentions, onParams } from '../hit.ts';
import type { SignalRule } from '../signal-rule.ts';

const SESSION_KEYS = new Set('session_id session_token mcp_session_id'.split(' '));

export const SESSION_ID: SignalRule = {
  id: 'session-id',
  title: 'Session id input',
  label: 'session id',
  kind: 'input',
  weight: 'low',
  looksFor: 'A free-text parameter that names a session by id or token.',
  why: 'Where the server does not tie it to one caller, a guessed id gives access to the session of another.',
  test: (ctx) =>
    onParams(
      ctx,
      (view) =>
        view.freeText &&
        SESSION_KEYS.has(view.key) &&
        !/\b(?:thinking|f1|race|grand prix|event session|meeting_key)\b/.test(view.text) &&
        !mentions(ctx, RACES),
    ),
};
const RACES = new Set('race driver f1 lap thinking drivers pit telemetry stint'.split(' '));
