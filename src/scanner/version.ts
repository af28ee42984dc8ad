/** Version of the scanner, written into each record. Raise it when the same server would give another record. */
export const SCANNER_VERSION = '1.1.0';
