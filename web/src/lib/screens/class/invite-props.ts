/** What became of an invitation: the link to hand over, null where a letter brings it, or why there is none. */
export type Made = { link: string | null } | { why: string };

export interface InviteProps {
  open: boolean;
  title: string;
  /** What the ways differ in. */
  what: string;
  ways: readonly { value: string; text: string; lead: string }[];
  /** The way that is chosen first. */
  first: string;
  /** Letters can be sent. */
  mails: boolean;
  oninvite: (to: string, way: string) => Promise<Made>;
  onclose: () => void;
}
