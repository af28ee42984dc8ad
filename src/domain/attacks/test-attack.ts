import { type Attack, AttackSchema } from './attack.ts';

/** Front matter of an invented entry that keeps every rule, for tests. */
export const FRONT_MATTER = {
  id: 'MCPA-2026-0001',
  slug: 'page-reader-ssrf',
  title: 'Page reader: internal addresses are fetched',
  kind: 'vulnerability',
  disclosed: '2026-05-04',
  published: '2026-11-20',
  modified: '2026-11-20',
  lastVerified: '2026-11-20',
  severity: 'high',
  severityBasis: 'cvss',
  summary: 'The tool fetches whatever address it is given.',
  cve: ['CVE-2026-10001'],
  ghsa: ['GHSA-2222-3333-4444'],
  cvss: {
    score: 7.5,
    vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N',
    version: '3.1',
    issuer: 'GitHub',
  },
  affected: [
    {
      name: 'Page reader',
      ecosystem: 'npm',
      package: 'page-reader-mcp',
      versions: '<1.2.0',
      fixedIn: ['1.2.0'],
      note: null,
    },
  ],
  technique: 'ssrf',
  signals: ['url-input'],
  abuses: ['fetch-url'],
  categories: ['Read'],
  toolNames: ['read_page'],
  exploitation: { state: 'unknown', source: null, date: null },
  stepsBasis: 'entry',
  steps: ['The caller names an internal address', 'The server fetches it'],
  policyVerdict: 'stops',
  mitigations: [{ control: 'allowlist args', text: 'allow named hosts' }],
  policy: {
    document: {
      version: '1',
      default: 'deny',
      tools: {
        read_page: {
          only: ['url'],
          require: [
            {
              conditions: [{ path: 'args.url', op: 'host_in', value: ['docs.example.com'] }],
              on_deny: 'Only docs.example.com.',
            },
          ],
        },
      },
    },
    attackCall: { tool: 'read_page', args: { url: 'http://169.254.169.254/' }, times: 1 },
    attackEffect: 'deny',
    legitimateCall: { tool: 'read_page', args: { url: 'https://docs.example.com/start' } },
    honestCalls: [
      { tool: 'read_page', args: { url: 'https://docs.example.com/a' } },
      { tool: 'read_page', args: { url: 'https://docs.example.com/b?c=d' } },
    ],
    namesAreExamples: false,
    limit: null,
  },
  mappings: {
    owaspLlm: [],
    owaspAgentic: ['ASI02'],
    owaspMcp: [],
    atlas: [],
    safeMcp: [],
    cwe: ['CWE-918'],
  },
  evidence: 'advisory',
  unverified: [],
  sources: [
    {
      title: 'CVE-2026-10001 record',
      url: 'https://www.cve.org/CVERecord?id=CVE-2026-10001',
      publisher: 'CVE Program',
      date: '2026-05-04',
      read: true,
    },
  ],
  seeAlso: [],
};

/** The invented entry with some fields changed. Throws when the result has not the form of an entry. */
export function testAttack(changes: Readonly<Record<string, unknown>> = {}): Attack {
  return AttackSchema.parse({ ...FRONT_MATTER, ...changes });
}
