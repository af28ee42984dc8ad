import { describe, expect, it } from 'vitest';
import { classifyTool } from './classify.ts';
import { readExample } from './rules/example.ts';

const categoryOf = (source: string) => classifyTool(readExample(source)).category;

describe('no verdict is milder than its own arguments', () => {
  it.each([
    ['show_queue | Shows the queue ⟨command: Bash command to execute⟩', 'a shell command'],
    ['put_hook | Set the hook of a checkout ⟨shell_script⟩', 'a script that is stored'],
    [
      'add_line | Add a line to the timetable ⟨command: Command that the machine runs at night⟩',
      'one run later',
    ],
    ['show_queue | Shows the queue ⟨code: JavaScript to run in the page⟩', 'code'],
    [
      'show_queue | Shows the queue ⟨rule: Python expression evaluated for each entry⟩',
      'an expression',
    ],
    ['show_queue | Shows the queue ⟨text: ERB template that is executed⟩', 'a template'],
    ['fetch_rows | Fetch rows ⟨sql: SQL statement⟩', 'SQL of a fetch'],
    ['fetch_rows | Fetch rows ⟨q: Cypher query to run⟩', 'a query language that can write'],
    ['change_rows | Update rows of a table ⟨sql⟩', 'SQL of a change'],
    ['any_call | Make a raw request ⟨body⟩', 'a request of the caller’s shape'],
  ])('%s is Execute: %s', (source) => expect(categoryOf(source)).toBe('Execute'));

  it.each([
    [
      'find_help | Find help ⟨query: Search query to run⟩',
      'Read',
      'a search query is only a string',
    ],
    ['try_query | Perform a dry run of a query ⟨sql: SQL to dry run⟩', 'Read', 'a dry run'],
    ['lint_script | Lint a script ⟨code: Python code to check⟩', 'Read', 'a linter'],
    ['pretty | Format a statement ⟨sql⟩', 'Read', 'a formatter'],
    [
      'check_script | Validate a script without running it ⟨script: Script to check⟩',
      'Read',
      'a validator',
    ],
    ['explain_command | Explain a shell command ⟨shell_command⟩', 'Read', 'an explanation'],
    ['show_plan | Get the plan of a statement ⟨sql: SQL statement⟩', 'Read', 'a plan'],
    ['ask_store | Run a SELECT query ⟨query: SELECT statement to execute⟩', 'Read', 'SELECT alone'],
    [
      'ask_store | Query the store, read-only ⟨query: SQL query to execute⟩',
      'Read',
      'said to be read-only',
    ],
    [
      'calculate | Calculate a formula ⟨expression: Mathematical expression to evaluate⟩',
      'Read',
      'arithmetic',
    ],
    [
      'list_targets | List the targets of a build ⟨extra_args: Command line arguments⟩',
      'Read',
      'arguments of a fixed command',
    ],
    ['save_view | Create a view ⟨sql: SQL of the view⟩', 'Write', 'a statement that is kept'],
    ['find_place | Find a place ⟨code: Country code⟩', 'Read', 'a code that is no program'],
    ['show_state | Show the state ⟨command: Command to run (list, all, none)⟩', 'Read', 'a choice'],
  ])('%s is %s: %s', (source, category) => expect(categoryOf(source)).toBe(category));

  it.each([
    'move_zqt | Moves ZQT out of the vault ⟨private_key; to; amount⟩',
    'pass_on | Passes value between two addresses ⟨from_address; to_address; amount; gas⟩',
    'hand_zqt | Hands ZQT to another holder ⟨sender; recipient; amount; memo⟩',
    'zqt | ⟨to_account; amount#; currency⟩',
    'get_zqt | Get ZQT to an address ⟨private_key; to; value⟩',
  ])('%s is Financial', (source) => expect(categoryOf(source)).toBe('Financial'));

  it.each([
    [
      'other_money | Convert an amount ⟨amount#; from_currency; to_currency⟩',
      'Read',
      'a conversion',
    ],
    ['fee_of | Estimate the fee ⟨to; amount#; chain⟩', 'Read', 'an estimate'],
    ['note_down | Log an expense ⟨payee; amount#⟩', 'Write', 'a book entry'],
    ['warn | Send a reminder to a debtor ⟨recipient; amount#⟩', 'Write', 'a letter about money'],
    [
      'get_moves | Get the moves of an account ⟨to_account; amount#⟩',
      'Read',
      'a filter of a look-up',
    ],
  ])('%s is %s: %s', (source, category) => expect(categoryOf(source)).toBe(category));
});

describe('no verdict is milder than what the record says of its end', () => {
  it.each([
    'drop_seat | Cancel a seat. Note: irreversible',
    'end_case | Close a case. This cannot be undone',
    'end_case | Close a case; there is no way back',
    'blur_member | Blur a member record; the first values cannot be restored',
    'retire_key | Retire a key. What it locked becomes unreadable for good',
    'merge_people | Merge two people. The merge is not reversible.',
    'lock_vault | Set the lock of a vault. This action is final.',
    'start_over | Restart the shell. Open work is gone for ever.',
    'shape | Shapes the data. This operation can never be reversed.',
    'get_shape | Get a shape. This action is irreversible.',
  ])('%s is Destructive', (source) => expect(categoryOf(source)).toBe('Destructive'));

  it.each([
    ['end_case | Close a case. This is not irreversible.', 'Write', 'negated'],
    ['end_case | Close a case. It can be restored.', 'Write', 'the opposite'],
    [
      'end_case | Close a case. Unlike delete_case, which cannot be undone, it stays.',
      'Write',
      'another tool',
    ],
    [
      'make_code | Create a recovery code. It is shown once and cannot be recovered.',
      'Write',
      'a secret shown once',
    ],
    [
      'make_vault | Create a vault. If you lose the phrase, it cannot be recovered.',
      'Write',
      'a loss by the reader',
    ],
    [
      'list_bin | List the bin. Entries that are gone cannot be restored.',
      'Read',
      'things that are listed',
    ],
    [
      'run_flow | Run a flow. Fails when there is no rollback flow.',
      'Execute',
      'a thing of that name',
    ],
    ['store_page | Save a permanent copy of a page', 'Write', 'permanence that keeps'],
  ])('%s is %s: %s', (source, category) => expect(categoryOf(source)).toBe(category));

  it('does not touch what is worse', () =>
    expect(categoryOf('pay_bill | Pay a bill. This cannot be undone.')).toBe('Financial'));
});

describe('a tool that saves what it reads is no Read', () => {
  it.each([
    'show_part | Export a part ⟨outputPath: Path where the mesh will be saved⟩',
    'show_part | Get a part ⟨output_dir⟩',
    'show_part | 获取零件 ⟨output_path: 保存图像的路径⟩',
    'show_part | Show a part ⟨downloadsDir: Directory of downloads⟩',
    'page_screenshot | Take a picture of the page ⟨filename⟩',
  ])('%s is Write', (source) => expect(categoryOf(source)).toBe('Write'));

  it.each([
    'show_part | Get a part ⟨output_file: Path of the file to read⟩',
    'show_part | Get a part ⟨path: Path of the part⟩',
    'page_screenshot | Take a picture of pages ⟨directory: Directory that contains the pages⟩',
  ])('%s is Read', (source) => expect(categoryOf(source)).toBe('Read'));
});
