import type { RosterImport } from '@threshold/shared/contract/roster-import.ts';
import type { LiveClient } from './live-client.ts';
import { until } from './until.ts';

/** The roster pages of a leader's school, as their browser asks for them; at whichever server is there. */
export class RosterPages {
  readonly #leader: LiveClient;
  url: string;

  constructor(leader: LiveClient) {
    this.#leader = leader;
    this.url = leader.pass.url;
  }

  async #ask(path: string, init: RequestInit = {}): Promise<RosterImport | null> {
    const headers = { ...init.headers, origin: this.url, cookie: this.#leader.pass.cookie! };
    const reply = await fetch(`${this.url}/api/rosters/0${path}`, { ...init, headers });
    const json = (await reply.json()) as { ok: boolean; import: RosterImport | null };
    if (!json.ok) throw new Error(JSON.stringify(json));
    return json.import;
  }

  /** What stands there now; null where nothing was handed in. */
  now(): Promise<RosterImport | null> {
    return this.#ask('');
  }

  async #until(...stages: RosterImport['stage'][]): Promise<RosterImport> {
    let now: RosterImport | null = null;
    await until(`the import is ${stages.join(' or ')}`, async () => {
      now = await this.#ask('');
      return now !== null && stages.includes(now.stage);
    });
    return now!;
  }

  /** Hands the files in, columns as they are guessed; answers what is to be looked at. */
  async look(files: Record<string, string>): Promise<RosterImport> {
    const body = new FormData();
    for (const [name, text] of Object.entries(files)) body.append('file', new Blob([text]), name);
    await this.#ask('', { method: 'POST', body });
    const looked = await this.#until('columns', 'ready', 'refused', 'lost', 'asks');
    if (looked.stage !== 'columns') return looked;
    const answer = JSON.stringify({ columns: looked.table.guess });
    const headers = { 'content-type': 'application/json' };
    await this.#ask(`/${looked.id}/answer`, { method: 'POST', headers, body: answer });
    return this.#until('ready', 'refused', 'lost', 'asks');
  }

  /** The teachers that the first of its classes names, as they are offered. */
  async teachers({ id }: RosterImport): Promise<{ id: string; person: number | null }[]> {
    const headers = { cookie: this.#leader.pass.cookie! };
    const reply = await fetch(`${this.url}/api/rosters/0/${id}/rows/0`, { headers });
    return ((await reply.json()) as { teachers?: { id: string; person: number }[] }).teachers ?? [];
  }

  /** The rows of a class of its plan, by their ids. */
  async rows({ id }: RosterImport, part: number): Promise<string[]> {
    const headers = { cookie: this.#leader.pass.cookie! };
    const reply = await fetch(`${this.url}/api/rosters/0/${id}/rows/${part}`, { headers });
    return ((await reply.json()) as { rows: { id: string }[] }).rows.map((row) => row.id);
  }

  /** All but those rows, at that server, as it answers: null, or its refusal. */
  async choose({ id }: RosterImport, url: string, except: string[]): Promise<string | null> {
    const body = JSON.stringify({ except, teachers: [], tracks: [], confirm: null });
    const headers = { 'content-type': 'application/json', origin: url };
    const reply = await fetch(`${url}/api/rosters/0/${id}/apply`, {
      ...{ method: 'POST', body },
      headers: { ...headers, cookie: this.#leader.pass.cookie! },
    });
    return ((await reply.json()) as { code?: string }).code ?? null;
  }

  /** All of it, those teachers ticked, and nobody has to confirm anything. */
  async apply({ id }: RosterImport, teachers: readonly string[] = []): Promise<void> {
    const body = JSON.stringify({ except: [], teachers, tracks: [], confirm: null });
    const headers = { 'content-type': 'application/json' };
    await this.#ask(`/${id}/apply`, { method: 'POST', headers, body });
  }

  /** Presses Stop, or Another once it was stopped. */
  async stop({ id }: RosterImport): Promise<void> {
    const headers = { 'content-type': 'application/json' };
    await this.#ask(`/${id}/cancel`, { method: 'POST', headers, body: '{}' });
  }

  /** Once it has ended. */
  done(): Promise<RosterImport> {
    return this.#until('done', 'stopped');
  }
}
