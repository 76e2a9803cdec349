import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';
import { until } from './until.ts';

export interface Mail {
  to: string[];
  /** Headers and body as they came. */
  raw: string;
}

/** A real SMTP server on this machine that keeps what it is sent. */
export class MailServer {
  readonly #server: SMTPServer;
  readonly mails: Mail[] = [];

  private constructor(refuse: boolean) {
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: (address, _session, answer) =>
        answer(refuse ? new Error(`no such mailbox: ${address.address}`) : null),
      onData: (stream, session, answer) => {
        let raw = '';
        stream.setEncoding('utf8');
        stream.on('data', (chunk: string) => (raw += chunk));
        stream.on('end', () => {
          this.mails.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw });
          answer();
        });
      },
    });
  }

  /** `refuse`: it knows no mailbox. */
  static async open({ refuse = false } = {}): Promise<MailServer> {
    const mail = new MailServer(refuse);
    const server = mail.#server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return mail;
  }

  get url(): string {
    const { port } = this.#server.server.address() as AddressInfo;
    return `smtp://127.0.0.1:${port}`;
  }

  /** The letter to that address, once it is there. */
  async to(address: string): Promise<Mail> {
    const found = () => this.mails.find(({ to }) => to.includes(address));
    await until(`a letter to ${address}`, async () => found() !== undefined);
    return found()!;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await new Promise<void>((done) => this.#server.close(done));
  }
}
