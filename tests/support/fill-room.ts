import { demoPin } from '@threshold/server/demo/demo-access.ts';
import { demoContent } from '@threshold/server/demo/content/demo-content.ts';
import { cookiesOf } from './cookies-of.ts';
import { SECTION } from './e2e-screens.ts';
import { LiveClient } from './live-client.ts';

const away = ['isla-macleod', 'samuel-mbeki'];

/** Period 3's students come in, all but two, as on a school day; answers their screens, to be closed. */
export async function fillRoom(url: string): Promise<LiveClient[]> {
  const school = demoContent.schools[0]!;
  const section = school.sections[0]!;
  const present = section.students.filter((key) => !away.includes(key));
  return Promise.all(
    present.map(async (key) => {
      const { name } = school.students.find((one) => one.key === key)!;
      const reply = await fetch(`${url}/api/sign-in/student`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: url },
        body: JSON.stringify({ code: section.code, name, pin: demoPin(key) }),
      });
      const { who } = (await reply.json()) as { who: { person: number } };
      const cookie = cookiesOf(reply);
      const client = await new LiveClient({ url, cookie, person: who.person }).connected();
      await client.watch('path', SECTION);
      return client;
    }),
  );
}
