import type { ToolRecord } from '../../record/tool-record.ts';
import { findSavePath } from '../acts/argument-acts.ts';
import { findEvaluatedText } from '../claims/evaluated-text.ts';
import { findFreeText } from '../claims/free-text.ts';
import { readHint } from '../claims/hint.ts';
import type { ActMatch } from '../claims/match-act.ts';
import { proofOf, worstOf } from '../claims/match-evidence.ts';
import { findMoneyInput } from '../claims/money-input.ts';
import { readDeedNoun, readNounName, readNounPhrase, readRunner } from '../claims/noun-reading.ts';
import { findAgent, findPageInput } from '../claims/page-input.ts';
import { isPlain } from '../claims/plain-later.ts';
import { findProxyInput } from '../claims/proxy-input.ts';
import type { Reading } from '../claims/reading.ts';
import { findRunInput } from '../claims/run-input.ts';
import { readRunPhrase } from '../claims/run-phrase.ts';
import { findSignalInput } from '../claims/signal-input.ts';
import { findStatedFinal } from '../claims/stated-final.ts';
import { findStatedLoss } from '../claims/stated-loss.ts';
import { findStatedReach } from '../claims/stated-reach.ts';
import { SAVE_RULE } from '../rules/claim-rules.ts';
import { type Category, type Evidence, SEVERITY, type Signal } from '../verdict.ts';
import { wordSet } from '../words/word-set.ts';
import type { Basis } from './basis.ts';

/** A category that one source claims, with the words that claim it. */
export interface Claim {
  category: Category;
  basis: Basis;
  evidence: Evidence[];
}

/** What a claim is weighed against: the record, all that was read of it, and what name and first sentence say. */
export interface Weighed {
  tool: ToolRecord;
  reading: Reading;
  /** Signals that the record raises by itself, whatever its verdict. */
  signals: readonly Signal[];
  /** Worst category of the deeds of name and first sentence that count. */
  said: Category;
}

/** One source of claims. Of all that hold and are graver than what name and sentence say the gravest decides, the first of equals. */
export interface ClaimRow {
  /** Stable id, anchor on /about/method/. */
  id: string;
  /** What the source is and when it is asked, one sentence, printed on /about/method/. */
  says: string;
  /** A tool that the row decides, in the notation of `readExample`. */
  example: string;
  when: (weighed: Weighed) => boolean;
  claim: (weighed: Weighed) => Claim | undefined;
}

/** The gravest of these deeds, when it does serious harm. */
function graveClaim(tool: ToolRecord, matches: readonly ActMatch[]): Claim | undefined {
  const category = worstOf(matches);
  return SEVERITY[category] > SEVERITY.Write
    ? { category, basis: 'modes', evidence: proofOf(tool, matches, category) }
    : undefined;
}

function one(category: Category, basis: Basis, evidence: Evidence | undefined): Claim | undefined {
  return evidence === undefined ? undefined : { category, basis, evidence: [evidence] };
}

const clear = (matches: readonly ActMatch[]): ActMatch[] =>
  matches.filter(({ act }) => !act.ambiguous);

/** `list_changes: Lists the changes`: name and sentence agree that it only looks, so a list of modes is a filter. */
const plainlyReads = ({ reading, said }: Weighed): boolean =>
  said === 'Read' &&
  clear(reading.name).some(({ rule }) => rule.category === 'Read') &&
  reading.lead.length > 0;

const SETTING = wordSet('update set change edit modify patch transition move mark put');

/** True for a tool that gives an existing thing another state, unlike one that lists or creates it. */
const setsState = ({ reading: { name, lead } }: Weighed): boolean =>
  [...name, ...lead].some(({ act }) => SETTING.has(act.lemma));

const isSilent = ({ said }: Weighed): boolean => said === 'Unknown';

