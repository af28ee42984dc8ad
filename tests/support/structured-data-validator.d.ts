declare module '@adobe/structured-data-validator' {
  export interface Issue {
    issueMessage: string;
    severity: 'ERROR' | 'WARNING';
    fieldNames?: string[];
  }

  /** Checks types and properties against the vocabulary, and some types against Google's rules. */
  export default class Validator {
    constructor(schemaOrg: object);
    /** Blocks by format and type, as @marbec/web-auto-extractor gives them. */
    validate(data: { jsonld: Record<string, object[]> }): Promise<Issue[]>;
  }
}
