import { describe, expect, it } from 'vitest';
import { type ToolRecord, ToolRecordSchema } from '../record/tool-record.ts';
import { buildJobIndex } from './job-index.ts';

const tool = (name: string, description = '', args: string[] = []): ToolRecord =>
  ToolRecordSchema.parse({
    name,
    description,
    inputSchema: { type: 'object', properties: Object.fromEntries(args.map((a) => [a, {}])) },
  });

const servers = [
  [
    tool('acme_create_issue', 'Opens a ticket in a repository', ['title', 'body']),
    tool('acme_list_issues', 'Lists tickets of a repository', ['state']),
    tool('acme_send_fax', 'Sends a fax', ['number']),
  ],
  [
    tool('createIssue', 'Opens a ticket', ['title', 'body']),
    tool('weather', 'Forecast for a city', ['city']),
  ],
  [
    tool('create-issue', 'Opens a ticket in a tracker', ['title']),
    tool('create-issue-comment', 'Comments', ['body']),
  ],
];
const index = buildJobIndex(servers.map((tools, n) => ({ name: `server-${n}`, tools })));

describe('buildJobIndex', () => {
  it('finds the same job on other servers whatever the spelling of the name', () => {
    const found = index.elsewhere(0, 0, 5);
    expect(found.map(({ server, tool: t }) => [server, t])).toEqual(
      expect.arrayContaining([
        [1, 0],
        [2, 0],
      ]),
    );
    expect(found).toHaveLength(2);
  });

  it('fills nothing up when no other tool does the job', () => {
    expect(index.elsewhere(0, 2, 5)).toEqual([]);
    expect(index.elsewhere(1, 1, 5)).toEqual([]);
  });

  it('takes a label of mails and a label of a board for two things', () => {
    const mail = [tool('update_label', 'Changes how mails are marked', ['colour'])];
    const board = [tool('update_label', 'Changes a tag on a card', ['board'])];
    const apart = buildJobIndex([
      { name: 'mail', tools: mail },
      { name: 'board', tools: board },
    ]);
    expect(apart.elsewhere(0, 0, 5)).toEqual([]);
  });

  it('gives one tool a server, most alike first, none of the own server', () => {
    const found = index.elsewhere(1, 0, 5);
    expect(found.map((f) => f.server)).not.toContain(1);
    expect(new Set(found.map((f) => f.server)).size).toBe(found.length);
    expect(found.map((f) => f.likeness)).toEqual(
      found.map((f) => f.likeness).sort((a, b) => b - a),
    );
  });

  it('puts the neighbour of the same object first', () => {
    expect(index.neighbours(0, 0, 2)).toEqual([1, 2]);
    expect(index.neighbours(0, 0, 0)).toEqual([]);
  });

  it('answers for positions that do not exist with nothing', () => {
    expect(index.elsewhere(9, 9, 3)).toEqual([]);
    expect(index.neighbours(9, 9, 3)).toEqual([]);
  });
});

describe('one word is not one job', () => {
  const pair = (a: [string, string], b: [string, string], also: [string, string][] = []) =>
    buildJobIndex([
      { name: 'one', tools: [tool(...a), tool('ping', 'Says pong')] },
      { name: 'two', tools: [tool(...b), ...also.map((one) => tool(...one))] },
    ]).elsewhere(0, 0, 5);

  it.each([
    [
      ['list_events', 'Events of the user’s calendar'],
      ['list_events', 'Log lines of a cluster'],
    ],
    [
      ['get_client', 'One client by its id'],
      ['get_clients', 'All clients'],
    ],
    [
      ['list_channels', 'Channels of a team'],
      ['list_channel_members', 'Members of a channel'],
    ],
    [
      ['search_code', 'Searches code'],
      ['get_code', 'Reads code'],
    ],
    [
      ['create_webhook', 'Creates a webhook'],
      ['delete_webhook', 'Deletes a webhook'],
    ],
    [
      ['speech_to_text', 'Writes speech down'],
      ['text_to_speech', 'Speaks a text'],
    ],
    [
      ['get_page_content', 'Text of a page of the wiki'],
      ['get_page_content', 'HTML of the tab that is open'],
    ],
    [
      ['get_user_submissions', 'Stories that somebody posted'],
      ['get_user_submissions', 'Records that somebody catalogued'],
    ],
    [
      ['get_comments', 'Comments on a drawing'],
      ['get_comments', 'Comments under a film'],
    ],
    [
      ['commit', 'Records changes'],
      ['commits', 'Shows recorded changes'],
    ],
  ] as [[string, string], [string, string]][])('%j is not %j', (a, b) => {
    expect(pair(a, b)).toEqual([]);
  });

  it.each([
    [
      ['list_issues', 'Issues of a repository'],
      ['getIssues', 'Reads the issues of a project'],
    ],
    [
      ['delete-label', 'Deletes a label of a project'],
      ['remove_label', 'Removes a label of a project'],
    ],
    [
      ['get_event', 'One event of the calendar: start, end and attendees'],
      ['fetchEvent', 'An event of a calendar with start, end and attendees'],
    ],
  ] as [[string, string], [string, string]][])('%j is %j', (a, b) => {
    expect(pair(a, b)).toHaveLength(1);
  });
});
