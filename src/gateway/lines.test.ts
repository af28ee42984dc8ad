import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readLines } from './lines.ts';
import { TopLevelId } from './top-level-id.ts';

function idOf(text: string, chunk = text.length) {
  const reader = new TopLevelId();
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += chunk) reader.read(bytes.subarray(at, at + chunk));
  return { id: reader.id, isResponse: reader.isResponse };
}

describe('whose message it is', () => {
  it.each<[string, string | number | undefined, boolean]>([
    ['{"jsonrpc":"2.0","id":5,"result":{"id":6}}', 5, true],
    ['{"result":{"content":[{"id":7},"}{\\"id\\":8"]},"jsonrpc":"2.0","id":"a\\"b"}', 'a"b', true],
    [' { "id" : -3 , "error" : {"code":1} } ', -3, true],
    ['{"\\u0069d":"x","result":[]}', 'x', true],
    ['{"id":1,"method":"sampling/createMessage"}', 1, false],
    ['{"method":"notifications/progress","params":{"id":1}}', undefined, false],
    ['{"id":null,"error":{}}', undefined, false],
    ['{"id":{"a":1},"result":1}', undefined, false],
    ['{"id":1.5,"result":1}', undefined, false],
    ['[{"id":1}]', undefined, false],
    ['nothing', undefined, false],
  ])('is read from %s', (text, id, isResponse) => {
    for (const chunk of [text.length, 1, 3]) {
      expect(idOf(text, chunk)).toEqual({ id, isResponse });
    }
  });
});

const MAX = 100;

describe('a line that is too long', () => {
  function read(from: 'client' | 'server') {
    const input = new PassThrough();
    const heard: unknown[] = [];
    readLines(
      input,
      {
        message: ({ message }) => void heard.push(message),
        malformed: ({ id, error }) => void heard.push({ id, malformed: error.message }),
        lost: (id, why) => void heard.push({ id, why }),
        error: () => {},
        closed: () => {},
      },
      from,
      MAX,
    );
    return { input, heard };
  }
  const long = `{"result":{"text":"${'x'.repeat(MAX)}"},"jsonrpc":"2.0","id":4}\n`;
  const ping = { jsonrpc: '2.0', id: 1, method: 'ping' };

  it('from a server ends the request that it answers and no other one', async () => {
    const { input, heard } = read('server');
    input.write(long);
    input.write(`${JSON.stringify(ping)}\n`);
    await new Promise(setImmediate);
    expect(heard).toEqual([{ id: 4, why: expect.stringContaining('more than 64 MiB') }, ping]);
  });

  it('from a client is answered with an error', async () => {
    const { input, heard } = read('client');
    input.write(long.replace('"result"', '"method":"x","params"'));
    input.write(`${JSON.stringify(ping)}\n`);
    await new Promise(setImmediate);
    expect(heard).toEqual([{ id: 4, malformed: expect.stringContaining('64 MiB') }, ping]);
  });

  it('that never ends closes the connection', async () => {
    const { input, heard } = read('server');
    for (let i = 0; i < 20; i++) input.write('x'.repeat(MAX));
    await new Promise(setImmediate);
    expect(input.destroyed).toBe(true);
    expect(heard).toEqual([]);
  });
});
