import { randomUUID } from 'node:crypto';
import { commandId } from '@threshold/shared/contract/ids.ts';
import { actRights, may } from '@threshold/shared/contract/permissions.ts';
import { type Refused, refuse } from '@threshold/shared/contract/refusals.ts';
import { rolesOf } from '@threshold/shared/contract/roles.ts';
import type { SchoolPerson } from '@threshold/shared/contract/school.ts';
import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import type { Reply } from '@threshold/shared/contract/sockets.ts';
import type {
  KnownKey,
  TransferContent,
  TransferLook,
  TransferOnto,
  TransferProblem,
  TransferSigner,
} from '@threshold/shared/contract/transfer.ts';
import { IMPORTED_SCORES } from '@threshold/shared/domain/limits.ts';
import { initialsOf } from '@threshold/shared/domain/initials-of.ts';
import { readLedger } from '@threshold/shared/domain/ledger.ts';
import { AuditLog } from '../store/audit-log.ts';
import type { Functions } from '../store/functions.ts';
import { newPin } from '../store/given/new-pin.ts';
import { schoolKeys } from '../store/keys.ts';
import type { RedisClient } from '../store/redis.ts';
import { SchoolStore, type StoredCommand } from '../store/school-store.ts';
import { Secrets } from '../store/secrets.ts';
import { SchoolReads } from '../reads/school-reads.ts';
import { isShipped } from '../tracks/shipped-tracks.ts';
import { knownKeys } from './known-keys.ts';
import { matchObjectives } from './match-objectives.ts';
import { fitTransfer } from './fit-transfer.ts';
import { ownObjectives } from './own-objectives.ts';
import { type ReadTransfer, readTransfer } from './read-transfer.ts';
import { type BroughtScore, scoresToAdd } from './scores-to-add.ts';
import { named, studentContent } from './student-content.ts';
import { signerId, signerPrint } from './signer-id.ts';
import { printOf, TransferKey } from './transfer-key.ts';

interface TransferDeps {
  redis: RedisClient;
  functions: Functions;
  secretKey: string;
}

/** What a leader asks of a file: onto whom it goes, and into which class a new student comes. */
export interface BringIn {
  file: string;
  /** Of the page that asks: what it sends twice is done once (T2). */
  commandId?: unknown;
  /** A student of the school; a new one unless given. */
  student?: number;
  section?: number;
  /** The other school that signed it is trusted from now on. */
  trust?: boolean;
}

/** Which school is trusted or refused: that of a file, or one that is known. */
export type JudgeKey = ({ file: string } | { key: string }) & { trusted: boolean };

/** How many students that were found by a name are shown, each with what they would gain. */
const SHOWN = 12;

/** A student's record from school to school: handed out signed, looked at, brought in. For leaders; null for everybody else (P3). */
export class Transfers {
  readonly #deps: TransferDeps;
  readonly key: TransferKey;

  constructor(deps: TransferDeps) {
    this.#deps = deps;
    this.key = new TransferKey(deps.secretKey);
  }

  /** The file of a student, as text; of a record that is more than a file holds, as much as it does. That it was handed out is noted. */
  async handOut(who: SessionPerson, student: number): Promise<string | null> {
    if (!leads(who)) return null;
    const { redis, functions } = this.#deps;
    const record = await studentContent(redis, who.school, student);
    if (!record) return null;
    const content = fitTransfer(record);
    const log = new AuditLog(redis, functions, who.school);
    const more = { scores: content.scores.length };
    await log.note({ by: who.person, did: 'record.exported', of: [student], more });
    const signed = JSON.stringify(content);
    const file = {
      ...{ format: 'threshold transfer 1', content: signed },
      ...{ key: this.key.public, signature: this.key.sign(signed) },
    };
    return `${JSON.stringify(file, null, 1)}\n`;
  }

