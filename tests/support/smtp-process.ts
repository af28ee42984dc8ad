// A mail server in a process of its own. It appends the Message-ID of each mail to the file MAILS before it acknowledges
// the mail; REFUSE_ONE_IN=7 refuses every seventh with 451.
import { appendFileSync } from 'node:fs';
import { openSmtpSink } from './smtp-sink.ts';

const refuseOneIn = Number(process.env['REFUSE_ONE_IN'] ?? 0);
const file = process.env['MAILS'] ?? '';
await openSmtpSink({
  port: Number(process.env['PORT']),
  refuse: (_, count) => (refuseOneIn > 0 && count % refuseOneIn === 0 ? 451 : null),
  onMail: (mail) => appendFileSync(file, `${mail.messageId}\n`),
});
console.log('listening');
