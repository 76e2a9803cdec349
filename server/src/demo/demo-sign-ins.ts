import { demoContent } from './content/demo-content.ts';
import { DEMO_PASSWORD, demoPin } from './demo-access.ts';

/** The tokens of the demo's two displays. */
export interface DemoDisplays {
  wall: string;
  hq: string;
}

/** How to sign in to the demo, one line each. Displays are paths: what stands before them is the server's own address. */
export function demoSignIns({ wall, hq }: DemoDisplays): string[] {
  const ridgeline = demoContent.schools[0]!;
  const section = ridgeline.sections[0]!;
  const student = ridgeline.students.find((one) => one.key === section.students[0])!;
  const email = (key: string) => ridgeline.staff.find((one) => one.key === key)!.email;
  const leader = ridgeline.staff.find((one) => one.roles.includes('leader'))!;
  const line = (label: string, text: string) => `${label.padEnd(18)}${text}`;
  return [
    line('student', `class code ${section.code}, ${student.name}, PIN ${demoPin(student.key)}`),
    ...section.teachers.map((key) => line('teacher', email(key))),
    line('leader', leader.email),
    line('headquarters', demoContent.hq.email),
    line('password of staff', `"${DEMO_PASSWORD}" (without the quotes)`),
    line('wall display', `/wall#${wall}`),
    line('HQ display', `/hq#${hq}`),
  ];
}
