import { z } from 'zod';

/** What an entry is about. `pattern` is a class of attacks that several entries share, `campaign` joins entries that belong together. */
export const ATTACK_KINDS = [
  'incident',
  'vulnerability',
  'research',
  'pattern',
  'campaign',
] as const;

export const SEVERITIES = ['low', 'medium', 'high', 'critical'] as const;

/** Can a call policy prevent the described path: yes with the named rule, in part, or not at all. */
export const POLICY_VERDICTS = ['stops', 'reduces', 'cannot'] as const;

/** Kinds of control, in the order of the technique matrix. */
export const CONTROLS = [
  'deny',
  'hide',
  'allowlist args',
  'require approval',
  'rate limit',
  'pin description hash',
  'outside policy',
  'not stoppable by call policy',
] as const;

/** What the statements of an entry rest on, strongest first. */
export const EVIDENCE_GRADES = {
  advisory: 'A CVE or advisory record, or the text of the fixed project, was read.',
  primary: 'A first-hand report by the finder, the vendor or the person affected was read.',
  secondary: 'Only reports about it by others were read.',
  unconfirmed: 'No text of a source could be read again when this was last checked.',
} as const;

/** What can be recognised in a tool definition or in the way a server is run, with its meaning in one phrase. */
export const ATTACK_SIGNALS = {
  aggregator: 'one server or hub passes calls on to several others',
  'auto-approval': 'calls run without a person being asked',
  'code-input': 'an argument is run as code',
  'config-write': 'a call can change the configuration of an agent or client',
  'credential-handling': 'tokens, keys or passwords pass through',
  'delete-capability': 'a call can delete or overwrite',
  'dependency-install': 'packages or other servers are installed',
  'file-path-input': 'an argument names a file or folder',
  'free-text-sink': 'free text leaves through an argument',
  'git-ref-input': 'an argument names a branch, tag or revision',
  'html-input': 'an argument is rendered as HTML',
  'memory-write': 'a call writes to what the agent remembers',
  'message-sending': 'a call sends a message to people',
  'network-listener': 'the server listens on a network port',
  'no-auth-default': 'no login is asked for unless it is set up',
  'no-description-pinning': 'the client does not notice when a definition changes',
  'no-rate-limit': 'nothing caps the number of calls',
  'parser-differential': 'the control and the server read the same message differently',
  'payment-input': 'an argument names an amount or a recipient of money',
  'sampling-request': "the server asks for the client's model",
  'session-id': 'a session is known by an identifier alone',
  'shell-command-input': 'an argument reaches a shell or a process',
  'sql-input': 'an argument is part of a database query',
  'untrusted-content-read': 'a call returns text that strangers can write',
  'untrusted-server': 'the server itself is not known to be honest',
  'url-input': 'an argument is an address that is fetched',
} as const;

export type AttackSignal = keyof typeof ATTACK_SIGNALS;
export type Severity = (typeof SEVERITIES)[number];
export type PolicyVerdict = (typeof POLICY_VERDICTS)[number];
export type Control = (typeof CONTROLS)[number];
export type EvidenceGrade = keyof typeof EVIDENCE_GRADES;

/** The signal ids in code point order. */
export const ATTACK_SIGNAL_IDS = Object.keys(ATTACK_SIGNALS) as AttackSignal[];
export const AttackSignalSchema = z.enum(ATTACK_SIGNAL_IDS);
export const EvidenceGradeSchema = z.enum(Object.keys(EVIDENCE_GRADES) as EvidenceGrade[]);
