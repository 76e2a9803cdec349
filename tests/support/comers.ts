import { SchoolStore } from '@threshold/server/store/school-store.ts';
import { tokenHash } from '@threshold/server/store/token.ts';
import type { Browser } from './browser.ts';
import type { SchoolDoor } from './school-door.ts';

export const NEW = 'purple llama 7 kites';

/** Somebody of another school with a password of their own, as they type themselves in. */
export const comer = (name: string) => ({
  ...{ name: 'Mr. Amari', email: `${name}@lakeshore.example`, password: NEW },
});

/** Who that browser is signed in as; null for nobody. */
export const me = async (browser: Browser) => (await browser.get('/api/me')).json['who'] ?? null;

/** A link's token to the class of Ms. Ortiz, or to another school. */
export async function linkTo(
  door: SchoolDoor,
  of: { school?: number; section?: number; today?: boolean } = {},
): Promise<string> {
  const { school = door.records.school, section = door.section, today = false } = of;
  const commandId = crypto.randomUUID();
  const token = door.secrets.invitationToken(school, commandId);
  const reply = await new SchoolStore(door.functions, school).apply({
    ...{ name: 'teacher.invite', commandId, person: 1, section },
    input: { to: 'somebody', today },
    given: { token: tokenHash(token), to: door.secrets.sealInvited('somebody', school) },
    leader: true,
  });
  if (!reply.ok) throw new Error(`not invited: ${reply.code}`);
  return token;
}
