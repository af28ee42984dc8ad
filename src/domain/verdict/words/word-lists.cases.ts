import type { RuleCase } from '../rules/rule-case.ts';

/** Cases of our own for word lists that no case of a rule needs. */
export const WORD_LIST_CASES: readonly RuleCase[] = [
  ['set_status | ', 'Write', 'W-05'],
  ['rates | Get a price and daily open', 'Read', 'R-05'],
  ['set_rows | Set rows. Other rows are completely lost.', 'Destructive', 'D-18'],
  ['set_rows | Set rows of a sheet, overwriting existing cells', 'Destructive', 'D-18'],
  ['list_tasks | Lists tasks ⟨line: Bash line to run⟩', 'Execute', 'X-75'],
  ['list_tasks | Lists tasks ⟨text: Program to execute⟩', 'Execute', 'X-76'],
  ['retire_key | Retire a key. Its data become unreadable forever', 'Destructive', 'D-30'],
  ['hand_on | Hand QXT on ⟨to; value; chain_id⟩', 'Financial', 'F-40'],
  ['zorp | Get a zorp ⟨command; args⟩', 'Execute', 'X-19'],
  ['zorp | Step by step reasoning', 'Read', 'R-06'],
  ['list_it | Copy a table ⟨dry_run?: Deletes the target table⟩', 'Write', 'W-04'],
  ['post_proxy_delete_proxies | ', 'Destructive', 'D-01'],
];
