import { expect, test } from 'vitest';
import type { LiveClient, SectionView } from '../support/live-client.ts';
import { everythingOnce, secrets } from '../support/live-scenario.ts';
import { LiveSchool } from '../support/live-school.ts';
import { until } from '../support/until.ts';

/** Everything that client was sent of its views, as it came. */
function sentTo(client: LiveClient): string {
  return JSON.stringify([client.packets, client.snapshots]);
}

/** Every number and every number that is a key in what was sent. */
function numbersIn(value: unknown, found = new Set<number>()): Set<number> {
  if (typeof value === 'number') found.add(value);
  if (value && typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) {
      if (/^\d+$/.test(key) && !Array.isArray(value)) found.add(Number(key));
      numbersIn(inner, found);
    }
  }
  return found;
}

/** Where fields stand in what was sent: `snapshot.queue.#.label`; numbers as keys and places in a list are `#`. */
function fieldsIn(value: unknown, at = '', found = new Set<string>()): Set<string> {
  if (value === null || typeof value !== 'object') return found.add(at);
  for (const [key, inner] of Object.entries(value)) {
    const name = Array.isArray(value) || /^\d+$/.test(key) ? '#' : key;
    fieldsIn(inner, at ? `${at}.${name}` : name, found);
  }
  return found;
}

async function upToDate(view: SectionView, client: LiveClient, staff: LiveClient): Promise<void> {
  const { section } = client.packets[0] ?? { section: 1 };
  const fresh = staff.rev('section', section);
  const seen = () => client.rev(view, section) >= fresh;
  await until(`${view} is up to date`, seen);
}

const wallFields = [
  ...[
    'section.title',
    'section.period',
    'section.code',
    'section.tracks.#',
    'mode',
    'order',
    'students',
  ],
  ...['line.state', 'line.paused', 'line.pausedSince', 'day.start', 'day.end'],
  ...['who', 'label', 'lang', 'table', 'attempt', 'objective', 'state', 'at', 'today', 'by'].map(
    (field) => `queue.#.${field}`,
  ),
  ...['who', 'label', 'lang', 'table', 'objective', 'at'].map((field) => `crossed.#.${field}`),
  'filled.#',
];

/** What a packet to a wall may hold, besides view, section, rev and prev. */
const wallEventFields = [
  'type',
  ...['who', 'label', 'lang', 'table', 'attempt', 'objective', 'state', 'at', 'today', 'by'].map(
    (field) => `put.#.${field}`,
  ),
  'drop.#',
  ...['line.state', 'line.paused', 'line.pausedSince'],
  ...['who', 'label', 'lang', 'table', 'objective', 'at'].map((field) => `crossing.${field}`),
  ...['who', 'objective', 'count'],
];

test.each(['names', 'initials', 'none'] as const)(
  '[P1][F4] a wall of mode %s is sent allow-listed fields and nobody’s id, not yet, help, note or more of a name',
  async (mode) => {
    await using school = await LiveSchool.open();
    const { section, room } = school;
    const teacher = await school.teacher(0);
    await teacher.must('section.set', section, { wallMode: mode });
    await room.records.enroll(section, room.students[0]!, { role: 'student', table: 7 });
    const wall = await school.wall();
    const named = { name: 'Student0 Test', native: '田中直美', lang: 'ja' };
    await teacher.must('student.set', section, { student: room.students[0]!, as: named });
    await wall.watch('wall', section);
    await teacher.watch('section', section);
    const cast = { student: await school.student(0), other: await school.student(1), teacher };
    await everythingOnce(school, cast);
    await upToDate('wall', wall, teacher);

    const sent = sentTo(wall);
    for (const secret of [...Object.values(secrets), 'not-yet', 'held', 'needs-time', 'help'])
      expect(sent).not.toContain(secret);
    const ids = numbersIn([wall.packets, wall.snapshots]);
    for (const student of room.students) expect(ids).not.toContain(student);
    for (const { snapshot } of wall.snapshots)
      for (const field of fieldsIn(snapshot)) expect(wallFields).toContain(field);
    for (const { events } of wall.packets)
      for (const event of events)
        for (const field of fieldsIn(event)) expect(wallEventFields).toContain(field);

    for (const whole of ['Student0 Test', '田中直美']) expect(sent).not.toContain(whole);
    expect(sent.includes('Student0 T.')).toBe(mode === 'names');
    expect(sent.includes('"ST"')).toBe(mode === 'initials');
    expect(sent).toContain('"table":7');
    expect(sent).toContain('"crossed"');
    for (const { here, you } of wall.snapshots) expect([here, you]).toEqual([[], 0]);
    for (const { people } of wall.here) expect(people).toEqual([]);
  },
);

test('[X7] a wall shows the class code only while names are listed at the door', async () => {
  await using school = await LiveSchool.open();
  const { section } = school;
  const teacher = await school.teacher(0);
  const codes: boolean[] = [];
  for (const joining of [true, false]) {
    await teacher.must('section.set', section, { joining });
    const wall = await school.wall();
    await wall.watch('wall', section);
    codes.push('code' in wall.state('wall', section).section);
  }
  expect(codes).toEqual([true, false]);
});

