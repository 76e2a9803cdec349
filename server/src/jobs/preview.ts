import type {
  ImportAnswer,
  NumberedChoice,
  ImportStage,
} from '@threshold/shared/contract/roster-import.ts';
import type {
  RosterPlan,
  RosterScope,
  SectionPlan,
} from '@threshold/shared/contract/roster-plan.ts';
import type {
  ColumnField,
  FirstRow,
  RosterTable,
} from '@threshold/shared/contract/roster-table.ts';
import { planRoster, staffEmails } from '@threshold/shared/domain/roster-plan.ts';
import { withFirstRow } from '@threshold/shared/domain/first-row.ts';
import { rosterOfTable } from '@threshold/shared/domain/roster-of-table.ts';
import type { Roster } from '@threshold/shared/domain/roster.ts';
import { teachersToInvite } from '@threshold/shared/domain/teachers-to-invite.ts';
import { shownSample } from '@threshold/shared/domain/shown-sample.ts';
import type { SchoolRecord } from '../store/record-types.ts';
import type { SentFile } from '../imports/gather-files.ts';
import { tableIn, type UndecodedTable } from '../imports/undecoded-table.ts';
import { readUpload } from '../imports/read-upload.ts';
import { schoolKeys } from '../store/keys.ts';
import { readSchoolNow } from '../store/read-school-now.ts';
import type { RedisClient } from '../store/redis.ts';
import type { RosterImports } from '../store/roster-imports.ts';
import { timeOf } from '../store/time-of.ts';
import type { Secrets } from '../store/secrets.ts';
import type { WorkList } from './apply-import.ts';
import { planHead } from './plan-head.ts';
import { rosterAsSaid, shownAnswers, withAnswer } from './said-answers.ts';
import type { Chosen } from './roster-reader.ts';
import { rosterSteps } from './roster-steps.ts';

interface PreviewDeps {
  redis: RedisClient;
  imports: RosterImports;
  secrets: Secrets;
  school: number;
}

/** Answers that a page shows. */
const MOST_ANSWERS = 200;
/** New students that one call makes. */
const PIECE = 50;
/** Parts that are kept at once. */
const AT_ONCE = 100;
/** How far reading is, is said at most so often. */
const TELL_MS = 200;

/** What was answered of an import so far. */
interface Answers {
  columns?: ColumnField[];
  first?: FirstRow | undefined;
  source?: string;
  org?: string;
}

/** One import from its files to what is done: read, planned against the school as it is, chosen from. Everything it makes is kept in parts. */
export class Preview {
  readonly #deps: PreviewDeps;
  readonly #id: string;

  constructor(deps: PreviewDeps, id: string) {
    this.#deps = deps;
    this.#id = id;
  }

