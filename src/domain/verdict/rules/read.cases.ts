import type { RuleCases } from './rule-case.ts';

export const READ_CASES: RuleCases = {
  'R-01': [
    ['run_audit | Run a licence audit of the lockfile', 'Read', 'R-01'],
    ['run_script | Run a shell script', 'Execute', 'X-01'],
    ['run_command | Run an analysis command in the shell', 'Execute', 'X-01'],
  ],
  'R-16': [
    ['ask_store | Execute a SELECT statement', 'Read', 'R-16'],
    ['ask_store | Execute SQL (SELECT, INSERT, UPDATE)', 'Execute', 'X-01'],
    ['select_seat | Run a draw to select a seat', 'Execute', 'X-07'],
  ],
  'R-17': [
    ['ponder | Process thoughts one after another', 'Read', 'R-17'],
    ['ponder | Process a batch of uploads', 'Write', 'W-05'],
    ['thought_log | Delete a thought', 'Destructive', 'D-01'],
  ],
  'R-18': [
    ['shorten_it | Truncate a text to a length', 'Read', 'R-18'],
    ['shorten_it | Truncate a table', 'Destructive', 'D-01'],
    ['look_shortenit | Truncate the text column of a table', 'Destructive', 'D-01'],
  ],
  'R-19': [
    ['think_on | A tool for applying lateral thinking to a question', 'Read', 'R-19'],
    ['think_on | A tool for applying patches to files', 'Write', 'W-05'],
    ['look_thinkon | Apply a fill pattern to a cell', 'Write', 'W-05'],
  ],
  'R-02': [
    ['add | Add two numbers', 'Read', 'R-02'],
    ['add_row | Add a row to a sheet', 'Write', 'W-04'],
    ['add_number | Add a number to the phone contact list', 'Write', 'W-04'],
  ],
  'R-03': [
    ['preview_delete | Preview what a delete would remove', 'Read', 'R-03'],
    ['delete_rows | Delete rows', 'Destructive', 'D-01'],
    ['simulate_key | Simulate a key press', 'Execute', 'X-17'],
  ],
  'R-07': [
    ['write_tests | Provide guidance for writing tests', 'Read', 'R-07'],
    ['write_tests | Write tests into the project', 'Write', 'W-04'],
    ['provide_key | Provide a key to the vault', 'Write', 'W-40'],
  ],
  'R-04': [
    ['resolve_host | Resolve a hostname', 'Read', 'R-04'],
    ['resolve_thread | Resolve a review thread', 'Write', 'W-05'],
    ['resolve_incident | Resolve an incident', 'Write', 'W-05'],
  ],
  'R-10': [
    ['site_overview | Create a map of a website', 'Read', 'R-10'],
    ['mind_board | Create a board', 'Write', 'W-04'],
    ['create_field_map | Create a map of fields in the store', 'Write', 'W-04'],
  ],
  'R-11': [
    ['panel_values | Execute a query against Prometheus', 'Read', 'R-11'],
    ['db_values | Execute a query', 'Execute', 'X-15'],
    ['graph_values | Execute a Cypher query on the database', 'Execute', 'X-01'],
  ],
  'R-12': [
    ['start_search | Start a search over all files', 'Read', 'R-12'],
    ['start_server | Start the server', 'Execute', 'X-03'],
    ['start_job | Start a reindexing job', 'Execute', 'X-03'],
  ],
  'R-30': [
    ['order_code | Writes example code for placing an order', 'Read', 'R-30'],
    ['order_code | Writes code for placing an order to a file', 'Write', 'W-04'],
    ['place_order | Places a sample order', 'Financial', 'F-03'],
  ],
  'R-35': [
    ['query_text | Construct a query string for a type', 'Read', 'R-35'],
    ['make_road | Construct a road from a plan', 'Write', 'W-04'],
    ['query_text | Delete a query string', 'Destructive', 'D-01'],
  ],
  'R-32': [
    ['ask_pipe | Requests data from an endpoint', 'Read', 'R-32'],
    ['ask_pipe | Requests a room', 'Write', 'W-04'],
    ['ask_pipe | Requests the deletion of data', 'Destructive', 'D-10'],
  ],
  'R-33': [
    ['ask_it | Submit a natural language query to the service', 'Read', 'R-33'],
    ['ask_it | Submit a form to the service', 'Write', 'W-04'],
    ['ask_it | Submit a SQL query to the model store', 'Execute', 'X-79'],
  ],
  'R-34': [
    ['mend_text | Correct spelling errors in a text', 'Read', 'R-34'],
    ['mend_text | Correct the address of a customer', 'Write', 'W-05'],
    ['mend_text | Correct the spelling in a document', 'Write', 'W-05'],
  ],
  'R-31': [
    ['ask_contract | Calls a read-only method of a contract', 'Read', 'R-31'],
    ['ask_contract | Calls a method of a contract', 'Execute', 'X-08'],
    ['ask_contract | Calls a method that reads and writes', 'Execute', 'X-08'],
  ],
  'R-13': [
    ['team_reader | Run read operations of the team', 'Read', 'R-13'],
    ['team_writer | Run one of the write operations of the team', 'Write', 'W-15'],
    ['run_read | Run a read command in the shell', 'Execute', 'X-01'],
  ],
  'R-15': [
    [
      'desk-reader | Select and run one of the following read operations get-desk, get-lamp',
      'Read',
      'R-15',
    ],
    ['desk-reader | Run a job to read the operations log', 'Execute', 'X-03'],
    ['desk-updater | Run one of the following write operations', 'Write', 'W-15'],
  ],
  'R-14': [
    ['open_nodes | Open nodes of the graph by name', 'Read', 'R-14'],
    ['open_issue | Open an issue', 'Write', 'W-05'],
    ['open_browser | Open the browser', 'Execute', 'X-05'],
  ],
  'R-08': [
    ['fetch_page | Make an HTTP GET request to a page', 'Read', 'R-08'],
    ['send_form | Make an HTTP POST request', 'Execute', 'X-14'],
    ['send_any | Send an arbitrary request to any API', 'Execute', 'X-52'],
  ],
  'R-05': [
    ['list_orders | List all orders of a shop', 'Read', 'R-05'],
    ['create_order | Create an order', 'Financial', 'F-03'],
    ['get_or_create_user | Get or create a user', 'Write', 'W-04'],
  ],
  'R-09': [
    ['convert_units | Convert miles to kilometres', 'Read', 'R-09'],
    ['create_unit | Create a unit', 'Write', 'W-04'],
    ['format_disk | Format a disk', 'Destructive', 'D-08'],
  ],
};
