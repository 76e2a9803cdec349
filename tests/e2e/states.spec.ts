import { test } from '../support/e2e-class.ts';
import type { Demo } from '../support/e2e-demo.ts';
import type { Screens } from '../support/e2e-screens.ts';
import { pictureFaults } from '../support/fault-moments.ts';
import { fillRoom } from '../support/fill-room.ts';
import { expectNoViolations } from '../support/no-violations.ts';
import { type Picture, pictureDoors } from '../support/screen-moments.ts';
import { pictureStudents } from '../support/student-moments.ts';
import { pictureTeaching, pictureWalls } from '../support/teach-moments.ts';

test.describe.configure({ mode: 'parallel', timeout: 480_000 });

/** Of a list of the whole class three rows say what all do; `pages.spec` looks at every one, and at the small board. */
const alike = '.class-list > tr:nth-child(n + 4)';
/** The same state of the same page is one of `pages.spec`, which looks at it whole. */
const elsewhere = ['sign-in', 'not-found', 'student-path-en', 'student-objective-en'];
/** The moments of `npm run screens`: everybody can use each of them. */
const moments: Record<string, (screens: Screens, look: Picture, demo: Demo) => Promise<void>> = {
  'the doors': (screens, look, demo) => pictureDoors(demo, screens, look),
  'a student, from the path to the outcome': (screens, look) =>
    pictureStudents(screens, look, 'en'),
  'a teacher, from the first decision to a closed line': pictureTeaching,
  'a colleague who was earlier, and a server out of reach': pictureFaults,
  'the wall in its modes': pictureWalls,
};

for (const [name, show] of Object.entries(moments)) {
  test(`${name}: axe finds nothing in any state, light or dark`, async ({ demo, screens }) => {
    const room = await fillRoom(demo.students);
    const look: Picture = async (page, state, [size]) => {
      if (elsewhere.includes(state)) return;
      const [width, height] = size!;
      await page.mouse.move(0, 0);
      await page.setViewportSize({ width, height });
      await expectNoViolations(page, alike);
    };
    await show(screens, look, demo);
    for (const client of room) client.close();
  });
}
