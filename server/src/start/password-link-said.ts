/** What is printed with a link to a new password: its address last, on a line of its own, to be copied whole. */
export function passwordLinkSaid(origin: string, token: string): string {
  return `A link to a new password. It opens once, within 24 hours from now:\n${origin}/reset/${token}`;
}
