/** Why a text cannot be read, and where. Says nothing of what stands there: it may be a secret. */
export interface TextFault {
  /** 1-based; null when the whole text is meant. */
  line: number | null;
  column: number | null;
  message: string;
  hint: string;
}

export type TextFormat = 'JSON' | 'JSON5' | 'JSON lines' | 'TOML' | 'YAML' | 'events';

export type ReadText = { value: unknown; format: TextFormat } | { fault: TextFault };

/** A fault of the whole text. */
export function wholeFault(message: string, hint: string): { fault: TextFault } {
  return { fault: { line: null, column: null, message, hint } };
}
