import type { ToolsByAttack } from '../attacks/affected-tools.ts';
import type { Attack } from '../attacks/attack.ts';
import type { AttackIndex } from '../attacks/attack-index.ts';
import type { ChangeLog } from '../history/change-log.ts';
import type { NameAlike } from '../publisher/name-alike.ts';
import type { QuarantineEntry } from '../record/quarantine.ts';
import type { ServerRecord } from '../record/server-record.ts';
import type { ToolRecord } from '../record/tool-record.ts';
import type { ReviewedVerdict } from '../verdict/override/apply-override.ts';
import type { Overrides } from '../verdict/override/parse-overrides.ts';
import type { ServerProfile } from '../verdict/server/profile-server.ts';
import type { Category } from '../verdict/verdict.ts';
import type { JudgedServer } from './judged-server.ts';

/** One tool of the catalogue, judged. */
export interface ToolEntry {
  server: ServerEntry;
  /** Position in the server's list. */
  index: number;
  record: ToolRecord;
  slug: string;
  /** `/tools/<server>/<tool>/` */
  path: string;
  digest: string;
  /** The verdict that counts, and the machine's own beside it. */
  reviewed: ReviewedVerdict;
  /** Tokens of the definition (see domain/tokens). */
  tokens: number;
}

/** One server of the catalogue with its judged tools, in the server's own order. */
export interface ServerEntry {
  index: number;
  record: ServerRecord;
  slug: string;
  /** Its name; with the id where another server has the same one. For titles, which must differ. */
  label: string;
  /** `/servers/<server>/` */
  path: string;
  tools: ToolEntry[];
  profile: ServerProfile;
  /** What changed between scans, as far as the stored record bears it out; null when no change was ever logged. */
  history: ChangeLog | null;
  /** A better known publisher's name that its own looks like, null for none. */
  alike: NameAlike | null;
}

/** Everything that pages look up, built once. Lists keep catalogue order: servers by id, tools as the server lists them. */
export interface Catalogue {
  servers: readonly ServerEntry[];
  tools: readonly ToolEntry[];
  quarantined: readonly QuarantineEntry[];
  byCategory: ReadonlyMap<Category, readonly ToolEntry[]>;
  bySignal: ReadonlyMap<string, readonly ToolEntry[]>;
  /** The attack database, made ready for matching. */
  attacks: AttackIndex;
  /** Attack id -> tools of this catalogue that it applies to. */
  toolsByAttack: ToolsByAttack;
  /** Corrections that no longer hold or name nothing, one sentence each. */
  warnings: readonly string[];
  /** Newest scan of the catalogue, ISO 8601 in UTC; null when no record was scanned by us. */
  dataDate: string | null;
  /** The tool of this server id and tool name, undefined when there is none. */
  findTool(serverId: string, toolName: string): ToolEntry | undefined;
  /** Same job on other servers, most alike first. */
  elsewhere(tool: ToolEntry, limit: number): ToolEntry[];
  /** Other tools of the same server, most alike first. */
  neighbours(tool: ToolEntry, limit: number): ToolEntry[];
}

export interface CatalogueSources {
  /** Sorted by id, ids unique. */
  servers: readonly ServerRecord[];
  quarantined: readonly QuarantineEntry[];
  attacks: readonly Attack[];
  overrides: Overrides;
  /** Change logs by server id, settled; none when left out. */
  histories?: ReadonlyMap<string, ChangeLog>;
  /** Servers that were judged before, by id; the others are judged here. */
  judged?: ReadonlyMap<string, JudgedServer>;
}
