import type { FieldChange, RosterQuestion, RosterScope } from '../contract/roster-plan.ts';
import { alikeSection } from './alike-section.ts';
import type { RosterIndex } from './roster-index.ts';
import type { RosterEnrollment, RosterSection, SectionNow } from './roster.ts';
import { shownCell } from './shown-cell.ts';
import { maybeTitled } from './title-key.ts';

/** A class that the import is about: what the file says of it, and what it is in the school; one of them may be missing. */
export interface SectionTarget {
  /** Its rows in the roster; none where the file does not hold the class. */
  key: string | null;
  said?: RosterSection;
  now?: SectionNow;
  /** The file says that it is no more, or a file that holds all classes does not hold it. */
  gone: boolean;
  changes: FieldChange[];
}

/** The classes an import is about, or what must be asked first. */
export function rosterTargets(
  index: RosterIndex,
  scope: RosterScope,
): { targets: SectionTarget[]; asks: RosterQuestion | null } {
  return scope.kind === 'school' ? schoolTargets(index, scope.org) : oneTarget(index, scope);
}

function schoolTargets(
  index: RosterIndex,
  org: string | undefined,
): { targets: SectionTarget[]; asks: RosterQuestion | null } {
  const { roster, now } = index;
  if (roster.sections.some(({ source, title }) => source === undefined && title === ''))
    return { targets: [], asks: { what: 'class-column' } };
  const orgs = Map.groupBy(
    roster.sections.filter(({ active }) => active),
    (section) => section.org,
  );
  orgs.delete(undefined);
  if (orgs.size > 1 && (org === undefined || !orgs.has(org))) {
    const candidates = [...orgs].map(([source, sections]) => ({
      source: source!,
      name: roster.orgs.find((other) => other.source === source)?.name ?? source!,
      sections: sections.length,
    }));
    return { targets: [], asks: { what: 'org', candidates } };
  }
  const bySource = new Map(now.sections.flatMap((one) => (one.source ? [[one.source, one]] : [])));
  const alike = alikeSection(index);
  const targets: SectionTarget[] = [];
  for (const said of roster.sections) {
    if (orgs.size > 1 && said.org !== undefined && said.org !== org) {
      index.leftOut.add('other-school', undefined, index.rows.get(said.key)?.length ?? 0);
      continue;
    }
    const known = (said.source ? bySource.get(said.source) : undefined) ?? alike(said);
    if (known === 'several') {
      for (const row of index.rows.get(said.key) ?? []) severalCalledSo(index, said, row);
      continue;
    }
    if (known?.archived) {
      index.leftOut.add('archived', undefined, index.rows.get(said.key)?.length ?? 0);
      continue;
    }
    if (known || said.active) targets.push(targetOf(said, known));
  }
  targets.push(...bareTargets(index, bySource));
  if (roster.whole.sections) {
    const held = new Set([...roster.sections, ...roster.withheldSections].map(({ key }) => key));
    for (const section of now.sections) {
      if (section.archived || !section.source || held.has(section.source)) continue;
      if (index.sectionIsHeld(section.source) || index.rows.has(section.source)) continue;
      targets.push({ key: null, now: section, gone: true, changes: [] });
    }
  }
  // Last: a class stands in a plan once.
  targets.push(...targetsOfPeople(index, targets));
  return { targets, asks: null };
}

/** Made anew it would be one more of them with every import, and which is meant nobody knows. */
function severalCalledSo(index: RosterIndex, said: RosterSection, row: RosterEnrollment): void {
  const { at, person } = row;
  const who = index.people.get(person)?.name;
  index.problem(at, {
    code: 'ambiguous-section',
    value: shownCell(said.title),
    section: said.key,
    person,
    ...(who ? { who: shownCell(who) } : {}),
  });
  index.hold(undefined, person);
}

/** Classes of the school that a file names without describing them, as a delta of enrollments does; names nobody knows are told. */
function bareTargets(index: RosterIndex, bySource: Map<string, SectionNow>): SectionTarget[] {
  const { roster } = index;
  const described = new Set([...roster.sections, ...roster.withheldSections].map(({ key }) => key));
  const targets: SectionTarget[] = [];
  for (const [key, rows] of index.rows) {
    if (described.has(key)) continue;
    const known = roster.whole.sections ? undefined : bySource.get(key);
    if (known?.archived) index.leftOut.add('archived', undefined, rows.length);
    else if (known) targets.push({ key, now: known, gone: false, changes: [] });
    else
      for (const { at, person } of rows) {
        index.problem(at, { code: 'unknown-section', value: shownCell(key), section: key, person });
        index.hold(key);
        // Which of their classes is meant nobody knows.
        index.hold(undefined, person);
      }
  }
  return targets;
}