  /**
   * What bringing in that file would do, or why it is not read. Changes nothing. `text`: the name by which students of this school
   * are looked for, the file's unless it is said; `language`: whose order of names, BCP 47.
   */
  async look(
    who: SessionPerson,
    asked: { file: string; text?: string; language: string },
  ): Promise<TransferLook | TransferProblem | null> {
    if (!leads(who)) return null;
    const read = readTransfer(asked.file);
    if (typeof read === 'string') return read;
    const { content } = read;
    const { redis } = this.#deps;
    const [signer, { brought, missing }] = await Promise.all([
      this.#signer(who.school, read),
      this.#brought(who.school, content),
    ]);
    const text = asked.text?.trim() || content.student.name;
    const reads = new SchoolReads(redis, this.#deps.functions);
    const found = (await reads.find(who, text, asked.language))!;
    const before = await redis.hget(schoolKeys(who.school).transfers(), content.id);
    const known = before === null ? null : await reads.student(who, Number(before));
    const onto = (student: SchoolPerson) => this.#onto(who.school, student, brought);
    const { made, school, student, leftOut } = content;
    return {
      content: { made, school, student: named(student), ...(leftOut && { leftOut }) },
      ...{ signer, scores: content.scores.length, matched: brought.length, missing },
      before: known && (await onto(known.student)),
      found: {
        ...{ text, count: found.count },
        students: await Promise.all(found.students.slice(0, SHOWN).map(onto)),
      },
    };
  }

  /**
   * Brings the file in: scores that are not there yet, judged elsewhere, on their own dates. The reply's `id` is the student's.
   * Of another school only where this one trusts it, or does so by this (T11).
   */
  async bringIn(who: SessionPerson, asked: BringIn): Promise<Reply | Refused> {
    if (!may(actRights.recordBring, rolesOf(who))) return refuse('NOT_FOUND');
    const read = readTransfer(asked.file);
    const id = commandId.optional().safeParse(asked.commandId);
    if (typeof read === 'string' || !id.success) return refuse('INVALID');
    const { content } = read;
    const { brought } = await this.#brought(who.school, content);
    const initials = initialsOf(content.student.name);
    const pin = new Secrets(this.#deps.secretKey).sealPin(newPin(), who.school);
    const record = { ...content.student, initials, role: 'student', pin };
    const { section = 0, trust = false } = asked;
    const base = id.data ?? randomUUID();
    const signer = this.#isOwn(who.school, read) ? {} : { signer: signerOf(read) };
    let { student } = asked;
    // A long record comes in parts, as the school's store is at nothing else meanwhile; one that is cut off is completed by the file.
    for (let done = 0; ; done += IMPORTED_SCORES) {
      const scores = brought.slice(done, done + IMPORTED_SCORES);
      const onto = student === undefined ? {} : { student };
      const reply = await this.#apply(who, 'record.import', {
        commandId: partOf(base, done / IMPORTED_SCORES),
        section,
        input: { file: content.id, scores, trust, ...onto, ...signer },
        given: { record: JSON.stringify(record) },
      });
      if (!reply.ok || done + IMPORTED_SCORES >= brought.length) return reply;
      student = reply.id!;
    }
  }

