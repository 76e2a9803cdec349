import type { Invited } from '@threshold/shared/contract/invitations.ts';
import type { Refused } from '@threshold/shared/contract/refusals.ts';
import type { Made } from '../screens/class/invite-props.ts';
import { refusalText } from '../words/refusal-text.ts';
import { newCommandId } from './command-id.ts';

/** Asks for a link; what was not reached can be asked again, as nobody has seen what it made. */
export async function askInvitation(path: string, what: object): Promise<Made> {
  try {
    const reply = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...what, commandId: newCommandId() }),
    });
    const made = (await reply.json()) as Invited | Refused;
    if (!made.ok) return { why: refusalText(made) };
    return { link: made.path === null ? null : location.origin + made.path };
  } catch {
    return { why: refusalText({ code: 'UNAVAILABLE' }) };
  }
}
