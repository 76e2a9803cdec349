/** What a browser would send back after that reply, as one Cookie header; empty where it set none. */
export function cookiesOf(reply: Response): string {
  return reply.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
}
