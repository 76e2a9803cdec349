/** Texts of the area `past`: what was brought in before. */
export const past = {
  'past.title': 'Brought in before',
  'past.when': '{day}, {time}',
  'past.nobody': 'Somebody who was erased',
  'past.school': 'The whole school',
  'past.counts':
    'Roster: {added, plural, =0 {nobody added} one {# added} other {# added}}, {changed, plural, =0 {nobody changed} one {# changed} other {# changed}}, {removed, plural, =0 {nobody left} one {# left} other {# left}}.',
  'past.rows': '{count, plural, one {Roster: # change.} other {Roster: # changes.}}',
  'past.scores': '{count, plural, one {# earlier score.} other {# earlier scores.}}',
  'past.undone': 'Taken back.',
} as const;
