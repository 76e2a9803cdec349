import { createTransport, type Transporter } from 'nodemailer';

/** A letter in plain text, to one person. */
export interface Letter {
  subject: string;
  text: string;
}

/** After so long a mail server counts as out of reach. Unit: ms. */
const PATIENCE_MS = 15_000;

/** Sends mail by the server of SMTP_URL. */
export class Mailer {
  readonly #transport: Transporter;
  readonly #from: string;

  /** `url`: smtp://user:password@host:587 or smtps://…; `from`: the address that letters come from. */
  constructor(url: string, from: string) {
    this.#transport = createTransport(
      {
        url,
        connectionTimeout: PATIENCE_MS,
        greetingTimeout: PATIENCE_MS,
        socketTimeout: PATIENCE_MS,
        // Whatever a letter names stays text: nothing is read from files or fetched.
        disableFileAccess: true,
        disableUrlAccess: true,
      },
      { from },
    );
    this.#from = from;
  }

  /** Resolves when the mail server has taken it; rejects where it has not. */
  async send(to: string, { subject, text }: Letter): Promise<void> {
    // An object is one address, whatever commas and line ends stand in it.
    await this.#transport.sendMail({
      from: this.#from,
      to: { name: '', address: to },
      subject,
      text,
    });
  }

  close(): void {
    this.#transport.close();
  }
}