/** Classes of those whom a file names without their enrollments, and so may rename or take out of the school. */
function targetsOfPeople(index: RosterIndex, targets: SectionTarget[]): SectionTarget[] {
  const there = new Set(targets.map(({ now }) => now?.id));
  const ids = new Set<number>();
  for (const { source, active } of index.roster.people) {
    if (active && index.roster.mode === 'bulk') continue;
    const student = source === undefined ? undefined : index.studentsBySource.get(source);
    for (const id of student ? index.sectionIdsOf(student.id) : []) if (!there.has(id)) ids.add(id);
  }
  return index.now.sections
    .filter(({ id, archived }) => ids.has(id) && !archived)
    .map((now) => ({ key: null, now, gone: false, changes: [] }));
}

function oneTarget(
  index: RosterIndex,
  scope: Extract<RosterScope, { kind: 'section' }>,
): { targets: SectionTarget[]; asks: RosterQuestion | null } {
  const { roster, now } = index;
  const section = now.sections.find(({ id }) => id === scope.section);
  if (!section) return { targets: [], asks: null };
  const described = new Map(roster.sections.map((said) => [said.key, said]));
  // What the file says is over is nobody's to choose; it is this class only where both bear its id.
  const keys = [...new Set([...described.keys(), ...index.rows.keys()])].filter(
    (key) => described.get(key)?.active !== false || key === section.source,
  );
  if (keys.length === 0)
    return { targets: [{ key: null, now: section, gone: false, changes: [] }], asks: null };
  const found = keyOf(keys, described, section, scope.source);
  if (found === null) {
    const candidates = keys.map((key) => ({
      source: key,
      title: described.get(key)?.title ?? key,
      period: described.get(key)?.period ?? '',
      students: (index.rows.get(key) ?? []).filter(({ role }) => role === 'student').length,
    }));
    return { targets: [], asks: { what: 'section', candidates } };
  }
  const said = described.get(found);
  const source = said ? said.source : found;
  // A class that one teacher imports is theirs to name and to end; the file fills it and ties it, unless another class bears that id.
  const isOthers = now.sections.some((one) => one.source === source && one.id !== section.id);
  const changes = source === undefined || isOthers ? [] : tied(section, source);
  const target = { key: found, ...(said ? { said } : {}), now: section, gone: false, changes };
  return { targets: [target], asks: null };
}

/** Which class of the file the class is: as told, by its id, by its name, or the only one there is. */
function keyOf(
  keys: string[],
  described: Map<string, RosterSection>,
  section: SectionNow,
  told: string | undefined,
): string | null {
  if (told !== undefined && keys.includes(told)) return told;
  if (section.source !== undefined && keys.includes(section.source)) return section.source;
  const alike = keys.filter((key) => {
    const said = described.get(key);
    return said !== undefined && maybeTitled(said, section);
  });
  if (alike.length === 1 && section.source === undefined) return alike[0]!;
  const [only] = keys;
  const source = only === undefined ? undefined : described.get(only)?.source;
  // One class alone in the file is the one that is meant, unless both have ids and these differ.
  if (keys.length === 1 && (source === undefined || section.source === undefined)) return only!;
  return null;
}

function targetOf(said: RosterSection, now: SectionNow | undefined): SectionTarget {
  const base = { key: said.key, said, gone: !said.active };
  if (!now) return { ...base, changes: [] };
  const changes: FieldChange[] = [];
  if (said.source !== undefined && now.source === undefined)
    changes.push(...tied(now, said.source));
  if (said.title !== '' && said.title !== now.title)
    changes.push({ field: 'title', before: now.title, after: said.title });
  if (said.period !== '' && said.period !== now.period)
    changes.push({ field: 'period', before: now.period || null, after: said.period });
  return { ...base, now, changes };
}

function tied(now: SectionNow, source: string): FieldChange[] {
  return now.source === source
    ? []
    : [{ field: 'source', before: now.source ?? null, after: source }];
}
