import { expect, test } from 'vitest';
import type { AssessView, LineView } from '../../web/src/lib/screens/teach-props.ts';
import { keys } from '../../web/src/lib/screens/teach/teach-keys.ts';
import { whyNot } from '../../web/src/lib/screens/teach/why-not.ts';
import { speakers } from '../../web/src/lib/words/catalogs.server.ts';
import { speakAs } from '../../web/src/lib/words/say.ts';

speakAs(() => speakers.en);

const label = { id: 1, code: '4.2', title: 'Say what I did', lang: 'en' };
const name = { latin: 'Mateo Fernández', own: null, lang: null, short: 'Mateo' };
const empty: LineView = {
  state: 'open',
  since: null,
  order: 'joined',
  with: [],
  ready: [],
  groups: [],
  held: [],
  help: [],
  next: null,
};
const looked = (stage: AssessView['stage'], asked: AssessView['asked'] = null): AssessView => ({
  stage,
  attempt: stage === 'help' || stage === 'observed' ? null : 7,
  student: 70_000,
  name,
  initials: 'MF',
  table: null,
  since: null,
  with: stage === 'theirs' ? 'Mr. Lindholm' : null,
  crossed: 3,
  path: [],
  objective: {
    ...label,
    track: null,
    level: 'Intermediate Low',
    threshold: 'Tells four things.',
    criteria: ['four', 'past', 'answers'],
    short: null,
    over: null,
    asks: [],
  },
  past: [],
  asked,
  others: [],
  group: [],
});
/** The acts of keys that can do something, with whoever is looked at and nobody else about. */
const acts = (assess: AssessView | null) =>
  keys
    .filter(({ act, key }) => whyNot(act, key, { line: empty, assess, undo: null }) === null)
    .map(({ act }) => act);
const roomActs = ['up', 'down', 'pause', 'close'];
const screenActs = ['observe', 'to-line', 'to-student', 'to-class', 'full-board', 'keys'];

test('in an empty room every key that needs somebody says so; the others act', () => {
  expect(acts(null)).toEqual([...roomActs, ...screenActs]);
});

test('T and G say why there is nothing to mark and nobody to take together', () => {
  const say = (act: 'mark' | 'group', assess: AssessView | null) =>
    whyNot(act, '', { line: empty, assess, undo: null });
  expect(say('mark', null)).toBe('Nobody is in front of you. Choose a student in the line first.');
  expect(say('mark', looked('mine'))).toBe('Mateo is with you already.');
  expect(say('mark', looked('observed'))).toBe('Mateo is not in the line.');
  expect(say('mark', looked('ready'))).toBeNull();
  expect(say('group', looked('mine'))).toBe('No two students wait for the same objective.');
});

test('with each who is looked at, the keys act that can', () => {
  const judge = ['tick', 'note', 'also', 'not-yet', 'mastered'];
  const of = (stage: AssessView['stage']) =>
    acts(looked(stage)).filter((act) => ![...roomActs, ...screenActs].includes(act));
  expect(of('mine')).toEqual([...judge, 'release', 'more-time', 'not-here']);
  expect(of('ready')).toEqual(['call', 'mark', ...judge, 'more-time', 'not-here']);
  expect(of('observed')).toEqual(judge.filter((act) => act !== 'also'));
  expect(of('theirs')).toEqual([]);
  expect(whyNot('mastered', 'm', { line: empty, assess: looked('theirs'), undo: null })).toBe(
    'Mr. Lindholm has Mateo, and decides.',
  );
  expect(whyNot('tick', '4', { line: empty, assess: looked('mine'), undo: null })).toBe(
    'There are 3 things to tick here.',
  );
});

test('[L6] of help nothing is judged; who also waits is called', () => {
  const open = { attempt: 9, code: '3.1', stage: 'ready', with: null } as const;
  const waits = looked('help', { words: 'I’m stuck on a word', open });
  const why = (act: 'call' | 'mastered' | 'not-yet' | 'tick', assess: AssessView) =>
    whyNot(act, '1', { line: empty, assess, undo: null });
  for (const act of ['mastered', 'not-yet', 'tick'] as const)
    expect(why(act, waits)).toMatch(/^Mateo asked for help, and help is not a try\./);
  expect(why('call', waits)).toBeNull();
  const only = looked('help', { words: 'I’m stuck on a word', open: null });
  expect(why('call', only)).toMatch(/help is not a try/);
});
