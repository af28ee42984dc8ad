import { z } from 'zod';

/** Related ids in other taxonomies. Editorial judgements, save `cwe`, which is taken from the CVE or advisory. */
export const MappingsSchema = z.strictObject({
  /** OWASP Top 10 for LLM Applications 2025, `LLM01:2025`. */
  owaspLlm: z.array(z.string().regex(/^LLM(0[1-9]|10):2025$/, 'write it as LLM01:2025')),
  /** OWASP Top 10 for Agentic Applications, `ASI01`. */
  owaspAgentic: z.array(z.string().regex(/^ASI(0[1-9]|10)$/, 'write it as ASI01')),
  /** OWASP MCP Top 10, 2025 list, beta v0.1, `MCP01:2025`. */
  owaspMcp: z.array(z.string().regex(/^MCP(0[1-9]|10):2025$/, 'write it as MCP01:2025')),
  /** MITRE ATLAS technique or case study, `AML.T0051.001` or `AML.CS0035`. */
  atlas: z.array(
    z
      .string()
      .regex(/^AML\.(T\d{4}(\.\d{3})?|CS\d{4})$/, 'write it as AML.T0051.001 or AML.CS0035'),
  ),
  /** SAFE-MCP technique, `SAFE-T1001`. */
  safeMcp: z.array(z.string().regex(/^SAFE-T\d{4}(\.\d{3})?$/, 'write it as SAFE-T1001')),
  /** Common Weakness Enumeration, `CWE-78`. */
  cwe: z.array(z.string().regex(/^CWE-[1-9]\d{0,3}$/, 'write it as CWE-78')),
});

export type Mappings = z.output<typeof MappingsSchema>;
export type Taxonomy = keyof Mappings;
