import { randomUUID } from 'node:crypto';
import type { formRights } from '@threshold/shared/contract/permissions.ts';
import type { LiveSchool } from './live-school.ts';
import type { Visited, Visitor } from './visitors.ts';

/** A form of a page as it is sent, and who of those that may sends it at last. */
export interface SentForm {
  /** What the address names. */
  at?: { student?: number; query?: string };
  fields: (who: Visitor) => Record<string, string | Blob>;
  by: string;
  /** It goes on from what another page said, so that alone it is told why not. */
  answers?: 'told';
}

type Forms = { [P in keyof typeof formRights]: Record<keyof (typeof formRights)[P], SentForm> };

/** Every form, asking for something of that class or school that whoever may would be given. */
export async function sentForms(school: LiveSchool, visited: Visited): Promise<Forms> {
  const { room } = school;
  const { section, students, clients } = visited;
  const [student] = students;
  const { leader, teacher } = clients;
  const [third, fourth] = room.teachers.slice(2) as [number, number];
  const gone = room.students[4]!;
  const [objective, another] = room.objectives as [number, number];

  const held = (await clients.student.must('attempt.ready', section, { objective })).attempt!;
  const over = await teacher.must('section.begin', 0, { title: 'Over', period: '', tracks: [1] });
  await teacher.must('section.archive', over.id!, {});
  await leader.must('staff.invite', 0, { to: 'somebody', leads: false });
  const [invitation] = await room.redis.hkeys(room.keys.invitations());
  const at = `${school.servers[0]!.url}/school/student/${student}/signed`;
  const record = await (await fetch(at, { headers: { cookie: leader.pass.cookie! } })).text();

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
  const form = (by: string, more: object = {}, told?: 'told'): SentForm => ({
    ...{ by, fields: (who) => command(who, more) },
    ...(told && { answers: told }),
  });
  const anybody = form('nobody', {}, 'told');
  const sheet = new File(['name,1.1\nStudent 0 Test,x\n'], 'noted.csv');
  return {
    '/account': {
      name: form(staff, { name: 'Ms. Teacher' }),
      password: form(staff, { current: 'not this one', password: 'nor this 12345' }, 'told'),
      address: form(staff, { email: 'not@mine.example' }, 'told'),
      end: form(staff, { session: 'x'.repeat(22) }),
      endOthers: form(staff),
      school: form(lead, {
        ...{ name: 'Testfield School', place: 'Here', country: 'US', timeZone: 'UTC' },
      }),
    },
    '/badge': { default: anybody },
    '/choices': { POST: form(staff, { language: 'en' }) },
    '/family': { open: anybody, turn: form(family, { place: '0' }) },
    '/forgot': { default: anybody },
    '/invited/[token]': { join: anybody, mine: form(staff, {}, 'told') },
    '/language': { POST: anybody },
    '/path/[section]': {
      hold: form(own, { attempt: String(held) }),
      resume: form(own, { attempt: String(held) }),
      withdraw: form(own, { attempt: String(held) }),
      ready: form(own, { objective: String(another) }),
      ask: form(own, { text: 'Help' }),
      helped: form(own),
    },
    '/places': { default: form('HQ', { school: '0' }) },
    '/reset/[token]': { default: anybody },
    '/school': {
      giveClass: form(lead, { teacher: String(third) }),
      takeClass: form(lead, { teacher: String(third) }),
      find: form(lead, { text: 'Student' }),
      passwordLink: form(lead, { teacher: String(third) }),
      askRemove: form(lead, { teacher: String(fourth) }),
      remove: form(lead, { teacher: String(fourth) }),
    },
    '/school/invitations/links': {
      POST: form(lead, { to: 'somebody', leads: false }),
      DELETE: { ...form(lead), at: { query: `id=${invitation}` } },
    },
    '/school/student/[student]': {
      place: { ...form(lead), at: { student: gone } },
      ask: { ...form(lead, { typed: 'Student 4 Test' }), at: { student: gone } },
      erase: { ...form(lead, { typed: 'Student 4 Test' }), at: { student: gone } },
    },
    '/school/transfer': {
      look: form(lead, { file: record }),
      bring: form(lead, { file: record, onto: String(student) }),
      judge: form(lead, { file: record, trusted: 'no' }, 'told'),
    },
    '/sign-in': { student: anybody, staff: anybody },
    '/sign-out': { POST: anybody },
    '/sign-up': { default: anybody },
    '/teach/[section]/class/invitations': { POST: form(staff, { to: 'somebody', today: false }) },
    '/teach/[section]/families': { make: form(staff) },
    '/teach/[section]/scores/import': {
      look: form(staff, { file: sheet }),
      bring: form(staff, { file: sheet, seen: 'nothing' }, 'told'),
      undo: form(staff, { of: randomUUID() }, 'told'),
    },
    '/teach/archived': { default: form(staff, { section: String(over.id!) }) },
    '/teach/new': { default: form(staff, { title: 'Another', track: '1' }) },
    '/verify/[token]': { default: anybody },
  };
}
