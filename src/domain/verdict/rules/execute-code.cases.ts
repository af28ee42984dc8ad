import type { RuleCases } from './rule-case.ts';

export const EXECUTE_CODE_CASES: RuleCases = {
  'X-01': [
    ['run_python | Run Python code', 'Execute', 'X-01'],
    ['explain_code | Explain code', 'Read', 'R-09'],
    ['code_review | Run a quality review of the code', 'Read', 'R-01'],
  ],
  'X-16': [
    ['invoke_lambda | Invoke a lambda', 'Execute', 'X-16'],
    ['list_lambdas | List lambdas', 'Read', 'R-05'],
    ['security_report | Run the CLI security scanner report', 'Read', 'R-05'],
  ],
  'X-02': [
    ['sql_query | Execute a query in MySQL', 'Execute', 'X-02'],
    ['search_mail | Execute a search in the mail store', 'Read', 'R-01'],
    ['explain_query | Explain a MySQL query', 'Read', 'R-09'],
  ],
  'X-79': [
    ['ask_wells | Submit a SQL query to the store', 'Execute', 'X-79'],
    ['ask_wells | Submit a form to the store', 'Write', 'W-04'],
    ['ask_wells | Send a report on SQL to a reader', 'Write', 'W-06'],
  ],
  'X-109': [
    ['ask_wells | Query the warehouse with SQL', 'Execute', 'X-109'],
    ['ask_wells | Query the warehouse with a filter', 'Read', 'R-05'],
    ['ask_wells | Query tables of a SQL server', 'Read', 'R-05'],
  ],
  'X-110': [
    ['next_step | Submits a cell to the running kernel', 'Execute', 'X-110'],
    ['next_step | Submits a form to the clerk', 'Write', 'W-04'],
    ['next_step | Sends a code to the phone of a user', 'Write', 'W-06'],
  ],
  'X-114': [
    ['look_closer | Checks a site with sqlmap', 'Execute', 'X-114'],
    ['look_closer | Checks a site for broken links', 'Read', 'R-05'],
    ['look_closer | Checks a report of nmap with a parser', 'Read', 'R-05'],
  ],
  'X-115': [
    ['how_fast | Benchmarks a function', 'Execute', 'X-115'],
    ['how_fast | Benchmarks prices of a market', 'Read', 'R-05'],
    ['look_howfast | List functions that were benchmarked', 'Read', 'R-05'],
  ],
  'X-111': [
    ['desk | Controls Finder with AppleScript', 'Execute', 'X-111'],
    ['desk | Tells a story', 'Read', 'R-05'],
    ['desk | Explains AppleScript', 'Read', 'R-09'],
  ],
  'X-112': [
    ['bring_in | Loads a plugin from a path into the editor', 'Execute', 'X-112'],
    ['bring_in | Loads a page of results', 'Read', 'R-05'],
    ['bring_in | Lists loaded plugins', 'Read', 'R-05'],
  ],
  'X-15': [
    ['execute_query | Execute a query', 'Execute', 'X-15'],
    ['search_index | Execute a search query', 'Read', 'R-01'],
    ['save_query | Save a query', 'Write', 'W-04'],
  ],
  'X-42': [
    ['try_query | Test a GraphQL query against the server', 'Execute', 'X-42'],
    ['try_link | Test a link', 'Read', 'R-05'],
    ['query_tests | List the tests of a query', 'Read', 'R-05'],
  ],
  'X-53': [
    ['tell_it | Send a command to the robot', 'Execute', 'X-53'],
    ['tell_it | Send a letter', 'Write', 'W-06'],
    ['look_tellit | List commands that were sent', 'Read', 'R-05'],
  ],
  'X-90': [
    ['nightly | Puts a shell command on the timetable', 'Execute', 'X-90'],
    ['nightly | Puts a note on the timetable', 'Write', 'W-04'],
    ['nightly | Adds a slash command for the night shift', 'Write', 'W-04'],
  ],
  'X-91': [
    ['on_boot | Sets the startup script of a machine', 'Execute', 'X-91'],
    ['on_boot | Sets the name of a machine', 'Write', 'W-05'],
    ['on_boot | Sets the startup message of a machine', 'Write', 'W-05'],
  ],
  'X-56': [
    ['reach | Call the cloud with a CLI command', 'Execute', 'X-56'],
    ['reach | Call a friend', 'Write', 'W-06'],
    ['look_reach | List commands that one can call', 'Read', 'R-05'],
  ],
  'X-57': [
    ['hook_on | Attach to a process', 'Execute', 'X-57'],
    ['hook_on | Attach a file to a case', 'Write', 'W-04'],
    ['look_hookon | List attached debuggers', 'Read', 'R-05'],
  ],
  'X-58': [
    ['again | Play a macro', 'Execute', 'X-58'],
    ['again | Play a song', 'Write', 'W-05'],
    ['look_again | List macros', 'Read', 'R-05'],
  ],
  'X-68': [
    ['shake | Inject faults into a cluster', 'Execute', 'X-68'],
    ['shake | Look at the faults of a cluster', 'Read', 'R-05'],
    ['look_shake | List injected faults', 'Read', 'R-05'],
  ],
  'X-101': [
    ['take_over | Hijack a session', 'Execute', 'X-101'],
    ['look_again | List hijacked sessions', 'Read', 'R-05'],
    ['look_again | Look for a spoofed sender', 'Read', 'R-05'],
  ],
  'X-26': [
    ['answer_prompt | Send input to a running process', 'Execute', 'X-26'],
    ['send_note | Send a note', 'Write', 'W-06'],
    ['process_note | Show the note of a process', 'Read', 'R-05'],
  ],
  'X-104': [
    ['db_fill | Import an SQL file into a database', 'Execute', 'X-104'],
    ['db_fill | Import a CSV file into a database', 'Write', 'W-04'],
    ['db_fill | List SQL files of a database', 'Read', 'R-05'],
  ],
  'X-128': [
    ['hook | Takes a shell one-liner', 'Execute', 'X-128'],
    ['hook | Takes a picture of a shell', 'Read', 'R-05'],
    ['hook | Takes a line of text', 'Read', 'R-05'],
  ],
};