test('[P2][F4] a classmate is sent the line as the wall mode allows, and nothing that is another’s', async () => {
  await using school = await LiveSchool.open();
  const { section, room } = school;
  const teacher = await school.teacher(0);
  await teacher.must('section.set', section, { wallMode: 'names' });
  const named = { name: 'Student0 Test', native: '田中直美', lang: 'ja' };
  await teacher.must('student.set', section, { student: room.students[0]!, as: named });
  await teacher.watch('section', section);
  const cast = { student: await school.student(0), other: await school.student(1), teacher };
  const classmate = await school.student(2);
  await classmate.watch('path', section);
  await cast.student.watch('path', section);
  await everythingOnce(school, cast);
  await upToDate('path', classmate, teacher);
  await upToDate('path', cast.student, teacher);

  const sent = sentTo(classmate);
  for (const secret of [...Object.values(secrets), 'not-yet', 'held', 'needs-time'])
    expect(sent).not.toContain(secret);
  const ids = numbersIn([classmate.packets, classmate.snapshots]);
  for (const student of room.students.filter((id) => id !== classmate.person))
    expect(ids).not.toContain(student);
  for (const whole of ['Student0 Test', '田中直美']) expect(sent).not.toContain(whole);
  expect(sent).toContain('"Student0 T."');
  const { mine, cells, results, help } = classmate.state('path', section);
  expect({ mine, cells, results, help }).toEqual({ mine: {}, cells: {}, results: [], help: null });

  // The same happenings to the student they are about: the scan above can find something.
  const own = sentTo(cast.student);
  for (const secret of [secrets.note, secrets.help, 'not-yet', 'held'])
    expect(own).toContain(secret);
  expect(own).not.toContain(secrets.reason);
});

test('[F3][F4] what an audience may not see costs it no packet and leaves no hole', async () => {
  await using school = await LiveSchool.open();
  const { section, room } = school;
  const [first, second] = room.objectives as [number, number];
  const amara = await school.student(0);
  const bo = await school.student(1);
  const teacher = await school.teacher(0);
  const wall = await school.wall();
  await amara.watch('path', section);
  await bo.watch('path', section);
  await wall.watch('wall', section);
  await teacher.watch('section', section);
  const screens = [amara, bo, wall];

  await amara.must('help.ask', section, { text: 'stuck' });
  await teacher.must('help.close', section, { student: amara.person });
  const { rev } = await amara.must('help.ask', section, { text: 'still stuck' });
  await until('amara sees her own', () => amara.rev('path', section) === rev);
  expect(amara.packets).toHaveLength(3);
  expect([bo, wall].map(({ packets }) => packets)).toEqual([[], []]);

  // Nobody is behind: the beat tells each where their audience stands.
  await school.inner(0).app.realtime.beats.beatAll();
  await until('the beat came', () => screens.every(({ beats }) => beats.length > 0));
  const press = await bo.must('attempt.ready', section, { objective: first });
  await amara.must('attempt.ready', section, { objective: second });
  await until(
    'all see both presses',
    () =>
      amara.rev('path', section) === press.rev + 1 &&
      bo.rev('path', section) === press.rev + 1 &&
      wall.rev('wall', section) === press.rev + 1,
  );
  for (const { snapshots } of screens) expect(snapshots).toHaveLength(1);
  expect(wall.packets.map(({ prev, rev }) => [prev, rev])).toEqual([
    [wall.snapshots[0]!.rev, press.rev],
    [press.rev, press.rev + 1],
  ]);
  expect(amara.packets.slice(3).map(({ prev }) => prev)).toEqual([rev, press.rev]);
  expect(bo.packets.map(({ prev }) => prev)).toEqual([bo.snapshots[0]!.rev, press.rev]);
});

test.each(['the next packet', 'the beat'])(
  '[F3] a client that lost a packet notices at %s and watches again, the student’s own packets too',
  async (when) => {
    await using school = await LiveSchool.open();
    const { section, room } = school;
    const [first, second] = room.objectives as [number, number];
    const amara = await school.student(0);
    const bo = await school.student(1);
    const teacher = await school.teacher(0);
    const wall = await school.wall();
    await amara.watch('path', section);
    await wall.watch('wall', section);
    await teacher.watch('section', section);
    const follows = [
      [amara, 'path'],
      [wall, 'wall'],
      [teacher, 'section'],
    ] as const;

    for (const [screen] of follows) screen.deaf = true;
    await bo.must('attempt.ready', section, { objective: first });
    const { rev } = await amara.must('help.ask', section, { text: 'stuck' });
    // Both servers have sent it when a screen that hears shows it.
    const [near, far] = [await school.tab(amara, 0), await school.tab(teacher, 1)];
    await near.watch('path', section);
    await far.watch('section', section);
    for (const [screen] of follows) screen.deaf = false;

    if (when === 'the beat') {
      for (const server of [0, 1]) await school.inner(server).app.realtime.beats.beatAll();
    } else await bo.must('attempt.ready', section, { objective: second });
    for (const [screen, view] of follows)
      await until(`${view} is right`, () => screen.snapshots.length === 2);
    await until('amara is up to date', () => amara.rev('path', section) >= rev);
    expect(amara.state('path', section).help).toMatchObject({ text: 'stuck' });
    expect(Object.keys(wall.state('wall', section).queue).length).toBeGreaterThan(0);
  },
);
