import { randomUUID } from 'node:crypto';
import { Badges } from '@threshold/server/store/badges.ts';
import { Secrets } from '@threshold/server/store/secrets.ts';
import { Transfers } from '@threshold/server/transfer/transfers.ts';
import type { formRights } from '@threshold/shared/contract/permissions.ts';
import { schoolDate } from '@threshold/shared/domain/school-date.ts';
import { invited } from './invited.ts';
import type { LiveClient } from './live-client.ts';
import { SECRET } from './live-server.ts';
import type { LiveSchool } from './live-school.ts';
import type { Visited, Visitor } from './visitors.ts';

/** A form of a page as it is sent, and who of those that may sends it at last. */
export interface SentForm {
  /** What the address names. */
  at?: { student?: number; query?: string; token?: string };
  fields: (who: Visitor) => Fields | Promise<Fields>;
  by: string | Visitor;
  /** What it is for: whoever sent it is somebody by the cookie that it answered with, or is nobody any more. */
  then?: 'in' | 'out';
  /** It wants a letter, and here none can be sent, so there is nothing. Where letters go it is tried by other tests. */
  answers?: 'nothing';
}
type Fields = Record<string, string | Blob>;

type Forms = { [P in keyof typeof formRights]: Record<keyof (typeof formRights)[P], SentForm> };

/** A password that is set anew, and the one that takes its place. */
const ANEW = ['purple llama 7 kites', 'seven lamps over the harbor 9'] as const;

