import { expect, test } from 'vitest';
import { ToolRecordSchema } from '../../domain/record/tool-record.ts';
import { besideDefinition } from './beside-definition.ts';

const rows = (more: object) => besideDefinition(ToolRecordSchema.parse({ name: 't', ...more }));

test('most tools have none', () => {
  expect(rows({ execution: { taskSupport: 'forbidden' }, _meta: {}, icons: [] })).toEqual([]);
});

test.each([
  [
    { varies: ['/inputSchema/properties/from/default', '/description'] },
    'Differs from start to start',
    'default of argument from, description; left out of the digest',
  ],
  [
    {
      varies: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(
        (x) => `/inputSchema/properties/${x}/default`,
      ),
    },
    'Differs from start to start',
    'default of argument a, default of argument b, default of argument c, default of argument d, default of argument e and 2 more; left out of the digest',
  ],
  [
    { varies: [''] },
    'Differs from start to start',
    'the whole tool: one of two starts did not list it',
  ],
  [{ capabilities: ['roots', 'sampling'] }, 'Listed only for clients with', 'roots, sampling'],
  [{ _meta: { ui: { resourceUri: 'ui://x' } } }, 'Shows a page of the server', 'ui://x'],
  [{ _meta: { 'ui/resourceUri': 'ui://y' } }, 'Shows a page of the server', 'ui://y'],
  [{ execution: { taskSupport: 'required' } }, 'Runs as a task', 'always'],
  [{ execution: { taskSupport: 'optional' } }, 'Runs as a task', 'if the client asks'],
  [{ icons: [{ src: 'a' }] }, 'Pictures', '1 picture that clients may show'],
])('%j', (more, term, text) => expect(rows(more)).toEqual([{ term, text }]));
