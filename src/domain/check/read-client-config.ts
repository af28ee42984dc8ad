import { type ConfigContent, readConfig } from './read-config.ts';
import { readConfigText } from './text/config-text.ts';

/** Reads the text of a client's configuration (JSON and its dialects, TOML, YAML), or of a tools/list result. Never rejects. */
export async function readClientConfig(text: string): Promise<ConfigContent> {
  const read = await readConfigText(text);
  return 'fault' in read ? { kind: 'fault', fault: read.fault } : readConfig(read.value);
}