  /** Trusts what a school signs from now on, or refuses it: that of a file, or one that was decided about before. Rule T11. */
  async judgeKey(who: SessionPerson, asked: JudgeKey): Promise<Reply | Refused> {
    if (!may(actRights.keyJudge, rolesOf(who))) return refuse('NOT_FOUND');
    const { trusted } = asked;
    if ('key' in asked) {
      const signer = { key: asked.key, print: signerPrint(asked.key) };
      return this.#apply(who, 'transfer.key', { input: { signer, trusted } });
    }
    const read = readTransfer(asked.file);
    if (typeof read === 'string' || this.#isOwn(who.school, read)) return refuse('INVALID');
    return this.#apply(who, 'transfer.key', { input: { signer: signerOf(read), trusted } });
  }

  /** By what this school signs, as people of another compare it. */
  print(who: SessionPerson): string {
    return printOf(this.key.public, who.school);
  }

  /** What leaders of the school decided about others that sign. */
  async keys(who: SessionPerson): Promise<KnownKey[] | null> {
    return leads(who) ? await knownKeys(this.#deps.redis, who.school) : null;
  }

  #apply(
    who: SessionPerson,
    name: string,
    command: Pick<StoredCommand, 'input'> & {
      commandId?: string | undefined;
      section?: number;
      given?: object;
    },
  ): Promise<Reply> {
    const store = new SchoolStore(this.#deps.functions, who.school);
    const { commandId: id = randomUUID(), ...rest } = command;
    const by = { commandId: id, person: who.person, leader: true };
    return store.apply({ name, ...by, section: 0, ...rest });
  }

  async #signer(school: number, read: ReadTransfer): Promise<TransferSigner> {
    const { number } = read.content.school;
    const [id, here] = [signerId(read.key, number), read.key === this.key.public];
    const signer = { print: signerPrint(id), here, numbered: number !== undefined };
    if (this.#isOwn(school, read)) return { ...signer, is: 'ours' };
    const keys = await knownKeys(this.#deps.redis, school);
    // A key that was refused before files said their school stays so for all of them.
    const known =
      keys.find(({ key }) => key === id) ??
      keys.find(({ key, trusted }) => key === read.key && !trusted);
    if (!known) return { ...signer, is: 'new' };
    const { trusted, name, at, by } = known;
    return { ...signer, is: trusted ? 'trusted' : 'refused', name, at, by };
  }

  /** Any school of a site is signed for by one key, so it is the number under the signature that says whose a file is. */
  #isOwn(school: number, { key, content }: ReadTransfer): boolean {
    return key === this.key.public && content.school.number === school;
  }

  async #onto(
    school: number,
    student: SchoolPerson,
    brought: readonly BroughtScore[],
  ): Promise<TransferOnto> {
    const bytes = await this.#deps.redis.getBuffer(schoolKeys(school).scores(student.id));
    const added = scoresToAdd(readLedger(bytes ?? new Uint8Array()), brought);
    return { student, added, kept: brought.length - added };
  }

  /** The scores of a file whose objective is here, and the objectives that are not. */
  async #brought(
    school: number,
    content: TransferContent,
  ): Promise<{ brought: BroughtScore[]; missing: TransferLook['missing'] }> {
    const own = [...(await ownObjectives(this.#deps.redis, school)).values()];
    const homes = matchObjectives(content.objectives, own);
    const copies = new Set(own.map(({ shipped }) => shipped));
    const left = content.objectives.filter((_, i) => homes[i] === null);
    const missing = [...Map.groupBy(left, ({ track }) => track)].map(([track, of]) => ({
      track,
      offered: of.every(
        ({ shipped }) => shipped !== undefined && isShipped(shipped) && !copies.has(shipped),
      ),
      objectives: of.map(({ code, title }) => `${code} ${title}`),
    }));
    const brought = content.scores.flatMap(([at, objective, ...rest]): BroughtScore[] => {
      const home = homes[objective];
      return home == null ? [] : [[at, home, ...rest]];
    });
    return { brought, missing };
  }
}

function signerOf({ key, content: { school } }: ReadTransfer): object {
  const id = signerId(key, school.number);
  return { key: id, print: signerPrint(id), name: school.name, place: school.place };
}

/** The command of a part, counted from 0: the page's own, and the ones after it, so that each part is done once too. Rule T2. */
function partOf(commandId: string, part: number): string {
  const last = (Number.parseInt(commandId.slice(-2), 16) + part) % 256;
  return `${commandId.slice(0, -2)}${last.toString(16).padStart(2, '0')}`;
}

function leads(who: SessionPerson): boolean {
  return who.kind === 'staff' && who.leader;
}
