import type { RuleCases } from './rule-case.ts';

export const EXECUTE_PROCESS_CASES: RuleCases = {
  'X-03': [
    ['start_container | Start a container', 'Execute', 'X-03'],
    ['start_timer | Start a timer', 'Write', 'W-04'],
    ['get_container_start | Get the start time of a container', 'Read', 'R-05'],
  ],
  'X-92': [
    ['part | Starts printing a part', 'Execute', 'X-92'],
    ['part | Starts a draft of a part', 'Write', 'W-04'],
    ['part | Prints the name of a part', 'Read', 'R-05'],
  ],
  'X-98': [
    ['film | Triggers the search that downloads a missing film', 'Execute', 'X-98'],
    ['film | Triggers the search for a film', 'Read', 'R-12'],
    ['film | Starts a search of films', 'Read', 'R-12'],
  ],
  'X-93': [
    ['leave_it | Quits a program', 'Execute', 'X-93'],
    ['leave_it | Closes a ticket', 'Write', 'W-05'],
    ['leave_it | Closes an application form', 'Write', 'W-05'],
  ],
  'X-12': [
    ['run_task | Run a task of the scheduler', 'Execute', 'X-12'],
    ['complete_task | Complete a task', 'Write', 'W-05'],
    ['list_tasks | List tasks that run today', 'Read', 'R-05'],
  ],
  'X-22': [
    ['create_run | Create a run of the flow', 'Execute', 'X-22'],
    ['create_flow | Create a flow', 'Write', 'W-04'],
    ['create_test_run | Create a test run', 'Write', 'W-04'],
  ],
  'X-121': [
    ['go | Kicks the nightly import off', 'Execute', 'X-121'],
    ['go | Kicks the debate off', 'Write', 'W-04'],
    ['go | List imports that were kicked off', 'Read', 'R-05'],
  ],
  'X-122': [
    ['dark | Shuts the greenhouse boiler down', 'Execute', 'X-122'],
    ['dark | Shuts the build server down', 'Execute', 'X-03'],
    ['dark | Lists boilers that are shut down', 'Read', 'R-05'],
  ],
  'X-132': [
    ['recon | Scan the ports of a host', 'Execute', 'X-132'],
    ['recon | Scan a document for text', 'Read', 'R-05'],
    ['recon | Run a scan of the archive', 'Read', 'R-01'],
  ],
};
