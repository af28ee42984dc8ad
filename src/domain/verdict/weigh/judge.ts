import type { ToolRecord } from '../../record/tool-record.ts';
import type { ActMatch } from '../claims/match-act.ts';
import { proofOf, worstOf } from '../claims/match-evidence.ts';
import type { Reading } from '../claims/reading.ts';
import { SILENT_RULE, UNREAD_RULE } from '../rules/claim-rules.ts';
import { type Category, type Evidence, SEVERITY, type Signal } from '../verdict.ts';
import type { Basis } from './basis.ts';
import { CLAIM_ROWS, type Claim, type ClaimRow, type Weighed } from './claim-rows.ts';
import type { SideRow } from './side-rows.ts';
import { sidesOf } from './sides.ts';
import { weighSides } from './weigh-sides.ts';

/** What was decided, and by which rows. */
export interface Judgement extends Claim {
  /** The row that weighed the name against the first sentence. */
  sideRow: SideRow;
  /** Deeds of name and first sentence that counted. */
  counted: readonly ActMatch[];
  /** The source whose claim decided; undefined where name and first sentence decided, or nothing did. */
  claimRow: ClaimRow | undefined;
}

/** Units of a description that was not read which are shown as evidence. */
const MAX_QUOTE_CHARS = 80;

function basisOf(reading: Reading, category: Category): Basis {
  const says = (matches: readonly ActMatch[]): boolean =>
    matches.some(({ rule, act }) => rule.category === category && !act.ambiguous);
  const inName = says(reading.name);
  const inLead = says(reading.lead);
  if (inName && inLead) return 'agreed';
  if (inLead) return reading.name.some(({ act }) => !act.ambiguous) ? 'split' : 'lead';
  return reading.lead.length > 0 ? 'split' : 'name';
}

/** What name and first sentence claim; Unknown where they name no deed. */
function saidClaim(
  tool: ToolRecord,
  reading: Reading,
  counted: readonly ActMatch[],
  category: Category,
): Claim {
  if (category !== 'Unknown')
    return {
      category,
      basis: basisOf(reading, category),
      evidence: proofOf(tool, counted, category),
    };
  const { length } = tool.name;
  const nothing: Evidence = {
    field: 'name',
    start: 0,
    end: length,
    quote: tool.name,
    rule: SILENT_RULE.id,
  };
  return { category, basis: 'silent', evidence: [nothing] };
}

/** The gravest claim that is graver than what name and first sentence say, the first of equals. */
function gravest(weighed: Weighed): { row: ClaimRow; claim: Claim } | undefined {
  let found: { row: ClaimRow; claim: Claim } | undefined;
  let floor: number = SEVERITY[weighed.said];
  for (const row of CLAIM_ROWS) {
    const claim = row.when(weighed) ? row.claim(weighed) : undefined;
    if (claim === undefined || SEVERITY[claim.category] <= floor) continue;
    found = { row, claim };
    floor = SEVERITY[claim.category];
  }
  return found;
}

/** The worse of a claim and Unknown, where a description exists and nothing of it was read. */
function unreadClaim({ description }: ToolRecord, claim: Claim): Claim {
  if (SEVERITY[claim.category] > SEVERITY.Write) return { ...claim, basis: 'unread' };
  const quote = description.slice(0, MAX_QUOTE_CHARS);
  return {
    category: 'Unknown',
    basis: 'unread',
    evidence: [{ field: 'description', start: 0, end: quote.length, quote, rule: UNREAD_RULE.id }],
  };
}

/** What a tool can do at worst by its own words and arguments, what that rests on, and the words that decided. */
export function judge(tool: ToolRecord, reading: Reading, signals: readonly Signal[]): Judgement {
  const { row: sideRow, counted } = weighSides(sidesOf(reading));
  const said = worstOf(counted);
  const graver = gravest({ tool, reading, signals, said });
  const claim = graver?.claim ?? saidClaim(tool, reading, counted, said);
  return {
    ...(reading.unread.all ? unreadClaim(tool, claim) : claim),
    sideRow,
    counted,
    claimRow: graver?.row,
  };
}
