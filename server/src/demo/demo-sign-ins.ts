import { demoContent } from './content/demo-content.ts';
import { DEMO_PASSWORD, demoPin } from './demo-access.ts';

/** The tokens of the demo's two displays. */
export interface DemoDisplays {
  wall: string;
  hq: string;
}

/** One way into the demo: for whom, and what to type. What begins with / is a path: the server's own address stands before it. */
export type DemoSignIn = readonly [who: string, what: string];

/** How to sign in to the demo. */
export function demoSignIns({ wall, hq }: DemoDisplays, familyCode: string): DemoSignIn[] {
  const ridgeline = demoContent.schools[0]!;
  const section = ridgeline.sections[0]!;
  const student = ridgeline.students.find((one) => one.key === section.students[0])!;
  const email = (key: string) => ridgeline.staff.find((one) => one.key === key)!.email;
  const leader = ridgeline.staff.find((one) => one.roles.includes('leader'))!;
  return [
    ['student', `class code ${section.code}, ${student.name}, PIN ${demoPin(student.key)}`],
    [`family of ${student.called ?? student.name.split(' ')[0]!}`, `/family#${familyCode}`],
    ...section.teachers.map((key): DemoSignIn => ['teacher', email(key)]),
    ['leader', leader.email],
    ['headquarters', demoContent.hq.email],
    ['password of staff', `"${DEMO_PASSWORD}" (without the quotes)`],
    ['wall display', `/wall#${wall}`],
    ['HQ display', `/hq#${hq}`],
  ];
}