  async read(files: SentFile[]): Promise<null> {
    const { imports } = this.#deps;
    let told = performance.now();
    const read = await readUpload(files, async (_file, rows) => {
      if (performance.now() - told < TELL_MS) return;
      // Waited for: an answer that arrives while rows are read is not heard, and comes too late then.
      await imports.say(this.#id, { stage: 'reading', rows });
      told = performance.now();
    });
    if (!read.ok) return this.#say({ stage: 'refused', refused: read });
    if (read.table) {
      const { table, undecoded } = read;
      await this.#keepList(undecoded ? { table, undecoded } : { table });
      return this.#askColumns(read.table);
    }
    await imports.keep(this.#id, { roster: read.roster });
    return this.#plan(read.roster, {});
  }

  async answer(answer: ImportAnswer): Promise<null> {
    const { imports } = this.#deps;
    const answers = (await imports.part<Answers>(this.#id, 'answers')) ?? {};
    if ('columns' in answer) {
      const table = await this.#list<RosterTable>('table');
      if (!table) return this.#say({ stage: 'lost' });
      const all = answer.first === 'student' ? withFirstRow(table) : table;
      const roster = rosterOfTable(all, answer.columns);
      if ('code' in roster) return this.#say({ stage: 'refused', refused: roster });
      await imports.keep(this.#id, { roster, answers: answer, replies: [] });
      return this.#plan(roster, answer);
    }
    if ('encoding' in answer) {
      const undecoded = await this.#list<UndecodedTable>('undecoded');
      if (!undecoded) return this.#say({ stage: 'lost' });
      const table = tableIn(undecoded, answer.encoding);
      await this.#keepList({ table });
      return this.#askColumns(table);
    }
    const kept = await imports.part<Roster>(this.#id, 'roster');
    if (!kept) return this.#say({ stage: 'lost' });
    const said = withAnswer(
      (await imports.part<ImportAnswer[]>(this.#id, 'replies')) ?? [],
      answer,
    );
    if ('source' in answer) answers.source = answer.source;
    if ('org' in answer) answers.org = answer.org;
    await imports.keep(this.#id, { replies: said, answers });
    return this.#plan(kept, answers, said);
  }

  /**
   * Makes ready what somebody chose, in parts of that run, of which nothing is done before the import says so; answers how many go where
   * somebody must say so first, and then nothing is ready.
   */
  async choose(choice: NumberedChoice, run: string): Promise<Chosen> {
    const { imports } = this.#deps;
    const plan = await this.#keptPlan();
    const { people, steps, late, leaving } = rosterSteps(plan, choice);
    if (leaving.confirm && choice.confirm !== leaving.count) return { confirm: leaving.count };
    const pieces = Array.from({ length: Math.ceil(people.length / PIECE) }, (_, piece) =>
      people.slice(piece * PIECE, (piece + 1) * PIECE),
    );
    const parts = `${run}:`;
    await this.#keepAll(`${parts}people`, pieces);
    await this.#keepAll(`${parts}step`, [...steps, ...late]);
    const counts = { steps: steps.length, late: late.length, pieces: pieces.length };
    const toInvite = teachersToInvite(plan, choice.except);
    const work: WorkList = {
      ...{ run, parts, ...counts, format: plan.format },
      ...(toInvite.count > 0 && { toInvite }),
    };
    await imports.keep(this.#id, { [`${parts}work`]: work });
    return null;
  }

  /** What was read stays as it was read, so that what was said of it can be taken back. */
  async #plan(read: Roster, answers: Answers, said: readonly ImportAnswer[] = []): Promise<null> {
    const { source, org } = answers;
    const { imports, redis, school, secrets } = this.#deps;
    const head = await imports.head(this.#id);
    if (!head) return null;
    const scope: RosterScope =
      head.section === 0
        ? { kind: 'school', ...(org === undefined ? {} : { org }) }
        : {
            kind: 'section',
            section: head.section,
            by: head.by,
            ...(source === undefined ? {} : { source }),
          };
    const roster = rosterAsSaid(read, said);
    const emails = scope.kind === 'school' ? staffEmails(roster) : [];
    const now = await readSchoolNow(redis, school, {
      ...{ emails, secrets },
      ...(head.section !== 0 && { list: head }),
    });
    const plan = planRoster(roster, now, scope, await this.#today());
    // Columns are named on the page they were guessed on.
    if (plan.asks?.what === 'class-column') {
      const table = await this.#list<RosterTable>('table');
      if (table) return this.#askColumns(table, answers);
    }
    // The roster holds what is of use of it; the columns that nobody named may hold anything.
    await imports.forget(this.#id, ['table', 'undecoded']);
    if (plan.asks) return this.#say({ stage: 'asks', question: plan.asks });
    await this.#keepPlan(plan);
    const shown = shownAnswers(read, said).slice(0, MOST_ANSWERS);
    return this.#say({
      stage: 'ready',
      plan: planHead(plan),
      ...(shown.length > 0 && { said: shown }),
    });
  }

  async #keepPlan({ sections, people, problems, ...rest }: RosterPlan): Promise<void> {
    await this.#keepAll('section', sections);
    await this.#deps.imports.keep(this.#id, {
      problems,
      'plan-people': people,
      plan: { ...rest, sections: sections.length },
    });
  }

  async #keptPlan(): Promise<RosterPlan> {
    const { imports } = this.#deps;
    const plan = await imports.part<Omit<RosterPlan, 'sections'> & { sections: number }>(
      this.#id,
      'plan',
    );
    if (!plan) throw new Error('no plan is kept');
    const sections: SectionPlan[] = [];
    for (let part = 0; part < plan.sections; part += 1)
      sections.push((await imports.part<SectionPlan>(this.#id, `section:${part}`))!);
    const people = (await imports.part<RosterPlan['people']>(this.#id, 'plan-people')) ?? [];
    return { ...plan, sections, people, problems: [] };
  }

  async #keepAll(name: string, parts: readonly object[]): Promise<void> {
    for (let from = 0; from < parts.length; from += AT_ONCE) {
      const some = parts.slice(from, from + AT_ONCE);
      const named = some.map((part, i) => [`${name}:${from + i}`, part] as const);
      await this.#deps.imports.keep(this.#id, Object.fromEntries(named));
    }
  }

  #keepList(parts: Record<string, object>): Promise<void> {
    const { imports, secrets } = this.#deps;
    return imports.keepSealed(this.#id, parts, secrets);
  }

  #list<Part extends object>(name: string): Promise<Part | null> {
    const { imports, secrets } = this.#deps;
    return imports.sealedPart<Part>(this.#id, name, secrets);
  }

  #askColumns(table: RosterTable, { columns, first }: Answers = {}): Promise<null> {
    const { rows, problems, ...about } = table;
    // Each row that could not be read is one problem.
    const count = rows.length + problems.length;
    const shown = { ...about, ...shownSample(table), count };
    return this.#say({
      stage: 'columns',
      table: shown,
      ...(columns && { columns }),
      ...(first && { first }),
    });
  }

  /** The school's own day, by the store's clock: YYYY-MM-DD. */
  async #today(): Promise<string> {
    const { redis, school } = this.#deps;
    const [now, text] = await Promise.all([
      timeOf(redis),
      redis.hget(schoolKeys(school).school(), 'record'),
    ]);
    const { timeZone } = JSON.parse(text!) as SchoolRecord;
    return new Intl.DateTimeFormat('en-CA', { timeZone }).format(now);
  }

  async #say(stage: ImportStage): Promise<null> {
    await this.#deps.imports.say(this.#id, stage);
    return null;
  }
}
