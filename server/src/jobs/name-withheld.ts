import { mendedByName } from '@threshold/shared/contract/roster-problem.ts';
import type { Roster } from '@threshold/shared/domain/roster.ts';

/** The roster with a name for somebody whom only its lack kept out: their classes come with them, and the problem is gone. */
export function nameWithheld(
  roster: Roster,
  { person, name }: { person: string; name: string },
): Roster {
  const named = roster.withheld.find(({ key }) => key === person);
  if (!named) return roster;
  return {
    ...roster,
    people: [...roster.people, { ...named, name }],
    withheld: roster.withheld.filter((one) => one !== named),
    problems: roster.problems.filter(
      ({ code, person: whose }) => whose !== person || !mendedByName.includes(code),
    ),
  };
}
