import type { RuleCases } from './rule-case.ts';

export const CLAIM_RULES_CASES: RuleCases = {
  'R-06': [
    ['tide-data | ', 'Read', 'R-06'],
    ['zorp | ', 'Unknown', 'U-01'],
    ['blarg_flip | ', 'Write', 'W-05'],
  ],
  'X-23': [
    ['python_repl | ', 'Execute', 'X-23'],
    ['python_facts | ', 'Unknown', 'U-01'],
    ['shell_history | List the shell history', 'Read', 'R-05'],
  ],
  'X-100': [
    ['zorp | Template injection in a page engine', 'Execute', 'X-100'],
    ['zorp | Attack statistics of a year', 'Read', 'R-06'],
    ['list_attacks | List attacks on a host', 'Read', 'R-05'],
  ],
  'D-25': [
    ['zorp | Bulk deletion of users', 'Destructive', 'D-25'],
    ['zorp | ', 'Unknown', 'U-01'],
    ['zorp | Deletion policy of the archive', 'Unknown', 'U-01'],
  ],
  'F-31': [
    ['zorp | Withdrawal of funds', 'Financial', 'F-31'],
    ['zorp | ', 'Unknown', 'U-01'],
    ['zorp | Purchase history of a member', 'Read', 'R-06'],
  ],
  'W-18': [
    ['get_report | Get a report ⟨outputPath: File path to save the report to⟩', 'Write', 'W-18'],
    ['get_report | Get a report ⟨path: Path of the report to read⟩', 'Read', 'R-05'],
    ['get_saved | Get a saved search ⟨file: Name of the file⟩', 'Read', 'R-05'],
  ],
  'H-01': [
    ['zorp | ⟨!destructiveHint⟩', 'Destructive', 'H-01'],
    ['zorp | ', 'Unknown', 'U-01'],
    ['get_zorp | Get a zorp ⟨!destructiveHint⟩', 'Read', 'R-05'],
  ],
  'X-18': [
    ['query_store | Query the store ⟨sql: Statement⟩', 'Execute', 'X-18'],
    ['query_store | Query the store ⟨text: Words⟩', 'Read', 'R-05'],
    ['format_statement | Format a statement ⟨sql: Statement⟩', 'Read', 'R-09'],
  ],
  'X-99': [
    [
      'manage_shop | Use the account API to make and change a shop ⟨url; method; body⟩',
      'Execute',
      'X-99',
    ],
    ['list_shops | Gets shops from the API ⟨url; method = GET, HEAD; body⟩', 'Read', 'R-05'],
    ['create_webhook | Add a webhook for API events ⟨url; method; body⟩', 'Write', 'W-04'],
  ],
  'X-19': [
    ['send_to_cad | Send a macro ⟨code: Code to execute in the editor⟩', 'Execute', 'X-19'],
    ['send_to_cad | Send a drawing ⟨path: Path⟩', 'Write', 'W-06'],
    ['find_country | Find a country ⟨code: Country code⟩', 'Read', 'R-05'],
  ],
  'F-18': [
    [
      'make_api_request | Call any API of the shop. Services: customers, payments, refunds, stock',
      'Financial',
      'F-18',
    ],
    ['make_api_request | Call any API of the shop. Services: customers, stock', 'Execute', 'X-14'],
    ['payment_api_guide | Get the guide to payments, refunds and payouts', 'Read', 'R-07'],
  ],
  'X-43': [
    ['look_up | Run a research on a topic. Returns a job ID.', 'Execute', 'X-43'],
    ['look_up | Run a research on a topic. Returns a list.', 'Read', 'R-01'],
    ['get_job | Get a job. Returns the job ID.', 'Read', 'R-05'],
  ],
  'X-96': [
    ['keep_rows | Filters rows ⟨test: Python expression⟩', 'Execute', 'X-96'],
    ['keep_rows | Filters rows ⟨test: Word of an expression⟩', 'Read', 'R-05'],
    ['say_rows | Explains an expression ⟨code: Python expression⟩', 'Write', 'W-06'],
  ],
  'X-97': [
    ['tour | An agent in a browser works through your task', 'Execute', 'X-97'],
    ['tour | Lists the agents of a browser', 'Read', 'R-05'],
    ['tour | The user agent of a browser', 'Unknown', 'U-01'],
  ],
  'X-108': [
    ['reach | Access hosted services ⟨server; method; params⟩', 'Execute', 'X-108'],
    ['reach | Get the tools of a server ⟨server; tool⟩', 'Read', 'R-05'],
    ['reach | Get a page ⟨method; params⟩', 'Read', 'R-05'],
  ],
  'D-18': [
    ['return_phone | Hand a phone back to the pool. Files on it are lost.', 'Destructive', 'D-18'],
    ['find_crypto | Detect ransomware that encrypts files', 'Read', 'R-05'],
    ['set_badge | Sets a badge. This makes the old badge unusable.', 'Write', 'W-05'],
    ['return_phone | Hand a phone back to the pool. Files on it are not lost.', 'Write', 'W-04'],
    ['lost_items | List things that are lost', 'Read', 'R-05'],
  ],
  'U-02': [
    ['get_record | ลบข้อมูลทั้งหมด', 'Unknown', 'U-02'],
    ['get_record | Gets a record', 'Read', 'R-05'],
    ['delete_record | ลบข้อมูลทั้งหมด', 'Destructive', 'D-01'],
  ],
  'D-30': [
    ['close_folder | Close a folder of a court. Irreversible once stamped.', 'Destructive', 'D-30'],
    ['close_folder | Close a folder of a court. It can be opened again.', 'Write', 'W-05'],
    [
      'close_folder | Close a folder of a court. Use archive_folder where that must not be irreversible.',
      'Write',
      'W-05',
    ],
  ],
  'X-75': [
    ['show_items | Lists the open items ⟨command: Shell command to run⟩', 'Execute', 'X-75'],
    [
      'show_items | Lists the open items ⟨command: Command to run (open, closed, all)⟩',
      'Read',
      'R-05',
    ],
    ['show_items | Lists the open items ⟨command: Subcommand to execute⟩', 'Read', 'R-05'],
  ],
  'X-76': [
    [
      'keep_rows | Filter the rows of a frame ⟨test: Python expression evaluated for every row⟩',
      'Execute',
      'X-76',
    ],
    [
      'keep_rows | Filter the rows of a frame ⟨test: Mathematical expression to evaluate⟩',
      'Read',
      'R-05',
    ],
    ['keep_rows | Filter the rows of a frame ⟨code: Product code to look for⟩', 'Read', 'R-05'],
  ],
  'X-77': [
    ['get_state | Get the state ⟨q: SQL statement to execute⟩', 'Execute', 'X-77'],
    ['get_state | Get the state ⟨q: SELECT statement to execute⟩', 'Read', 'R-05'],
    [
      'get_state | Get the state ⟨q: Words that the dry run of the SQL statement looks for⟩',
      'Read',
      'R-05',
    ],
  ],
  'X-78': [
    ['write_letter | Write a letter ⟨text: Jinja2 template to evaluate⟩', 'Execute', 'X-78'],
    ['write_letter | Write a letter ⟨text: Template of the letter to run off⟩', 'Write', 'W-04'],
    ['write_letter | Write a letter ⟨text: Text of the letter⟩', 'Write', 'W-04'],
  ],
  'F-40': [
    ['hand_over | Hand QXT to another holder ⟨recipient; amount#⟩', 'Financial', 'F-40'],
    ['hand_over | Hand a note to another holder ⟨recipient; text⟩', 'Unknown', 'U-02'],
    ['hand_over | Send a reminder to a holder ⟨recipient; amount#⟩', 'Write', 'W-06'],
  ],
  'U-01': [
    ['zorp | ', 'Unknown', 'U-01'],
    ['get_zorp | Get a zorp', 'Read', 'R-05'],
    ['delete_zorp | ', 'Destructive', 'D-01'],
  ],
  'X-123': [
    ['zorp | Arbitrary host command', 'Execute', 'X-123'],
    ['zorp | Raw command history', 'Read', 'R-06'],
    ['get_run | Ansible run', 'Read', 'R-05'],
  ],
};
