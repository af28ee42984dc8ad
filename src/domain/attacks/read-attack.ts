import { readYaml } from '../text/read-yaml.ts';

/** One file of the attack database as read from disk. */
export interface AttackFile {
  /** Path inside the repository, for messages. */
  file: string;
  text: string;
}

/** Front matter not yet checked, and the prose below it. */
export interface RawAttack {
  file: string;
  data: unknown;
  /** MDX source below the front matter, trimmed; empty when the entry has none. */
  body: string;
}

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/;

/**
 * Splits a content file into YAML front matter and body.
 * Throws an Error that names the file when there is no front matter or it is not YAML.
 */
export function readAttack({ file, text }: AttackFile): RawAttack {
  const match = FRONT_MATTER.exec(text);
  if (match?.[1] === undefined)
    throw new Error(`${file}: no front matter; begin the file with ---`);
  try {
    return { file, data: readYaml(match[1]), body: text.slice(match[0].length).trim() };
  } catch (error) {
    throw new Error(
      `${file}: front matter is not YAML: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
