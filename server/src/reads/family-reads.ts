import type { Language } from '@threshold/shared/contract/languages.ts';
import type {
  FamilyChild,
  FamilyCodeCard,
  FamilyPage,
  ViewPage,
} from '@threshold/shared/contract/pages.ts';
import type { HeldChild, SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import { childOf } from '@threshold/shared/domain/family-number.ts';
import { ClassCodes } from '../store/class-codes.ts';
import { FamilyCodes } from '../store/family-codes.ts';
import { schoolKeys } from '../store/keys.ts';
import type { PersonRecord } from '../store/record-types.ts';
import { SchoolStore } from '../store/school-store.ts';
import { Secrets } from '../store/secrets.ts';
import type { PageReads, PageReadsDeps } from './page-reads.ts';

/** What pages of families, and those that print their codes, read on demand; null is "not there for you". Rules P3, P6. */
export class FamilyReads {
  readonly #deps: PageReadsDeps;
  readonly #pages: PageReads;
  readonly #secrets: Secrets;
  readonly #families: FamilyCodes;

  constructor(deps: PageReadsDeps, pages: PageReads) {
    this.#deps = deps;
    this.#pages = pages;
    this.#secrets = new Secrets(deps.secretKey);
    this.#families = new FamilyCodes(deps.redis, this.#secrets);
  }

  /** The child a session looks at, in every class of theirs, said in that language; null once its code opens nothing any more. */
  async page(who: SessionPerson, language: Language): Promise<FamilyPage | null> {
    const held = who.children ?? [];
    const children = await Promise.all(
      held.map(async (one, place) => {
        const record = await this.#families.childOf(one);
        return record && { one, named: { place, ...namesOf(record) } };
      }),
    );
    const known = children.filter((child) => child !== null);
    const mine = known.find(({ one }) => isAt(one, who));
    if (!mine) return null;
    // [S4] In no class, the one they were in last is read as it was left.
    const last = await this.#pages.last('family', who, language);
    const views = last ? [last] : await this.#present(who, language);
    const { children: _, ...me } = who;
    return {
      me,
      child: mine.named,
      ...(last ? { ended: last.ended, left: last.left } : {}),
      others: known.flatMap(({ one, named }) => (isAt(one, who) ? [] : [named])),
      classes: views.map(({ watching, tracks }) => ({ watching, tracks })),
    };
  }

  /** The child in each class they are in now, in the order of the classes' numbers. */
  async #present(who: SessionPerson, language: Language): Promise<ViewPage<'family'>[]> {
    const sections = await this.#sections(who);
    const views = sections.map((section) => this.#pages.view('family', who, section, language));
    return (await Promise.all(views)).filter((view) => view !== null);
  }

  async #sections({ school, person }: SessionPerson): Promise<number[]> {
    const ids = await this.#deps.redis.smembers(schoolKeys(school).sectionsOf(childOf(person)));
    return ids.map(Number).toSorted((a, b) => a - b);
  }

  /** The students of a class with their families' codes, in the order of their numbers, for its staff. */
  async codes(
    { school, person }: SessionPerson,
    section: number,
  ): Promise<FamilyCodeCard[] | null> {
    const { redis, functions } = this.#deps;
    const store = new SchoolStore(functions, school);
    if (!(await store.isEnrolled(section, person, 'teacher'))) return null;
    const roster = await new ClassCodes(redis).roster({ school, section });
    return roster
      .filter(({ role }) => role === 'student')
      .map(({ id, person: record }) => ({
        id,
        ...namesOf(record),
        code:
          record.family === undefined ? null : this.#secrets.openPin(record.family.code, school),
      }))
      .toSorted((a, b) => a.id - b.id);
  }
}

function isAt({ school, child }: HeldChild, who: SessionPerson): boolean {
  return school === who.school && child === childOf(who.person);
}

function namesOf({ name, called, native, lang }: PersonRecord): Omit<FamilyChild, 'place'> {
  return {
    name,
    ...(called === undefined ? {} : { called }),
    ...(native === undefined ? {} : { native }),
    ...(lang === undefined ? {} : { lang }),
  };
}
