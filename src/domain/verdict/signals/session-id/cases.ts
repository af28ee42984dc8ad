import type { SignalCase } from '../signal-case.ts';

export const cases: readonly SignalCase[] = [
  ['close_browser', 'Closes a browser session.', { session_id: 'string' }, ['session_id']],
  ['resume_chat', 'Resumes a chat.', { sessionId: 'string Session to resume' }, ['sessionId']],
  [
    'sandbox_exec',
    'Runs code in a sandbox.',
    { session_id: 'string Sandbox session', code: 'string' },
    ['session_id'],
  ],
  ['poll', 'Polls for events.', { session_token: 'string' }, ['session_token']],
  ['mcp_forward', 'Forwards a message.', { mcp_session_id: 'string' }, ['mcp_session_id']],
  [
    'more_hotels',
    'Loads more results.',
    { session_id: 'string Session of an earlier search' },
    ['session_id'],
  ],
  ['end_session', 'Ends it.', { 'session-id': 'string' }, ['session-id']],
  ['store_context', 'Stores context.', { SessionID: 'string' }, ['SessionID']],
  [
    'join',
    'Joins a shared session.',
    { session_id: 'string Id from the invitation' },
    ['session_id'],
  ],
  ['lap_times', 'Lap times of a race.', { session_id: 'integer' }, []],
  [
    'race_results',
    'Results of a Formula 1 session of a driver.',
    { session_id: 'string F1 session' },
    [],
  ],
  ['count_sessions', 'Counts visits.', { sessions: 'integer' }, []],
  ['book_room', 'Books a session with a coach.', { session_name: 'string' }, []],
  ['set_timeout', 'Sets how long a session lasts.', { session_timeout: 'integer Seconds' }, []],
  ['get_talks', 'Lists conference talks.', { session_type: 'enum:talk,workshop' }, []],
  ['sequential_thinking', 'Thinks in steps.', { session_id: 'string Thinking session' }, []],
];
