import type { Role } from './role.ts';

/** A set of roles that is worse together than each alone. */
export interface CombinationRule {
  id: string;
  title: string;
  /** Weight in the grade and order on the page. Editorial. */
  severity: 'critical' | 'high';
  /** Roles that must all be there, in the order of the attack. */
  roles: readonly Role[];
  /** One sentence in our words: what an attacker gets. */
  harm: string;
}

/**
 * Combinations that count. "Lethal trifecta" is Simon Willison's name for the first (June 2025); the flows to money and deletion
 * follow the toxic flows of Snyk agent-scan (TF001, TF002).
 */
export const COMBINATION_RULES: readonly CombinationRule[] = [
  {
    id: 'lethal-trifecta',
    title: 'Untrusted content, private data and a way out',
    severity: 'critical',
    roles: ['reads-untrusted', 'reads-private', 'sends-out'],
    harm: 'Instructions in text that a stranger wrote can make the agent read private data and send it to the stranger.',
  },
  {
    id: 'secrets-out',
    title: 'Secrets and a way out',
    severity: 'critical',
    roles: ['reads-secrets', 'sends-out'],
    harm: 'A password, key or token that one tool returns can leave through another.',
  },
  {
    id: 'injected-code',
    title: 'Untrusted content and code',
    severity: 'critical',
    roles: ['reads-untrusted', 'runs-code'],
    harm: 'Instructions in text that a stranger wrote can become commands that run.',
  },
  {
    id: 'injected-payment',
    title: 'Untrusted content and money',
    severity: 'critical',
    roles: ['reads-untrusted', 'moves-money'],
    harm: 'Instructions in text that a stranger wrote can start a payment or a trade.',
  },
  {
    id: 'plant-and-run',
    title: 'Written files and code',
    severity: 'high',
    roles: ['writes-files', 'runs-code'],
    harm: 'A file that one tool writes can be run by another, so that a rule on commands alone does not hold.',
  },
  {
    id: 'change-and-start',
    title: 'Changed programs and their start',
    severity: 'high',
    roles: ['writes-program', 'runs-program'],
    harm: 'What one tool starts, another can have rewritten before.',
  },
  {
    id: 'injected-deletion',
    title: 'Untrusted content and deletion',
    severity: 'high',
    roles: ['reads-untrusted', 'deletes'],
    harm: 'Instructions in text that a stranger wrote can make the agent delete things.',
  },
  {
    id: 'injected-install',
    title: 'Untrusted content and installation',
    severity: 'high',
    roles: ['reads-untrusted', 'installs'],
    harm: 'Instructions in text that a stranger wrote can choose what software is installed.',
  },
  {
    id: 'planted-memory',
    title: 'Untrusted content and memory',
    severity: 'high',
    roles: ['reads-untrusted', 'writes-memory'],
    harm: "Text that a stranger wrote can be kept as the agent's own knowledge and come back in later sessions.",
  },
  {
    id: 'mass-deletion',
    title: 'Deletion of many things in one call',
    severity: 'high',
    roles: ['deletes-many'],
    harm: 'One wrong call loses many things, and the tool has no parameter to confirm or rehearse it.',
  },
  {
    id: 'published-files',
    title: 'Files of the host in what is sent',
    severity: 'high',
    roles: ['publishes-files'],
    harm: 'A path that the caller chooses decides which file of the host leaves.',
  },
  {
    id: 'self-configuration',
    title: 'Configuration in the hands of the agent',
    severity: 'high',
    roles: ['writes-config'],
    harm: 'The agent can change the limits it works under.',
  },
];
