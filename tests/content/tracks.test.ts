import { describe, expect, test } from 'vitest';
import { demoContent } from '@threshold/server/demo/content/demo-content.ts';
import { studentProblems } from './student-problems.ts';
import {
  emptyPlaces,
  exemplarProblems,
  familyProblems,
  objectivesOf,
  prerequisiteProblems,
  repeatedTexts,
} from './track-problems.ts';

const tracks = Object.values(demoContent.tracks);
const spanish = demoContent.tracks['spanish-interpersonal-oral']!;

/** A copy of the Spanish track with one objective changed. */
type Objective = ReturnType<typeof objectivesOf>[number];
const spoiled = (code: string, spoil: (objective: Objective) => void) => {
  const copy = structuredClone(spanish);
  spoil(objectivesOf(copy).find((each) => each.code === code)!);
  return copy;
};

test('[C1] no text stands twice, or nearly so, in any track', () => {
  expect(repeatedTexts(tracks)).toEqual([]);
});

test('[C2] every objective has three short criteria, two questions and a place in its level', () => {
  for (const track of tracks) {
    track.levels.forEach((level, n) =>
      level.objectives.forEach((objective, m) => {
        expect(objective.code).toBe(`${n + 1}.${m + 1}`);
        expect(objective.criteria).toHaveLength(3);
        expect(objective.asks).toHaveLength(2);
        for (const text of objective.criteria) {
          expect(text.split(/\s+/).length, text).toBeLessThanOrEqual(6);
        }
        expect(objective.threshold, 'one sentence').toMatch(/^[^.?!]+\.$/);
        expect(objective.statement).toMatch(/^I can /);
        for (const way of objective.ways) expect(way.minutes).toBeGreaterThan(0);
      }),
    );
  }
});

test('[C3] both samples are marked, the marks differ, and only the one over the line meets everything', () => {
  expect(tracks.flatMap(objectivesOf).flatMap(exemplarProblems)).toEqual([]);
});

test('[C4] every prerequisite exists and no path leads back to itself', () => {
  expect(tracks.flatMap(prerequisiteProblems)).toEqual([]);
});

test('[C5] nothing is left empty', () => {
  expect(emptyPlaces(demoContent)).toEqual([]);
});

test('[C6] the Spanish track has 24 objectives in seven levels', () => {
  expect(spanish.levels.map((level) => level.short).join(' ')).toBe('NL NM NH IL IM IH AL');
  expect(spanish.levels.map((level) => level.objectives.length)).toEqual([4, 4, 4, 4, 3, 3, 2]);
});

test('[C13] every objective says in each language how a family can help, and is told to families in theirs', () => {
  expect(tracks.flatMap(objectivesOf).flatMap(familyProblems)).toEqual([]);
  for (const track of tracks) {
    for (const one of [track, ...track.levels]) {
      expect(Object.keys(one.families), one.title).toEqual(['es', 'zh']);
      expect(one.families.es).toMatch(/^[^\u4e00-\u9fff]+$/);
      expect(one.families.zh).toMatch(/[\u4e00-\u9fff]/);
    }
  }
});

test('[C13] every objective of every track is told to students whole in each language', () => {
  expect(tracks.flatMap(studentProblems)).toEqual([]);
});

