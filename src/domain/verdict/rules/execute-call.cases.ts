import type { RuleCases } from './rule-case.ts';

export const EXECUTE_CALL_CASES: RuleCases = {
  'X-08': [
    ['call_tool | Call a tool of another server', 'Execute', 'X-08'],
    ['list_tools | List tools', 'Read', 'R-05'],
    ['call_customer | Call a customer by phone', 'Write', 'W-06'],
  ],
  'X-14': [
    ['api | Make an HTTP request with any method', 'Execute', 'X-14'],
    ['get_api_key | Get an API key', 'Read', 'R-05'],
    ['send_mail | Send a message about the API', 'Write', 'W-06'],
  ],
  'X-52': [
    ['talk | Make a custom request to the service', 'Execute', 'X-52'],
    ['talk | Make a request for leave of a colleague', 'Write', 'W-04'],
    ['look_talk | List custom requests', 'Read', 'R-05'],
  ],
  'X-63': [
    ['put_on_chain | Write data to a smart contract', 'Execute', 'X-63'],
    ['put_on_chain | Write data to a file', 'Write', 'W-04'],
    ['look_putonchain | Read from a smart contract', 'Read', 'R-05'],
  ],
  'X-07': [
    ['restart_all | Restart everything', 'Execute', 'X-07'],
    ['list_triggers | List triggers', 'Read', 'R-05'],
    ['get_kill_switch_status | Get the status of the kill switch', 'Read', 'R-05'],
  ],
  'X-129': [
    ['go_on | Fire a function with a payload', 'Execute', 'X-129'],
    ['go_on | Fire an employee', 'Unknown', 'U-01'],
    ['go_on | List functions', 'Read', 'R-05'],
  ],
  'X-130': [
    ['go_in | Open a session inside a pod', 'Execute', 'X-130'],
    ['go_in | Open a session of a workshop', 'Write', 'W-05'],
    ['go_in | List the sessions of a pod', 'Read', 'R-05'],
  ],
};