/** Every form, asking for something of that class or school that whoever may is given. */
export async function sentForms(school: LiveSchool, visited: Visited): Promise<Forms> {
  const { room } = school;
  const { section, students, clients } = visited;
  const [student] = students;
  const { leader, teacher } = clients;
  const [third, fourth] = room.teachers.slice(2) as [number, number];
  const gone = room.students[4]!;
  const [objective, another, noted] = room.objectives as [number, number, number];
  const { url } = school.servers[0]!;

  const held = (await clients.student.must('attempt.ready', section, { objective })).attempt!;
  const over = await teacher.must('section.begin', 0, { title: 'Over', period: '', tracks: [1] });
  await teacher.must('section.archive', over.id!, {});
  const { id: invitation } = await invited(room, teacher.person, { leads: false });
  const [toJoin, toTake] = [
    await invited(room, teacher.person, { in: section }),
    await invited(room, teacher.person, { in: school.section }),
  ];
  const get = async (path: string, who: LiveClient) =>
    await (await fetch(url + path, { headers: { cookie: who.pass.cookie! } })).text();
  const record = await get(`/school/student/${student}/signed`, leader);
  const { records, redis, functions } = room;
  const abroad = new Transfers({ redis, functions, secretKey: 'another key of another site' });
  const foreign = await abroad.handOut(
    {
      ...{ school: records.school, person: leader.person, kind: 'staff', leader: true },
      ...{ name: 'Dr. Leader', signedIn: 0 },
    },
    student,
  );
  await teacher.must('section.badges', section, { to: 'on' });
  const inClass = { school: records.school, section };
  const [badge] = (await new Badges(redis, new Secrets(SECRET)).of(inClass, [students[1]]))!;
  const brought = randomUUID();
  // Of today: what was long ago goes from the counts by hour at a sweep, in the midst of the forms.
  const day = schoolDate(Date.now(), 'America/Boise');
  await teacher.must('score.import', section, { scores: [[student, noted, day]] }, { id: brought });
  const spare = (client: LiveClient, roles: Visitor['roles']): Visitor => ({
    ...{ roles, person: client.person, inClass: false, inSchool: true },
    headers: { cookie: client.pass.cookie! },
  });
  const [leaving, changing, joining] = [
    spare(await school.student(2), ['student']),
    spare(await school.teacher(2), ['staff']),
    spare(await school.teacher(3), ['staff']),
  ];
  // For somebody whose password no other form sets: it opens nothing after that (I8).
  const handed = async () => {
    const reply = await fetch(`${url}/api/account/password-link`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url, cookie: leader.pass.cookie! },
      body: JSON.stringify({ commandId: randomUUID(), teacher: fourth }),
    });
    return ((await reply.json()) as { path: string }).path.replace('/reset/', '');
  };

  const { code, name, pin } = school.studentEntry(3);
  const [own, staff, lead, family] = [
    'a student of the class',
    'its teacher',
    'the leader',
    'a family of the class',
  ];
  const command = ({ person }: Visitor, more: object = {}) => ({
    ...{ commandId: randomUUID(), for: String(person), section: String(section) },
    ...more,
  });
  const form = (by: string, more: object = {}, nothing?: 'nothing'): SentForm => ({
    ...{ by, fields: (who) => command(who, more) },
    ...(nothing && { answers: nothing }),
  });
  const door = (more: object, at: SentForm['at'] = {}): SentForm => ({
    ...{ ...form('nobody', more), at, then: 'in' },
  });
  const letter = form('nobody', {}, 'nothing');
  const sheet = new File(['name,1.1\nStudent1 Test,2026-03-02\n'], 'noted.csv');
  /** What was looked at, as the page sends it along with what is to be added. */
  const looked = async () => {
    const body = new FormData();
    body.append('file', sheet);
    const asked = {
      method: 'POST',
      headers: { origin: url, accept: 'text/html', cookie: teacher.pass.cookie! },
      body,
    };
    const reply = await fetch(`${url}/teach/${section}/scores/import?/look`, asked);
    const hidden = /name="(sheet|seen|commandId)" value="([^"]+)"/g;
    const told = [...(await reply.text()).matchAll(hidden)];
    return Object.fromEntries(told.map(([, name, value]) => [name, value])) as Fields;
  };
  return {
    '/account': {
      name: form(staff, { name: 'Ms. Teacher' }),
      password: {
        ...form(staff, { current: school.staffEntry(2).password, password: ANEW[0] }),
        ...{ by: changing, then: 'in' },
      },
      address: form(staff, { email: 'not@mine.example' }, 'nothing'),
      newAddress: form(staff, { email: 'mine@else.example', current: 'not mine' }, 'nothing'),
      end: form(staff, { session: 'x'.repeat(22) }),
      endOthers: form(staff),
      school: form(lead, {
        ...{ name: 'Testfield School', place: 'Here', country: 'US', timeZone: 'UTC' },
      }),
    },
    '/badge': { default: door({ badge }) },
    '/choices': { POST: form(staff, { language: 'en' }) },
    '/family': {
      open: door({ code: visited.familyCode }),
      turn: form(family, { place: '0' }),
    },
    '/forgot': { default: letter },
    '/invited/[token]': {
      join: door(
        { name: 'Mr. Lind', email: 'lind@lakeshore.example', password: ANEW[1] },
        { token: toJoin.token },
      ),
      mine: { ...form(staff), by: joining, then: 'in', at: { token: toTake.token } },
    },
    '/language': { POST: form('nobody', { language: 'es' }) },
    '/path/[section]': {
      hold: form(own, { attempt: String(held) }),
      resume: form(own, { attempt: String(held) }),
      withdraw: form(own, { attempt: String(held) }),
      ready: form(own, { objective: String(another) }),
      ask: form(own, { text: 'Help' }),
      helped: form(own),
    },
    '/places': { default: form('HQ', { school: '0' }) },
    '/reset/[token]': { default: door({ password: ANEW[1] }, { token: await handed() }) },
    '/school': {
      giveClass: form(lead, { teacher: String(third) }),
      takeClass: form(lead, { teacher: String(third) }),
      find: form(lead, { text: 'Student' }),
      passwordLink: form(lead, { teacher: String(third) }),
      role: form(lead, { teacher: String(third), leads: 'yes' }),
      askRemove: form(lead, { teacher: String(fourth) }),
      remove: form(lead, { teacher: String(fourth) }),
    },
    '/school/invitations/links': {
      POST: form(lead, { to: 'somebody', leads: false }),
      DELETE: { ...form(lead), at: { query: `id=${invitation}` } },
    },
    '/school/student/[student]': {
      place: { ...form(lead), at: { student: gone } },
      ask: { ...form(lead, { typed: 'Student4 Test' }), at: { student: gone } },
      erase: { ...form(lead, { typed: 'Student4 Test' }), at: { student: gone } },
    },
    '/school/transfer': {
      look: form(lead, { file: record }),
      // Of another school for whoever leads one: it is trusted, so that the student alone is in question.
      bring: form(lead, { file: record, onto: String(student), trust: 'on' }),
      judge: form(lead, { file: foreign, trusted: 'no' }),
    },
    '/sign-in': {
      student: door({ name, pin }, { query: `/student&code=${code}` }),
      staff: door(school.staffEntry(1)),
    },
    '/sign-out': { POST: { ...form('nobody'), by: leaving, then: 'out' } },
    '/sign-up': {
      default: door({
        ...{ name: 'Ms. Haddad', email: 'haddad@lakeshore.example', password: ANEW[0] },
        ...{ timeZone: 'UTC', track: 'math-grade-3' },
      }),
    },
    '/teach/[section]/class/invitations': { POST: form(staff, { to: 'somebody', today: false }) },
    '/teach/[section]/families': { make: form(staff) },
    '/teach/[section]/scores/import': {
      look: form(staff, { file: sheet }),
      bring: { by: staff, fields: looked },
      undo: form(staff, { of: brought }),
    },
    '/teach/archived': { default: form(staff, { section: String(over.id!) }) },
    '/teach/new': { default: form(staff, { title: 'Another', track: '1' }) },
    '/verify/[token]': { default: letter },
  };
}