describe('the checks find what they look for', () => {
  const first = (track: typeof spanish, code: string) =>
    exemplarProblems(objectivesOf(track).find((each) => each.code === code)!);

  test('[C1] a copied text, a nearly copied one, and a criterion in other order', () => {
    const [one, other] = objectivesOf(spanish);
    const copied = spoiled('1.2', (each) => (each.statement = one!.statement));
    const nearly = spoiled('1.1', (each) => {
      each.threshold = other!.threshold.replace('your town', 'your street');
    });
    const turned = spoiled('4.2', (each) => (each.criteria[1] = 'Four done things'));
    for (const track of [copied, nearly, turned]) expect(repeatedTexts([track])).toHaveLength(1);
  });

  test('[C1] a line of a student said again in another sample', () => {
    const said = objectivesOf(spanish)[0]!.exemplars[0].lines[2]!.text;
    const again = spoiled('7.1', (each) => (each.exemplars[1].lines[1]!.text = `¡[${said}]!`));
    expect(repeatedTexts([again])).toHaveLength(1);
  });

  test('[C3] a lost mark, an open bracket, a pair that does not differ', () => {
    const unmarked = spoiled('2.1', (each) => {
      for (const line of each.exemplars[0].lines) line.text = line.text.replace(/[[\]]/g, '');
    });
    const open = spoiled('2.1', (each) => (each.exemplars[1].lines[0]!.text += ' ['));
    const level = spoiled('2.1', (each) => (each.exemplars[0].meets = [2, 0, 1]));
    const low = spoiled('2.1', (each) => (each.exemplars[1].meets = [0, 1]));
    expect(first(unmarked, '2.1')).toEqual(['2.1: a side without a mark']);
    expect(first(open, '2.1')).toEqual(['2.1: brackets do not balance']);
    expect(first(level, '2.1')).toContain('2.1: short misses nothing');
    expect(first(low, '2.1')).toContain('2.1: over does not meet every criterion');
  });

  test('[C4] a prerequisite that is not there, and a circle', () => {
    const astray = spoiled('3.1', (each) => each.requires.push('3.9'));
    const circle = spoiled('2.3', (each) => each.requires.push('3.1'));
    expect(prerequisiteProblems(astray)).toEqual(['3.1 needs 3.9, not there']);
    expect(prerequisiteProblems(circle)).toContain('2.3 needs itself');
  });

  test('[C1] a tip for one objective given for another, in a family’s language', () => {
    const [one] = objectivesOf(spanish);
    const again = spoiled('6.2', (each) => (each.home.zh[1] = one!.home.zh[0]!));
    expect(repeatedTexts([again])).toHaveLength(2);
  });

  test('[C13] English where Spanish should be, Chinese that is missing, a recording nobody names', () => {
    const of = (track: typeof spanish, code: string) =>
      familyProblems(objectivesOf(track).find((each) => each.code === code)!);
    const english = spoiled('2.1', (each) => (each.families.zh.title = 'Say what I like'));
    const unnamed = spoiled('3.2', (each) => delete each.families.es.media);
    expect(of(english, '2.1')).toEqual(['2.1: Say what I like']);
    expect(of(unnamed, '3.2')).toHaveLength(2);
  });

  test('[C5] a blank text deep inside', () => {
    const blank = spoiled('6.2', (each) => (each.practice[1].note = ' '));
    expect(emptyPlaces(blank)).toEqual(['.levels.5.objectives.1.practice.1.note']);
  });

  test('[C13] a criterion or a sample left out, English that stayed, a number or a mark that is lost', () => {
    const math = demoContent.tracks['math-grade-3']!;
    const of = (spoil: (students: typeof math.students) => void) => {
      const copy = structuredClone(math);
      spoil(copy.students);
      return studentProblems(copy);
    };
    expect(of(({ es }) => es['1.1']!.criteria.pop())).toEqual(['es 1.1: criteria']);
    expect(of(({ es }) => delete es['1.2']!.samples)).toEqual(['es 1.2: samples']);
    expect(of(({ zh }) => (zh['2.1']!.ways[0]!.what = 'Four cards'))).toEqual([
      'zh 2.1: Four cards',
    ]);
    expect(of(({ zh }) => (zh['2.2']!.samples!.short[0] += '[')).at(0)).toMatch(/^zh 2.2: marks/);
    const less = of(({ es }) => {
      const { over } = es['2.4']!.samples!;
      over[0] = over[0]!.replace('372', '327');
    });
    expect(less).toEqual(['es 2.4: numbers of over 0']);
    expect(of(({ es }) => (es['9.9'] = es['1.1']))).toEqual(['es 9.9: not there']);
    expect(of(({ es }) => (es['1.1']!.practice[0]!.note = 'Trade ten rods, then stop'))).toEqual([
      'es 1.1: Trade ten rods, then stop',
    ]);
  });

  test('[C13] an objective that was never told, samples that are learned from said in another language', () => {
    const of = (spoil: (students: typeof spanish.students) => void) => {
      const copy = structuredClone(spanish);
      spoil(copy.students);
      return studentProblems(copy);
    };
    for (const { code } of objectivesOf(spanish)) {
      expect(of(({ zh }) => delete zh[code])).toEqual([`zh ${code}: not told`]);
    }
    const { samples } = demoContent.tracks['math-grade-3']!.students.zh['1.1']!;
    expect(of(({ zh }) => (zh['1.1']!.samples = samples!))).toContain('zh 1.1: samples');
    // A recording keeps its name; what to do with it is said.
    const { title } = spanish.students.zh['1.1']!.practice[0]!;
    expect(of(({ zh }) => (zh['1.1']!.practice[0]!.note = 'Saludos'))).toEqual(['zh 1.1: Saludos']);
    expect(of(({ zh }) => (zh['2.1']!.practice[0]!.title = title))).toEqual([`zh 2.1: ${title}`]);
  });
});
