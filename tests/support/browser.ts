import { request } from 'node:http';

export interface Answer {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  text: string;
  json: Record<string, unknown>;
  /** The Set-Cookie lines. */
  cookies: string[];
}

/** What a browser does of its own accord: keeps cookies, and says where a form or fetch comes from. */
export class Browser {
  readonly url: string;
  readonly #headers: Record<string, string>;
  /** Name → value. */
  readonly cookies = new Map<string, string>();

  constructor(url: string, headers: Record<string, string> = {}) {
    this.url = url;
    this.#headers = headers;
  }

  get(path: string): Promise<Answer> {
    return this.ask('GET', path);
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const own = { origin: this.url, 'content-type': 'application/json' };
    return this.ask('POST', path, { ...own, ...this.#headers, ...headers }, text);
  }

  ask(
    method: string,
    path: string,
    headers: Record<string, string> = this.#headers,
    body?: string,
  ): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return new Promise((answered, failed) => {
      const asking = request(
        new URL(path, this.url),
        { method, headers: { ...headers, ...(cookie ? { cookie } : {}) } },
        (reply) => {
          let text = '';
          reply.setEncoding('utf8');
          reply.on('data', (chunk: string) => (text += chunk));
          reply.on('end', () => {
            const cookies = reply.headers['set-cookie'] ?? [];
            this.#keep(cookies);
            const isJson = reply.headers['content-type']?.includes('json');
            const json = isJson ? (JSON.parse(text) as Answer['json']) : {};
            answered({
              status: reply.statusCode ?? 0,
              headers: reply.headers,
              text,
              json,
              cookies,
            });
          });
        },
      );
      asking.once('error', failed);
      asking.end(body);
    });
  }

  #keep(cookies: string[]): void {
    for (const cookie of cookies) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
      if (/expires=Thu, 01 Jan 1970/i.test(cookie)) this.cookies.delete(name!);
      else this.cookies.set(name!, value!);
    }
  }
}
