import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SessionResult } from './session.ts';

/** Results of sessions in a folder, so that a run that was ended goes on where it was. */
export interface KeptSessions {
  /** Null for a session that was not run, and for one in which something was wrong: that is run again. */
  read: (facts: unknown) => KeptSession | null;
  write: (facts: unknown, session: KeptSession) => void;
}

export interface KeptSession {
  /** Day of the session, `2026-11-30`. */
  date: string;
  result: SessionResult;
}

/** `facts` are all that a session is made of: one with other facts is another session. Kept ones are only read where the run goes on. */
export function keptSessions(folder: string, goesOn: boolean): KeptSessions {
  mkdirSync(folder, { recursive: true });
  const fileOf = (facts: unknown): string => {
    const hash = createHash('sha256').update(JSON.stringify(facts)).digest('hex');
    return path.join(folder, `${hash}.json`);
  };
  return {
    read: (facts) => {
      const file = fileOf(facts);
      if (!goesOn || !existsSync(file)) return null;
      const kept = JSON.parse(readFileSync(file, 'utf8')) as KeptSession;
      const { wrong, run } = kept.result;
      return wrong.length === 0 && run.code !== null ? kept : null;
    },
    write: (facts, session) => writeFileSync(fileOf(facts), JSON.stringify(session)),
  };
}
