import { SMTPServer } from 'smtp-server';

/** A mail as the sink took it. */
export interface SunkMail {
  from: string;
  to: string[];
  /** Whole message as sent, decoded byte by byte. */
  raw: string;
  messageId: string;
}

export interface SmtpSink {
  port: number;
  /** Mails that were acknowledged. */
  mails: SunkMail[];
  close: () => Promise<void>;
}

export interface SinkOptions {
  /** 0: any free port. */
  port?: number;
  /** SMTP code to refuse a mail with, null to take it. Called once a mail, with its text. */
  refuse?: (raw: string, count: number) => number | null;
  /** Called before a mail is acknowledged. */
  onMail?: (mail: SunkMail) => void;
}

/** A real SMTP server on this machine that keeps what it gets in memory. */
export function openSmtpSink(options: SinkOptions = {}): Promise<SmtpSink> {
  const mails: SunkMail[] = [];
  let seen = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    logger: false,
    // Connections are dropped when the sink goes down, as a crash would.
    closeTimeout: 1,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('latin1');
        seen += 1;
        const code = options.refuse?.(raw, seen) ?? null;
        if (code !== null) return done(Object.assign(new Error('refused'), { responseCode: code }));
        const from = session.envelope.mailFrom === false ? '' : session.envelope.mailFrom.address;
        const to = session.envelope.rcptTo.map((recipient) => recipient.address);
        const messageId = /^message-id: *<([^>]*)>/im.exec(raw)?.[1] ?? '';
        const mail = { from, to, raw, messageId };
        mails.push(mail);
        options.onMail?.(mail);
        done();
      });
    },
  });
  // A client that is killed resets its connection; without a handler that would end the test.
  server.on('error', () => {});
  return new Promise((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', () => {
      const address = server.server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      resolve({ port, mails, close: () => new Promise((closed) => server.close(closed)) });
    });
  });
}
