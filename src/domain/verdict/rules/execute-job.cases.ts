import type { RuleCases } from './rule-case.ts';

export const EXECUTE_JOB_CASES: RuleCases = {
  'X-31': [
    ['batch_create | Create a batch inference job', 'Execute', 'X-31'],
    ['job_post_create | Create a job for a plumber', 'Write', 'W-04'],
    ['list_batch_jobs | List batch inference jobs', 'Read', 'R-05'],
  ],
  'X-105': [
    ['hand_in | Submit a workload to the cluster', 'Execute', 'X-105'],
    ['hand_in | Submit a job posting', 'Write', 'W-04'],
    ['hand_in | Submit a form', 'Write', 'W-04'],
  ],
  'X-106': [
    ['hand_in | Submit a JCL member from a dataset', 'Execute', 'X-106'],
    ['hand_in | Submit a member of the jury', 'Write', 'W-04'],
    ['look_in | List JCL members', 'Read', 'R-05'],
    ['hand_in | Submit a note about the HPC cluster', 'Write', 'W-04'],
    ['look_in | List Slurm partitions', 'Read', 'R-05'],
  ],
  'X-107': [
    ['pass_on | Delegate a task to a faster sub-agent', 'Execute', 'X-107'],
    ['pass_on | Delegate the role to an agent', 'Write', 'W-05'],
    ['pass_on | Delegate a complaint to a support agent', 'Write', 'W-05'],
    ['look_on | List delegated tasks of an agent', 'Read', 'R-05'],
  ],
  'X-32': [
    ['leave | Close the current browser session', 'Execute', 'X-32'],
    ['leave | Close the chat session', 'Write', 'W-05'],
    ['sessions | List live browser sessions', 'Read', 'R-05'],
  ],
  'X-46': [
    ['begin | Create a sandbox for the session', 'Execute', 'X-46'],
    ['begin | Create a sandbox payment account', 'Write', 'W-04'],
    ['sandboxes | List sandboxes', 'Read', 'R-05'],
  ],
  'X-47': [
    ['halt_it | Cancel a running forecast', 'Execute', 'X-47'],
    ['halt_it | Cancel a running promotion campaign', 'Write', 'W-05'],
    ['look_haltit | List running forecasts', 'Read', 'R-05'],
  ],
  'X-48': [
    ['look_over | Start a security review scan', 'Execute', 'X-48'],
    ['look_over | Start a security review', 'Write', 'W-04'],
    ['look_lookover | List scans that were started', 'Read', 'R-05'],
  ],
  'X-49': [
    ['send_work | Assign a reboot task to the hosts', 'Execute', 'X-49'],
    ['send_work | Assign a task to a colleague', 'Write', 'W-06'],
    ['look_sendwork | List tasks assigned to hosts', 'Read', 'R-05'],
  ],
  'X-50': [
    ['plan_it | Create a recurring job', 'Execute', 'X-50'],
    ['plan_it | Create a job offer', 'Write', 'W-04'],
    ['look_planit | List recurring jobs', 'Read', 'R-05'],
  ],
  'X-51': [
    ['press_hard | Create a load test run', 'Execute', 'X-51'],
    ['load_report | Create a page load report', 'Write', 'W-04'],
    ['look_presshard | List load test runs', 'Read', 'R-05'],
  ],
  'X-59': [
    ['go | Start crawling the manuals', 'Execute', 'X-59'],
    ['go | Start training a new colleague in a course', 'Write', 'W-04'],
    ['look_go | List what was crawled', 'Read', 'R-05'],
  ],
  'X-60': [
    ['rescue | Initiate rescue mode for a virtual machine', 'Execute', 'X-60'],
    ['rescue | Enter dark mode', 'Write', 'W-04'],
    ['look_rescue | Get the mode of a machine', 'Read', 'R-05'],
  ],
  'X-33': [
    ['recheck_host | Queue an immediate check of a host', 'Execute', 'X-33'],
    ['queue_song | Queue a song', 'Write', 'W-04'],
    ['queue_checks | List queued checks', 'Read', 'R-05'],
  ],
  'X-34': [
    ['promote_build | Promote a build to production', 'Execute', 'X-34'],
    ['promote_member | Promote a member to moderator', 'Write', 'W-05'],
    ['rollback_note | Rollback a document to a previous version', 'Write', 'W-05'],
  ],
  'X-35': [
    ['lift_chart | Upgrade the Helm chart of a release', 'Execute', 'X-35'],
    ['lift_plan | Upgrade the membership of a reader', 'Write', 'W-05'],
    ['upgrade_notes | Get the upgrade notes of a package', 'Read', 'R-05'],
  ],
  'X-41': [
    ['renew_pool | Recycle the nodes of a pool', 'Execute', 'X-41'],
    ['renew_pool | Recycle a bottle', 'Write', 'W-05'],
    ['recycled | List recycled nodes', 'Read', 'R-05'],
  ],
  'X-120': [
    ['set_off | Start a script on a machine', 'Execute', 'X-120'],
    ['set_off | Start a script of a movie', 'Write', 'W-05'],
    ['texts | List scripts that can be started', 'Read', 'R-05'],
  ],
  'X-36': [
    ['expose_port | Forward a local port to a pod', 'Execute', 'X-36'],
    ['pass_on | Forward a mail to a colleague', 'Write', 'W-05'],
    ['ports | List forwarded ports', 'Read', 'R-05'],
  ],
  'X-37': [
    ['tape | Record a video of the simulator', 'Execute', 'X-37'],
    ['log_visit | Record a visit of a customer', 'Write', 'W-04'],
    ['record_video_view | Record a view of a video', 'Write', 'W-04'],
  ],
  'X-124': [
    ['heavy | Load test against a URL', 'Execute', 'X-124'],
    ['heavy | Load a test of a school', 'Read', 'R-05'],
    ['heavy | Load test data', 'Read', 'R-05'],
  ],
  'X-127': [
    ['best_of | Sweeps hyperparameters of a model', 'Execute', 'X-127'],
    ['best_of | Start a list of hyperparameter values', 'Write', 'W-04'],
    ['best_of | Lists hyperparameters', 'Read', 'R-05'],
  ],
};
