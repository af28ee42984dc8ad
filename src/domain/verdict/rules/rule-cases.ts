/**
 * Three cases of our own for each rule, as `tool name | description`: one that it must decide, one of the same
 * words about something else, and one that looks alike but means another thing. `⟨a,b⟩` after the description
 * names parameters with their description.
 */
export const RULE_CASES: Readonly<
  Record<string, readonly [fires: string, plain: string, lookalike: string]>
> = {
  'R-01': [
    'run_audit | Run a licence audit of the lockfile',
    'run_script | Run a shell script',
    'run_command | Run an analysis command in the shell',
  ],
  'R-16': [
    'ask_store | Execute a SELECT statement',
    'ask_store | Execute SQL (SELECT, INSERT, UPDATE)',
    'select_seat | Run a draw to select a seat',
  ],
  'R-17': [
    'ponder | Process thoughts one after another',
    'ponder | Process a batch of uploads',
    'thought_log | Delete a thought',
  ],
  'R-02': [
    'add | Add two numbers',
    'add_row | Add a row to a sheet',
    'add_number | Add a number to the phone contact list',
  ],
  'R-03': [
    'preview_delete | Preview what a delete would remove',
    'delete_rows | Delete rows',
    'simulate_key | Simulate a key press',
  ],
  'R-04': [
    'resolve_host | Resolve a hostname',
    'resolve_thread | Resolve a review thread',
    'resolve_incident | Resolve an incident',
  ],
  'R-05': [
    'list_orders | List all orders of a shop',
    'create_order | Create an order',
    'get_or_create_user | Get or create a user',
  ],
  'R-06': ['tide-data | ', 'zorp | ', 'blarg_flip | '],
  'R-07': [
    'write_tests | Provide guidance for writing tests',
    'write_tests | Write tests into the project',
    'provide_key | Provide a key to the vault',
  ],
  'R-08': [
    'fetch_page | Make an HTTP GET request to a page',
    'send_form | Make an HTTP POST request',
    'send_any | Send an arbitrary request to any API',
  ],
  'R-09': [
    'convert_units | Convert miles to kilometres',
    'create_unit | Create a unit',
    'format_disk | Format a disk',
  ],
  'R-10': [
    'site_overview | Create a map of a website',
    'mind_board | Create a board',
    'create_field_map | Create a map of fields in the store',
  ],
  'R-11': [
    'panel_values | Execute a query against Prometheus',
    'db_values | Execute a query',
    'graph_values | Execute a Cypher query on the database',
  ],
  'R-12': [
    'start_search | Start a search over all files',
    'start_server | Start the server',
    'start_job | Start a reindexing job',
  ],
  'R-13': [
    'team_reader | Run read operations of the team',
    'team_writer | Run one of the write operations of the team',
    'run_read | Run a read command in the shell',
  ],
  'R-14': [
    'open_nodes | Open nodes of the graph by name',
    'open_issue | Open an issue',
    'open_browser | Open the browser',
  ],
  'W-01': [
    'remove_label | Remove a label from an issue',
    'remove_file | Remove a file',
    'delete_label | Delete a label for good',
  ],
  'W-02': [
    'kick_out | Remove a track from the playlist',
    'remove_track | Remove a recording',
    'remove_all | Remove all messages from the channel',
  ],
  'W-03': [
    'delete_reaction | Delete a reaction',
    'delete_comment | Delete a comment',
    'delete_star_rule | Delete a star policy',
  ],
  'W-04': [
    'create_note | Create a note',
    'get_note | Get a note',
    'created_notes | List notes created today',
  ],
  'W-05': [
    'rename_file | Rename a file',
    'read_file | Read a file',
    'sync_status | Check how far the sync is',
  ],
  'W-06': [
    'send_message | Send a message to a channel',
    'list_messages | List messages',
    'message_stats | Show message statistics',
  ],
  'W-07': [
    'remove_sub_issue | Remove a sub-issue from its parent',
    'remove_issue | Remove an issue',
    'remove_link_file | Remove the link file',
  ],
  'W-08': [
    'unassign_tag | Remove a tag attachment from a document',
    'remove_tag_file | Remove a file',
    'purge_tags | Purge all tags',
  ],
  'W-09': [
    'allow_again | Remove a command from the blocklist',
    'remove_page | Remove a page',
    'empty_trash | Empty the trash',
  ],
  'W-10': [
    'cancel_watch | Delete a notification subscription',
    'cancel_plan | Cancel a subscription',
    'delete_list | Delete a mailing list',
  ],
  'W-11': [
    'format_cells | Format a range of cells',
    'format_json | Format JSON',
    'group_numbers | Group numbers by digit',
  ],
  'W-12': [
    'take_backup | Take a snapshot of a volume',
    'take_screenshot | Take a screenshot',
    'take_snapshot | Take a snapshot of the page',
  ],
  'W-13': [
    'pull_branch | Pull a remote branch',
    'pull_data | Pull data from the feed',
    'update_pull_request | Update a pull request',
  ],
  'W-14': [
    'respond | Respond to an invitation',
    'respond | Respond with the details of a template',
    'list_answers | List answers to invitations',
  ],
  'F-01': [
    'pay_bill | Pay a bill',
    'list_payments | List payments',
    'withdraw_application | Withdraw a visa application',
  ],
  'F-02': [
    'buy_shares | Buy shares at market price',
    'list_shares | List shares',
    'buy_signal | Show the buy signal of a chart',
  ],
  'F-03': [
    'place_order | Place an order with the broker',
    'sort_order | Set the sort order of a column',
    'order_status | Get the status of an order',
  ],
  'F-04': [
    'send_eth | Send ETH to an address',
    'send_email | Send an e-mail',
    'send_token | Send the password reset token',
  ],
  'F-05': [
    'create_invoice | Create an invoice',
    'create_issue | Create an issue',
    'create_subscription | Create a webhook subscription',
  ],
  'F-06': [
    'approve_spender | Approve a spender of your tokens',
    'approve_request | Approve a merge request',
    'approve_page | Approve a page',
  ],
  'F-07': [
    'send_transaction | Send a signed transaction',
    'get_transaction | Get a transaction',
    'begin_work | Execute a transaction in the database',
  ],
  'F-08': [
    'book_flight | Book a flight',
    'add_book | Add a book to the shelf',
    'book_meeting | Book a meeting room',
  ],
  'F-09': [
    'charge_card | Charge a card',
    'list_charges | List charges',
    'charge_battery | Charge the battery of the device',
  ],
  'F-10': [
    'ask_withdrawal | Request a withdrawal of coins',
    'ask_access | Request access',
    'ask_payments | Request the available payment options',
  ],
  'F-11': [
    'update_subscription | Update a subscription',
    'update_profile | Update a profile',
    'update_subscription | Update a notification subscription of the room',
  ],
  'F-12': [
    'create_transfer | Create a transfer',
    'create_folder | Create a folder',
    'start_transfer | Initiate a file transfer',
  ],
  'F-13': [
    'accept_dispute | Accept a dispute',
    'accept_invite | Accept an invitation',
    'list_disputes | List disputes',
  ],
  'F-19': [
    'pass_code | Submit the OTP to complete the payment',
    'pass_code | Submit the OTP to log in',
    'code_review | Submit code for review',
  ],
  'F-14': [
    'create_adjustment | Create an adjustment to refund part of a bill',
    'create_adjustment | Create an adjustment of brightness',
    'create_policy | Create a refund policy',
  ],
  'F-15': [
    'create_credit_note | Create a credit note',
    'create_note | Create a note',
    'list_credit_notes | List credit notes',
  ],
  'D-01': [
    'delete_file | Delete a file',
    'undelete_file | Undelete a file',
    'list_deleted_users | List deleted users',
  ],
  'D-02': [
    'drop_table | Drop a table',
    'drop_pin | Drop a pin on the map',
    'create_table | Create a table',
  ],
  'D-03': [
    'remove_page | Remove a page',
    'remove_background | Remove the background of a picture',
    'remove_member | Remove a member from the team',
  ],
  'D-04': [
    'clear_logs | Clear all stored logs',
    'clear_filter | Clear the filter',
    'clear_code_style | Clear the style of the text',
  ],
  'D-05': [
    'uninstall_app | Uninstall an app',
    'install_app | Install an app',
    'list_apps | List uninstalled apps',
  ],
  'D-06': [
    'terminate_vm | Terminate an instance',
    'terminate_app | Terminate an app',
    'terms | List contract terms',
  ],
  'D-07': [
    'factory_reset | Reset the database',
    'reset_view | Reset the view',
    'reset_password | Reset a password',
  ],
  'D-08': [
    'format_disk | Format a disk',
    'format_code | Format code',
    'disk_format | Get the format of disk information',
  ],
  'D-09': [
    'revert_state | Revert the state to its parent',
    'reset_zoom | Reset the zoom',
    'revert_text | Revert a text to draft',
  ],
  'D-20': [
    'start_over | Reset the whole game',
    'start_over | Reset the zoom',
    'game_stats | List reset games',
  ],
  'D-21': [
    'new_disk | Replace the system disk',
    'new_disk | Replace the cover',
    'disk_list | List replaced disks',
  ],
  'D-10': [
    'request_deletion | Request the deletion of an account',
    'request_review | Request a review',
    'list_deletions | List requested deletions',
  ],
  'D-11': [
    'write_file | Create a new file or completely overwrite an existing one',
    'append_file | Append to a file',
    'agent_name | Overwrite the user agent header',
  ],
  'D-12': [
    'fresh | Rebuild a server from an image',
    'fresh | Rebuild the search index',
    'rebuild_status | Get the rebuild status of a server',
  ],
  'D-13': [
    'back | Restore a server from a snapshot',
    'back | Restore a note from the trash',
    'restore_points | List the snapshots that a server can be restored from',
  ],
  'D-14': [
    'tidy | Start a garbage collection of the registry',
    'tidy | Start a collection of stamps',
    'gc_state | Get the state of the garbage collection',
  ],
  'D-15': [
    'give_back | Release a reserved IP',
    'give_back | Release a podcast episode',
    'ip_release_notes | Get the release notes of the IP service',
  ],
  'D-16': [
    'tidy | Clean build products',
    'tidy | Clean a column of names',
    'build_products | List build products',
  ],
  'D-17': [
    'users | Perform CRUD operations on users',
    'users | List users',
    'crude_oil | Get the price of crude oil',
  ],
  'D-18': [
    'return_phone | Hand a phone back to the pool. Files on it are lost.',
    'return_phone | Hand a phone back to the pool. Files on it are not lost.',
    'lost_items | List things that are lost',
  ],
  'D-19': [
    'put_text | Rewrite a file',
    'put_text | Rewrite a sentence',
    'rewritten_files | List rewritten files',
  ],
  'F-18': [
    'make_api_request | Call any API of the shop. Services: customers, payments, refunds, stock',
    'make_api_request | Call any API of the shop. Services: customers, stock',
    'payment_api_guide | Get the guide to payments, refunds and payouts',
  ],
  'X-43': [
    'look_up | Run a research on a topic. Returns a job ID.',
    'look_up | Run a research on a topic. Returns a list.',
    'get_job | Get a job. Returns the job ID.',
  ],
  'W-18': [
    'get_report | Get a report ⟨outputPath: File path to save the report to⟩',
    'get_report | Get a report ⟨path: Path of the report to read⟩',
    'get_saved | Get a saved search ⟨file: Name of the file⟩',
  ],
  'X-42': [
    'try_query | Test a GraphQL query against the server',
    'try_link | Test a link',
    'query_tests | List the tests of a query',
  ],
  'F-16': [
    'fix_entry | Update a bank transaction',
    'fix_entry | Update a bank holiday',
    'bank_updates | List updated bank transactions',
  ],
  'F-17': [
    'top | Credit a customer account',
    'credit_film | Get the credits of a film',
    'credit_score | Get the credit score of a customer',
  ],
  'R-15': [
    'desk-reader | Select and run one of the following read operations get-desk, get-lamp',
    'desk-reader | Run a job to read the operations log',
    'desk-updater | Run one of the following write operations',
  ],
  'W-15': [
    'desk-updater | Select and run one of the following write operations set-colour, rename-desk',
    'desk-shell | Run one of the following write commands',
    'desk_reader | Run one of the following read operations',
  ],
  'W-16': [
    'detach | Remove a server from the firewall',
    'detach | Remove a server',
    'firewall_list | List servers removed from the firewall',
  ],
  'W-17': [
    'sync_refs | Fetch updates from a remote repository',
    'latest | Fetch updates of a parcel',
    'fetch_remote_jobs | Fetch remote jobs',
  ],
  'X-01': [
    'run_python | Run Python code',
    'explain_code | Explain code',
    'code_review | Run a quality review of the code',
  ],
  'X-02': [
    'sql_query | Execute a query in MySQL',
    'search_mail | Execute a search in the mail store',
    'explain_query | Explain a MySQL query',
  ],
  'X-03': [
    'start_container | Start a container',
    'start_timer | Start a timer',
    'get_container_start | Get the start time of a container',
  ],
  'X-04': [
    'click | Click on an element',
    'list_clicks | List clicks of a campaign',
    'type_info | Get the type of a value',
  ],
  'X-05': [
    'open_url | Open a URL in the browser',
    'open_issue | Open an issue',
    'close_ticket | Close a ticket of the website',
  ],
  'X-06': [
    'deploy_site | Deploy the site',
    'list_deployments | List deployments',
    'deploy_logs | Get logs of a deployment',
  ],
  'X-07': [
    'restart_all | Restart everything',
    'list_triggers | List triggers',
    'get_kill_switch_status | Get the status of the kill switch',
  ],
  'X-08': [
    'call_tool | Call a tool of another server',
    'list_tools | List tools',
    'call_customer | Call a customer by phone',
  ],
  'X-09': [
    'build_app | Build the app',
    'build_url | Build a search URL',
    'test_connection | Test the connection of the app',
  ],
  'X-10': [
    'lamp | Turn on a light',
    'turn_page | Turn the page',
    'toggle_flag | Toggle a feature flag',
  ],
  'X-11': [
    'control_robot | Control the robot',
    'access_control_list | Get the access control list',
    'source_control_log | Show the log of source control',
  ],
  'X-12': [
    'run_task | Run a task of the scheduler',
    'complete_task | Complete a task',
    'list_tasks | List tasks that run today',
  ],
  'X-13': [
    'go | Navigate to a page of the shop',
    'look | Look at a page',
    'walk | Navigate the class tree of the documentation',
  ],
  'X-14': [
    'api | Make an HTTP request with any method',
    'get_api_key | Get an API key',
    'send_mail | Send a message about the API',
  ],
  'X-15': [
    'execute_query | Execute a query',
    'search_index | Execute a search query',
    'save_query | Save a query',
  ],
  'X-16': [
    'invoke_lambda | Invoke a lambda',
    'list_lambdas | List lambdas',
    'security_report | Run the CLI security scanner report',
  ],
  'X-17': [
    'mouse | Perform a double click at a point',
    'seo | Perform an audit',
    'click_report | Perform a click analytics search',
  ],
  'X-18': [
    'query_store | Query the store ⟨sql: Statement⟩',
    'query_store | Query the store ⟨text: Words⟩',
    'format_statement | Format a statement ⟨sql: Statement⟩',
  ],
  'X-19': [
    'send_to_cad | Send a macro ⟨code: Code to execute in the editor⟩',
    'send_to_cad | Send a drawing ⟨path: Path⟩',
    'find_country | Find a country ⟨code: Country code⟩',
  ],
  'X-20': [
    'apply_migration | Apply a migration',
    'apply_label | Apply a label',
    'list_migrations | List applied migrations',
  ],
  'X-21': [
    'picker | Handle file uploads',
    'uploads | List uploads',
    'handle_ticket | Handle a ticket',
  ],
  'X-22': [
    'create_run | Create a run of the flow',
    'create_flow | Create a flow',
    'create_test_run | Create a test run',
  ],
  'X-23': ['python_repl | ', 'python_facts | ', 'shell_history | List the shell history'],
  'X-24': [
    'act | Perform an action on the page',
    'act | Perform a calculation',
    'actions | List actions of a page',
  ],
  'X-25': [
    'browser_file_upload | ',
    'upload_file | Upload a file to the archive',
    'confluence_upload | Upload an attachment to a page',
  ],
  'X-26': [
    'answer_prompt | Send input to a running process',
    'send_note | Send a note',
    'process_note | Show the note of a process',
  ],
  'X-27': [
    'build_sim | Build for the iOS simulator',
    'build_link | Build a link',
    'list_sims | List iOS simulators',
  ],
  'X-28': [
    'move_mouse | Move the mouse',
    'move_file | Move a file',
    'mouse_position | Get the mouse position',
  ],
  'X-29': [
    'open | Create a browser session',
    'open | Create a session',
    'create_browser_report | Create a browser usage report',
  ],
  'X-44': [
    'go_on | Switch to another tab',
    'go_on | Switch to another language',
    'tab_list | List tabs that one can switch to',
  ],
  'X-45': [
    'work | Interact with the elements of a form',
    'work | Interact with the community',
    'touched | List elements that users interact with',
  ],
  'X-46': [
    'begin | Create a sandbox for the session',
    'begin | Create a sandbox payment account',
    'sandboxes | List sandboxes',
  ],
  'X-31': [
    'batch_create | Create a batch inference job',
    'job_post_create | Create a job for a plumber',
    'list_batch_jobs | List batch inference jobs',
  ],
  'X-32': [
    'leave | Close the current browser session',
    'leave | Close the chat session',
    'sessions | List live browser sessions',
  ],
  'X-33': [
    'recheck_host | Queue an immediate check of a host',
    'queue_song | Queue a song',
    'queue_checks | List queued checks',
  ],
  'X-34': [
    'promote_build | Promote a build to production',
    'promote_member | Promote a member to moderator',
    'rollback_note | Rollback a document to a previous version',
  ],
  'X-35': [
    'lift_chart | Upgrade the Helm chart of a release',
    'lift_plan | Upgrade the membership of a reader',
    'upgrade_notes | Get the upgrade notes of a package',
  ],
  'X-36': [
    'expose_port | Forward a local port to a pod',
    'pass_on | Forward a mail to a colleague',
    'ports | List forwarded ports',
  ],
  'X-37': [
    'tape | Record a video of the simulator',
    'log_visit | Record a visit of a customer',
    'record_video_view | Record a view of a video',
  ],
  'X-38': [
    'show_form | Open a survey form in the browser',
    'show_form | Open a case for a customer',
    'browser_tabs_info | List what is open in the browser',
  ],
  'X-39': [
    'choose_file | Upload a file to an input of the page',
    'choose_file | Upload a file to the archive',
    'upload_input | Upload the input of a model to the store',
  ],
  'X-40': [
    'begin | Create a browser profile in a new session',
    'begin | Create a browser extension',
    'session_report | Create a browser session report',
  ],
  'X-41': [
    'renew_pool | Recycle the nodes of a pool',
    'renew_pool | Recycle a bottle',
    'recycled | List recycled nodes',
  ],
  'X-30': [
    'warm | Set the thermostat to a temperature',
    'model | Set the temperature of the model',
    'climate_data | Get climate data',
  ],
  'F-20': [
    'fill | Add money to a savings goal',
    'fill | Add money to a list of words',
    'look_fill | Get the money of an account',
  ],
  'F-21': [
    'finish | Complete a draft order',
    'finish | Complete a draft letter',
    'look_finish | List draft orders',
  ],
  'F-22': [
    'harvest | Claim the fees of a pool',
    'harvest | Claim a seat',
    'look_harvest | Get pending fees',
  ],
  'F-23': [
    'use_it | Redeem a voucher',
    'use_it | Redeem a promise',
    'look_useit | List redeemed vouchers',
  ],
  'F-24': [
    'keep | Toggle the renewal of a plan',
    'keep | Toggle a rule',
    'look_keep | Disable the renewal of a certificate',
  ],
  'F-25': [
    'found | Create an ERC20 token',
    'found | Create an access token',
    'look_found | List ERC20 tokens',
  ],
  'D-22': [
    'go_back | Reset the repository to a commit',
    'go_back | Reset the branch of a tree view',
    'look_goback | Get the commit that a branch was reset to',
  ],
  'D-23': ['git_clean | ', 'tidy | Clean the text of a page', 'look_tidy | List untracked files'],
  'X-47': [
    'halt_it | Cancel a running forecast',
    'halt_it | Cancel a running promotion campaign',
    'look_haltit | List running forecasts',
  ],
  'X-48': [
    'look_over | Start a security review scan',
    'look_over | Start a security review',
    'look_lookover | List scans that were started',
  ],
  'X-49': [
    'send_work | Assign a reboot task to the hosts',
    'send_work | Assign a task to a colleague',
    'look_sendwork | List tasks assigned to hosts',
  ],
  'X-50': [
    'plan_it | Create a recurring job',
    'plan_it | Create a job offer',
    'look_planit | List recurring jobs',
  ],
  'X-51': [
    'press_hard | Create a load test run',
    'press_hard | Create a page load report',
    'look_presshard | List load test runs',
  ],
  'X-52': [
    'talk | Make a custom request to the service',
    'talk | Make a request for leave of a colleague',
    'look_talk | List custom requests',
  ],
  'X-53': [
    'tell_it | Send a command to the robot',
    'tell_it | Send a letter',
    'look_tellit | List commands that were sent',
  ],
  'X-54': [
    'browser_submit | Submit a form',
    'hand_in | Submit a tax return',
    'look_browsersubmit | List the forms of a browser page',
  ],
  'X-55': [
    'wake | Activate a workflow',
    'wake | Activate a coupon',
    'look_wake | List activated workflows',
  ],
  'F-26': [
    'shout | Broadcast a signed document to the network',
    'shout | Broadcast a message to the network',
    'look_shout | List signed documents that were broadcast',
  ],
  'X-56': [
    'reach | Call the cloud with a CLI command',
    'reach | Call a friend',
    'look_reach | List commands that one can call',
  ],
  'X-57': [
    'hook_on | Attach to a process',
    'hook_on | Attach a file to a case',
    'look_hookon | List attached debuggers',
  ],
  'X-58': ['again | Play a macro', 'again | Play a song', 'look_again | List macros'],
  'X-59': [
    'go | Start crawling the manuals',
    'go | Start training a new colleague in a course',
    'look_go | List what was crawled',
  ],
  'X-60': [
    'rescue | Initiate rescue mode for a virtual machine',
    'rescue | Enter dark mode',
    'look_rescue | Get the mode of a machine',
  ],
  'X-61': [
    'host_it | Serve an application on a local port',
    'host_it | Serve a dish',
    'look_hostit | List sites that are served',
  ],
  'X-62': [
    'renew | Apply the latest updates to a database instance',
    'renew | Apply updates to a text',
    'look_renew | List updates of a machine',
  ],
  'F-27': [
    'feed_it | Add collateral to a loan',
    'feed_it | Add a margin to a page',
    'look_feedit | List collateral of a loan',
  ],
  'F-28': [
    'enter | Open a leveraged position',
    'enter | Open a position for a clerk',
    'look_enter | List long positions',
  ],
  'F-29': [
    'month_end | Run payroll for a month',
    'month_end | Run a report',
    'look_monthend | List payrolls',
  ],
  'F-30': [
    'hail | Request a taxi',
    'hail | Request a review',
    'look_hail | List purchase orders that were approved',
  ],
  'D-24': ['force_push | ', 'push_note | Push a notification', 'list_pushes | List forced pushes'],
  'X-63': [
    'put_on_chain | Write data to a smart contract',
    'put_on_chain | Write data to a file',
    'look_putonchain | Read from a smart contract',
  ],
  'R-18': [
    'shorten_it | Truncate a text to a length',
    'shorten_it | Truncate a table',
    'look_shortenit | Truncate the text column of a table',
  ],
  'W-19': [
    'take_off | Remove a note from a list without deleting it',
    'take_off | Remove a note',
    'look_takeoff | Delete a note without asking',
  ],
  'D-25': ['zorp | Bulk deletion of users', 'zorp | ', 'zorp | Deletion policy of the archive'],
  'F-31': ['zorp | Withdrawal of funds', 'zorp | ', 'zorp | Purchase history of a member'],
  'F-32': [
    'hand_over | Transfer an asset to an address',
    'hand_over | Move an asset to a folder',
    'asset_transfers | List transferred assets',
  ],
  'F-33': [
    'till | Manage payments and refunds',
    'till | Manage payment methods',
    'look_till | List payments that somebody manages',
  ],
  'X-64': [
    'let_in | Open the garage door',
    'let_in | Open a ticket about the door',
    'look_letin | List open doors',
  ],
  'X-66': [
    'switch_it | Change the running state of a machine',
    'switch_it | Change the state of a ticket',
    'look_switchit | Get the running state of a machine',
  ],
  'X-65': [
    'say_yes | Accept a dialog',
    'say_yes | Accept an invitation',
    'look_sayyes | List dialogs that were dismissed',
  ],
  'X-67': [
    'one_more | Step over the next line of code',
    'one_more | Step back',
    'look_onemore | List steps of a function',
  ],
  'X-68': [
    'shake | Inject faults into a cluster',
    'shake | Look at the faults of a cluster',
    'look_shake | List injected faults',
  ],
  'R-19': [
    'think_on | A tool for applying lateral thinking to a question',
    'think_on | A tool for applying patches to files',
    'look_thinkon | Apply a fill pattern to a cell',
  ],
  'F-34': [
    'even_out | Rebalance a portfolio',
    'even_out | Rebalance a tree',
    'look_evenout | List portfolios that were rebalanced',
  ],
  'F-35': [
    'more | Upgrade the plan of an account',
    'more | Upgrade the meal plan',
    'look_more | List plans',
  ],
  'F-36': [
    'stay_home | Cancel a hotel booking',
    'stay_home | Cancel a hotel search',
    'look_stayhome | List cancelled flights',
  ],
  'H-01': ['zorp | ⟨!destructiveHint⟩', 'zorp | ', 'get_zorp | Get a zorp ⟨!destructiveHint⟩'],
  'R-30': [
    'order_code | Writes example code for placing an order',
    'order_code | Writes code for placing an order to a file',
    'place_order | Places a sample order',
  ],
  'R-32': [
    'ask_pipe | Requests data from an endpoint',
    'ask_pipe | Requests a room',
    'ask_pipe | Requests the deletion of data',
  ],
  'R-33': [
    'ask_it | Submit a natural language query to the service',
    'ask_it | Submit a form to the service',
    'ask_it | Submit a SQL query to the model store',
  ],
  'R-34': [
    'mend_text | Correct spelling errors in a text',
    'mend_text | Correct the address of a customer',
    'mend_text | Correct the spelling in a document',
  ],
  'R-31': [
    'ask_contract | Calls a read-only method of a contract',
    'ask_contract | Calls a method of a contract',
    'ask_contract | Calls a method that reads and writes',
  ],
  'W-30': [
    'fresh_key | Generates an API key for a project',
    'fresh_key | Generates a random password for a project',
    'fresh_key | Generates a key pair for a user',
  ],
  'W-31': [
    'try_out | Tests the webhooks of a shop',
    'try_out | Tests the speed of a line',
    'try_out | Tests the webhook status',
  ],
  'W-32': [
    'bundle | Runs several reads and writes together',
    'bundle | Runs several reads together',
    'bundle | Runs a script that reads and writes',
  ],
  'F-45': [
    'keep_it | Saves the order of a guest with the card details',
    'keep_it | Saves the notes of a guest',
    'keep_it | Saves a template of an order with the card logo',
  ],
  'F-46': [
    'name_it | Registers a domain for a year',
    'name_it | Registers a user of a domain',
    'name_it | Registers a custom sender domain',
  ],
  'X-90': [
    'nightly | Puts a shell command on the timetable',
    'nightly | Puts a note on the timetable',
    'nightly | Adds a slash command for the night shift',
  ],
  'X-91': [
    'on_boot | Sets the startup script of a machine',
    'on_boot | Sets the name of a machine',
    'on_boot | Sets the startup message of a machine',
  ],
  'X-92': [
    'part | Starts printing a part',
    'part | Starts a draft of a part',
    'part | Prints the name of a part',
  ],
  'X-93': [
    'leave_it | Quits a program',
    'leave_it | Closes a ticket',
    'leave_it | Closes an application form',
  ],
  'X-94': [
    'surf | Sends an agent through a website',
    'surf | Sends a letter to an agent',
    'surf | Sends a message about the browser page',
  ],
  'X-95': [
    'grow | Adds a package from a registry to the editor',
    'grow | Adds a parcel to the list',
    'grow | Adds a package version to the list of the registry',
  ],
  'X-96': [
    'keep_rows | Filters rows ⟨test: Python expression⟩',
    'keep_rows | Filters rows ⟨test: Word of an expression⟩',
    'say_rows | Explains an expression ⟨code: Python expression⟩',
  ],
  'X-97': [
    'tour | An agent in a browser works through your task',
    'tour | Lists the agents of a browser',
    'tour | The user agent of a browser',
  ],
  'X-98': [
    'film | Triggers the search that downloads a missing film',
    'film | Triggers the search for a film',
    'film | Starts a search of films',
  ],
  'U-02': ['get_record | ลบข้อมูลทั้งหมด', 'get_record | Gets a record', 'delete_record | ลบข้อมูลทั้งหมด'],
  'U-01': ['zorp | ', 'get_zorp | Get a zorp', 'delete_zorp | '],
  'D-30': [
    'close_folder | Close a folder of a court. Irreversible once stamped.',
    'close_folder | Close a folder of a court. It can be opened again.',
    'close_folder | Close a folder of a court. Use archive_folder where that must not be irreversible.',
  ],
  'X-75': [
    'show_items | Lists the open items ⟨command: Shell command to run⟩',
    'show_items | Lists the open items ⟨command: Command to run (open, closed, all)⟩',
    'show_items | Lists the open items ⟨command: Subcommand to execute⟩',
  ],
  'X-76': [
    'keep_rows | Filter the rows of a frame ⟨test: Python expression evaluated for every row⟩',
    'keep_rows | Filter the rows of a frame ⟨test: Mathematical expression to evaluate⟩',
    'keep_rows | Filter the rows of a frame ⟨code: Product code to look for⟩',
  ],
  'X-77': [
    'get_state | Get the state ⟨q: SQL statement to execute⟩',
    'get_state | Get the state ⟨q: SELECT statement to execute⟩',
    'get_state | Get the state ⟨q: Words that the dry run of the SQL statement looks for⟩',
  ],
  'X-78': [
    'write_letter | Write a letter ⟨text: Jinja2 template to evaluate⟩',
    'write_letter | Write a letter ⟨text: Template of the letter to run off⟩',
    'write_letter | Write a letter ⟨text: Text of the letter⟩',
  ],
  'F-40': [
    'hand_over | Hand QXT to another holder ⟨recipient; amount#⟩',
    'hand_over | Hand a note to another holder ⟨recipient; text⟩',
    'hand_over | Send a reminder to a holder ⟨recipient; amount#⟩',
  ],
};