export const CLAIM_ROWS: readonly ClaimRow[] = [
  {
    id: 'C-01',
    says: 'The modes that an argument or a list in the description offers, unless name and sentence agree that the tool only looks: then the list is a filter.',
    example: 'labels | Manage labels ⟨action = list, create, delete⟩',
    when: (weighed) => !plainlyReads(weighed),
    claim({ tool, reading }) {
      const modes = clear(reading.modes);
      const category = worstOf(modes);
      return SEVERITY[category] > SEVERITY.Read
        ? { category, basis: 'modes', evidence: proofOf(tool, modes, category) }
        : undefined;
    },
  },
  {
    id: 'C-02',
    says: 'A loss that the description states, of a tool that changes or runs something.',
    example: 'set_rows | Set the rows of a sheet. All other rows will be erased.',
    when: ({ said }) => said === 'Write' || said === 'Execute',
    claim: ({ tool, reading }) =>
      one('Destructive', 'modes', findStatedLoss(tool.description, reading.sentences)),
  },
  {
    id: 'C-03',
    says: 'What the description says of the reach of a call that the caller shapes: payments among its parts, the id of a job that it returns.',
    example: 'call_shop | Call an API endpoint of the shop. Covers payments and refunds.',
    when: () => true,
    claim({ tool, reading }) {
      const reach = findStatedReach(
        tool.description,
        reading.sentences,
        [...reading.name, ...reading.lead],
        reading.params,
      );
      return reach === undefined ? undefined : one(reach.category, 'modes', reach.evidence);
    },
  },
  {
    id: 'C-04',
    says: 'The steps that a list of steps may hold, when one does serious harm.',
    example: 'edit_page | Edit a page ⟨steps[].type = rename, delete⟩',
    when: () => true,
    claim: ({ tool, reading }) => graveClaim(tool, reading.steps),
  },
  {
    id: 'C-05',
    says: 'What a switch brings about when it is set, when that does serious harm.',
    example: 'copy_table | Copy a table ⟨replace?: Drops the target table first⟩',
    when: () => true,
    claim: ({ tool, reading }) => graveClaim(tool, reading.flags),
  },
  {
    id: 'C-06',
    says: 'What later sentences say that a tool does which changes something, when it names a grave deed and what it is done to.',
    example: 'save_note | Save a note. This also deletes the draft.',
    when: ({ said }) => SEVERITY[said] >= SEVERITY.Write,
    claim: ({ tool, reading }) => graveClaim(tool, reading.later.filter(isPlain)),
  },
  {
    id: 'C-07',
    says: 'The states that a tool can set, when one of them means that the thing is gone.',
    example: 'update_post | Update a post ⟨status = draft, deleted⟩',
    when: setsState,
    claim: ({ tool, reading }) => graveClaim(tool, reading.states),
  },
  {
    id: 'C-08',
    says: 'An argument for code, a command or a query in a query language, of a tool that says that it runs it; the method, address and body of a request.',
    example: 'query_store | Query the store ⟨sql: Statement⟩',
    when: ({ said }) => SEVERITY[said] < SEVERITY.Execute,
    claim: ({ tool, reading }) =>
      one(
        'Execute',
        'argument',
        findFreeText(tool, reading.params, [...reading.name, ...reading.lead]),
      ),
  },
  {
    id: 'C-09',
    says: 'An argument that says where the result is saved, of a tool that otherwise reads.',
    example: 'get_report | Get a report ⟨outputPath: File path to save the report to⟩',
    when: ({ said }) => said === 'Read' || said === 'Unknown',
    claim({ reading }) {
      const found = findSavePath(reading.params, reading.nameWords);
      return found === undefined
        ? undefined
        : one('Write', 'argument', { ...found, rule: SAVE_RULE.id });
    },
  },
  {
    id: 'C-14',
    says: 'A statement that the call cannot be undone, of a tool that changes or runs something, or whose deed is not told; of one that reads only where the sentence speaks of the call itself.',
    example: 'close_case | Close a support case. This cannot be undone.',
    when: () => true,
    claim({ tool, reading, said }) {
      const found = findStatedFinal(tool.name, tool.description, reading.sentences);
      return found !== undefined && (said !== 'Read' || found.aboutItself)
        ? one('Destructive', 'modes', found.evidence)
        : undefined;
    },
  },
  {
    id: 'C-15',
    says: 'An argument that says of itself that it is a command, code, a template or a statement which is run, whatever name and sentence say.',
    example: 'list_tasks | Lists the open tasks ⟨command: Shell command to run⟩',
    when: ({ said }) => SEVERITY[said] < SEVERITY.Execute,
    claim: ({ tool, reading }) =>
      one('Execute', 'argument', findRunInput(tool.description, reading.params)),
  },
  {
    id: 'C-17',
    says: 'An argument with the signal of a shell command, of code or of SQL, unless the tool only looks at it (validates, formats, explains), it adds to a fixed command, or its language only answers.',
    example: 'plan_job | Put a job on the timetable ⟨shell_command⟩',
    when: ({ said }) => SEVERITY[said] < SEVERITY.Execute,
    claim: ({ tool, reading, signals }) =>
      one(
        'Execute',
        'argument',
        findSignalInput(tool, reading.params, signals, [...reading.name, ...reading.lead]),
      ),
  },
  {
    id: 'C-20',
    says: 'Words that say that an expression of a programming language is evaluated, of a tool that is not about the text of such an expression.',
    example: 'filter_rows | Filters rows ⟨condition: Python expression⟩',
    when: ({ said }) => SEVERITY[said] < SEVERITY.Execute,
    claim: ({ tool, reading }) =>
      one(
        'Execute',
        'argument',
        findEvaluatedText(tool.description, reading.params, [...reading.name, ...reading.lead]),
      ),
  },
  {
    id: 'C-21',
    says: 'Arguments that only a browser has, or a sentence that says that an agent works in one.',
    example: 'compare_look | Compares a page with a picture ⟨url; selector; baselineImage⟩',
    when: ({ said }) => SEVERITY[said] < SEVERITY.Execute,
    claim: ({ tool, reading }) =>
      one(
        'Execute',
        'argument',
        findPageInput(reading.params) ?? findAgent(tool.description, reading.sentences[0]),
      ),
  },
  {
    id: 'C-22',
    says: 'Arguments for a server, for one of its tools and for what that one is handed.',
    example: 'reach | Access hosted services ⟨server; method; params⟩',
    when: ({ said }) => SEVERITY[said] < SEVERITY.Execute,
    claim: ({ reading }) => one('Execute', 'argument', findProxyInput(reading.params)),
  },
  {
    id: 'C-16',
    says: 'An amount beside its recipient, of a tool that changes something or whose deed is not told; one that reads must take a key that signs besides.',
    example: 'hand_over | Hand VNDT to another holder ⟨recipient; amount#⟩',
    when: ({ said }) => said !== 'Execute',
    claim: ({ reading, said }) =>
      one(
        'Financial',
        'argument',
        findMoneyInput(reading.params, [...reading.name, ...reading.lead], said === 'Read'),
      ),
  },
  {
    id: 'C-10',
    says: 'A word for something that runs what it is given, where no verb says what is done.',
    example: 'python_repl | ',
    when: isSilent,
    claim: ({ tool, reading }) =>
      one('Execute', 'noun', readRunner(tool, reading.nameWords, reading.sentences[0])),
  },
  {
    id: 'C-23',
    says: 'A first sentence without a verb that names what is run, opened or switched, where no verb says what is done; any statement or command of the caller outweighs a name that reads.',
    example: 'zorp | Any SQL statement',
    when: ({ reading, said }) => reading.lead.length === 0 && SEVERITY[said] < SEVERITY.Execute,
    claim: ({ tool, reading, said }) =>
      one(
        'Execute',
        'noun',
        readRunPhrase(tool.description, reading.sentences[0], said !== 'Unknown'),
      ),
  },
  {
    id: 'C-11',
    says: 'The noun of a grave deed, where no verb says what is done.',
    example: 'zorp | Bulk deletion of users',
    when: isSilent,
    claim({ tool, reading }) {
      const deed = readDeedNoun(tool.description, reading.sentences[0]);
      return deed === undefined ? undefined : one(deed.category, 'noun', deed.evidence);
    },
  },
  {
    id: 'C-12',
    says: 'A hint of the server that something is changed, where its words say nothing.',
    example: 'zorp | ⟨!destructiveHint⟩',
    when: isSilent,
    claim({ tool }) {
      const hint = readHint(tool);
      return hint === undefined ? undefined : one(hint.category, 'hint', hint.evidence);
    },
  },
  {
    id: 'C-13',
    says: 'A word for information, where no verb says what is done.',
    example: 'tide-data | ',
    when: isSilent,
    claim: ({ tool, reading }) =>
      one(
        'Read',
        'noun',
        readNounPhrase(tool.description, reading.sentences[0]) ??
          readNounName(tool.name, reading.nameWords),
      ),
  },
];
