import type { ServerEntry } from '../../domain/catalogue/catalogue.ts';
import type { ToolAttacks } from '../attacks/attack-link.ts';
import { flawsAgainst } from '../tool/against.ts';
import type { AgainstView } from '../tool/head-tone.ts';
import { serverAlarm } from './offered-view.ts';

/** What speaks against a server beyond the categories of its tools. */
export function serverAgainst(entry: ServerEntry, flaws: ToolAttacks): AgainstView[] {
  const alarm = serverAlarm(entry);
  return [
    ...(alarm === null
      ? []
      : [{ text: 'Text for the model', href: alarm.href, quote: '', so: alarm.text }]),
    ...flawsAgainst(flaws.vulnerabilities),
  ];
}
