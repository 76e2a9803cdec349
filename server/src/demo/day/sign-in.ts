import type { Refused } from '@threshold/shared/contract/refusals.ts';
import type { SessionPerson, SignedIn } from '@threshold/shared/contract/sign-in.ts';

/** A session as a browser holds it. `cookie` is name and value. */
export interface Session {
  url: string;
  cookie: string;
  who: SessionPerson;
}

/** Signs in by class code, name and PIN, or by e-mail and password. Throws what the server said where it does not let in. */
export async function signIn(
  url: string,
  as: 'student' | 'staff',
  body: { code: string; name: string; pin: string } | { email: string; password: string },
): Promise<Session> {
  const response = await fetch(`${url}/api/sign-in/${as}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new Error(`Nobody answers at ${url}. Is Threshold running there?`);
  });
  const reply = (await response.json()) as SignedIn | Refused;
  const cookie = response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const whom = 'name' in body ? `${body.name} with ${body.code}` : body.email;
  if (!reply.ok) throw new Error(`${whom} could not sign in: ${reply.message}`);
  if (!cookie) throw new Error(`${whom} signed in and got no cookie.`);
  return { url, cookie, who: reply.who };
}

export async function signOut({ url, cookie }: Session): Promise<void> {
  await fetch(`${url}/api/sign-out`, { method: 'POST', headers: { origin: url, cookie } });
}
