import type { Choices } from '@threshold/shared/contract/choices.ts';

/** Sets something for oneself, on every device. Answers whether it was kept; out of reach it was not. */
export async function choose<Name extends keyof Choices>(
  name: Name,
  value: NonNullable<Choices[Name]>,
): Promise<boolean> {
  const body = new FormData();
  body.set(name, value);
  // The answer sends a plain form on to a page; here it need not be fetched.
  const reply = await fetch('/choices', { method: 'POST', body, redirect: 'manual' }).catch(
    () => null,
  );
  return reply !== null && (reply.ok || reply.type === 'opaqueredirect');
}
