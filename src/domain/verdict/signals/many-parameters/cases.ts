import type { SignalCase } from '../signal-case.ts';

const params = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`p${at}`, 'string']));

export const cases: readonly SignalCase[] = [
  ['update_contact', 'Updates a contact.', params(15), ['words']],
  ['create_vm', 'Creates a virtual machine.', params(16), ['words']],
  ['search_flights', 'Searches flights.', params(17), ['words']],
  ['create_ad', 'Creates an ad.', params(20), ['words']],
  ['set_options', 'Sets options of a render.', params(25), ['words']],
  ['post_question', 'Posts a quiz question.', params(40), ['words']],
  ['deploy_app', 'Deploys an app.', params(60), ['words']],
  ['now', 'Returns the time.', params(0), []],
  ['get_user', 'Returns a user.', params(1), []],
  ['rename', 'Renames a file.', params(2), []],
  ['send_mail', 'Sends a mail.', params(5), []],
  ['list_orders', 'Lists orders.', params(8), []],
  ['create_event', 'Creates an event.', params(10), []],
  ['search_jobs', 'Searches jobs.', params(12), []],
  ['crawl', 'Crawls a site.', params(14), []],
  ['unknown_input', 'Says nothing about its input.', null, []],
];
