import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { openSmtpSink } from '../../tests/support/smtp-sink.ts';
import { testMail as mail } from '../../tests/support/test-mail.ts';
import { smtpSender } from './smtp.ts';

let server: Server | undefined;
afterEach(() => server?.close());

/** A server that answers each command by its first word; null hangs up. */
async function serverThat(answers: Record<string, string | null>): Promise<number> {
  server = createServer((socket: Socket) => {
    socket.on('error', () => {});
    const say = (word: string) => {
      const line = word in answers ? answers[word] : '250 ok';
      if (line === null || line === undefined) socket.destroy();
      else socket.write(`${line}\r\n`);
    };
    say('greeting');
    let data = false;
    socket.on('data', (chunk) => {
      const text = chunk.toString();
      if (data && !text.endsWith('\r\n.\r\n')) return;
      const word = data ? 'end of data' : (text.split(/\s/, 1)[0] ?? '');
      data = word === 'DATA';
      say(word);
    });
  });
  const listening = server;
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  const address = listening.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function send(port: number, login = '') {
  const sender = smtpSender(`smtp://${login}127.0.0.1:${port}`);
  const result = await sender.send(mail);
  sender.close();
  return result;
}

const GOOD = { greeting: '220 hello', DATA: '354 go on' };

test.each<[string, Record<string, string | null>, object]>([
  ['takes the mail', {}, { kind: 'sent' }],
  ['refuses the mail', { 'end of data': '550 no' }, { kind: 'refused', error: '550' }],
  ['refuses it for now', { 'end of data': '451 later' }, { kind: 'refused', error: '451' }],
  ['refuses the recipient', { RCPT: '452 full' }, { kind: 'refused', error: '452' }],
  ['is closing', { MAIL: '421 closing' }, { kind: 'unreachable', error: '421' }],
  ['is not ready', { greeting: '554 go away' }, { kind: 'unreachable', error: '554' }],
  ['hangs up on the text', { 'end of data': null }, { kind: 'broken', error: 'ECONNECTION' }],
  ['hangs up on DATA', { DATA: null }, { kind: 'broken', error: 'ECONNECTION' }],
])('a mail server that %s', async (_, answers, result) => {
  expect(await send(await serverThat({ ...GOOD, ...answers }))).toEqual(result);
});

test('a wrong password says nothing about the mail', async () => {
  const port = await serverThat({
    ...GOOD,
    EHLO: '250-hello\r\n250 AUTH PLAIN',
    AUTH: '535 wrong',
  });
  expect(await send(port, 'user:pass@')).toEqual({ kind: 'unreachable', error: '535' });
});

test('a server that is not there is named by what the system said', async () => {
  const sink = await openSmtpSink();
  await sink.close();
  expect(await send(sink.port)).toEqual({ kind: 'unreachable', error: 'ECONNREFUSED' });
});
