import type { Taxonomy } from './mappings.ts';

/** A list of another project that entries are mapped to. */
export interface TaxonomyFacts {
  name: string;
  /** Version as its owner writes it. */
  version: string;
  /** The owner's page. */
  url: string;
}

/** The lists, with the version that the mappings were made for. */
export const TAXONOMIES = {
  owaspLlm: {
    name: 'OWASP Top 10 for LLM Applications',
    version: '2025',
    url: 'https://genai.owasp.org/llm-top-10/',
  },
  owaspAgentic: {
    name: 'OWASP Top 10 for Agentic Applications',
    version: '2026',
    url: 'https://github.com/OWASP/www-project-top-10-for-large-language-model-applications',
  },
  owaspMcp: {
    name: 'OWASP MCP Top 10',
    version: '2025, beta v0.1',
    url: 'https://owasp.org/www-project-mcp-top-10/',
  },
  atlas: { name: 'MITRE ATLAS', version: 'data of May 2026', url: 'https://atlas.mitre.org/' },
  safeMcp: { name: 'SAFE-MCP', version: '2026', url: 'https://github.com/SAFE-MCP/safe-mcp' },
  cwe: {
    name: 'CWE',
    version: '4',
    url: 'https://cwe.mitre.org/',
  },
} as const satisfies Record<Taxonomy, TaxonomyFacts>;

/** Titles of the items that entries use, as their owners' lists have them. CWE ids are linked, not named. */
const TITLES: Readonly<Record<string, string>> = {
  'MCP01:2025': 'Token Mismanagement and Secret Exposure',
  'MCP02:2025': 'Privilege Escalation via Scope Creep',
  'MCP03:2025': 'Tool Poisoning',
  'MCP04:2025': 'Software Supply Chain Attacks and Dependency Tampering',
  'MCP05:2025': 'Command Injection and Execution',
  'MCP06:2025': 'Intent Flow Subversion',
  'MCP07:2025': 'Insufficient Authentication and Authorization',
  'MCP08:2025': 'Lack of Audit and Telemetry',
  'MCP09:2025': 'Shadow MCP Servers',
  'MCP10:2025': 'Context Injection and Over-Sharing',
  ASI01: 'Agent Goal Hijack',
  ASI02: 'Tool Misuse and Exploitation',
  ASI03: 'Identity and Privilege Abuse',
  ASI04: 'Agentic Supply Chain Vulnerabilities',
  ASI05: 'Unexpected Code Execution',
  ASI06: 'Memory and Context Poisoning',
  ASI07: 'Insecure Inter-Agent Communication',
  ASI08: 'Cascading Failures',
  ASI09: 'Human-Agent Trust Exploitation',
  ASI10: 'Rogue Agents',
  'LLM01:2025': 'Prompt Injection',
  'LLM02:2025': 'Sensitive Information Disclosure',
  'LLM03:2025': 'Supply Chain',
  'LLM04:2025': 'Data and Model Poisoning',
  'LLM05:2025': 'Improper Output Handling',
  'LLM06:2025': 'Excessive Agency',
  'LLM07:2025': 'System Prompt Leakage',
  'LLM08:2025': 'Vector and Embedding Weaknesses',
  'LLM09:2025': 'Misinformation',
  'LLM10:2025': 'Unbounded Consumption',
  'AML.T0010.001': 'Supply chain: software',
  'AML.T0010.005': 'Supply chain: agent tool',
  'AML.T0011.001': 'Malicious package',
  'AML.T0011.002': 'Poisoned tool',
  'AML.T0029': 'Denial of AI service',
  'AML.T0034.002': 'Agentic resource consumption',
  'AML.T0048.000': 'Financial harm',
  'AML.T0051.001': 'Indirect prompt injection',
  'AML.T0053': 'AI agent tool invocation',
  'AML.T0055': 'Unsecured credentials',
  'AML.T0068': 'Prompt obfuscation',
  'AML.T0080.000': 'Memory poisoning',
  'AML.T0081': 'Modify agent configuration',
  'AML.T0083': 'Credentials from agent configuration',
  'AML.T0085.001': 'Data from agent tools',
  'AML.T0086': 'Exfiltration via tool invocation',
  'AML.T0093': 'Infiltration via public-facing application',
  'AML.T0098': 'Tool credential harvesting',
  'AML.T0099': 'Tool data poisoning',
  'AML.T0101': 'Data destruction via tool invocation',
  'AML.T0104': 'Publish poisoned tool',
  'AML.T0109': 'Supply chain rug pull',
  'AML.T0110': 'Agent tool poisoning',
  'AML.T0111': 'Reputation inflation',
  'SAFE-T1001': 'Tool poisoning',
  'SAFE-T1002': 'Supply chain compromise',
  'SAFE-T1003': 'Malicious distribution',
  'SAFE-T1004': 'Impersonation',
  'SAFE-T1005': 'Exposed endpoint',
  'SAFE-T1007': 'OAuth phishing',
  'SAFE-T1008': 'Tool shadowing',
  'SAFE-T1105': 'Path traversal',
  'SAFE-T1106': 'Autonomous loop',
  'SAFE-T1109': 'Debugging tool',
  'SAFE-T1201': 'Rug pull',
  'SAFE-T1203': 'Backdoored binary',
  'SAFE-T1301': 'Cross-server shadowing',
  'SAFE-T1304': 'Credential relay',
  'SAFE-T1307': 'Confused deputy',
  'SAFE-T1401': 'Line jumping',
  'SAFE-T1402': 'Instruction steganography',
  'SAFE-T1403': 'Consent fatigue',
  'SAFE-T1501': 'Full-schema poisoning',
  'SAFE-T1502': 'File credential harvest',
  'SAFE-T1911': 'Parameter exfiltration',
  'SAFE-T1914': 'Tool-to-tool exfiltration',
  'SAFE-T2104': 'Fraudulent transactions',
};

/** Title of an item of a list, null when the list does not name it here. */
export function taxonomyTitle(id: string): string | null {
  return Object.hasOwn(TITLES, id) ? (TITLES[id] ?? null) : null;
}

/** Page of an item at its owner, or of the list where items have none. */
export function taxonomyUrl(taxonomy: Taxonomy, id: string): string {
  if (taxonomy === 'cwe') return `https://cwe.mitre.org/data/definitions/${id.slice(4)}.html`;
  if (taxonomy !== 'atlas') return TAXONOMIES[taxonomy].url;
  const kind = id.startsWith('AML.CS') ? 'studies' : 'techniques';
  return `https://atlas.mitre.org/${kind}/${id}`;
}
