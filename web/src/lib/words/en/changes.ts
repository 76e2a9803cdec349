/** What the button of a screen that is not live to who listens reads: what has changed since it was pressed last. */
export const changes = {
  'changes.what-changed': 'What changed',
  'changes.nothing': 'Nothing has changed since last time.',
  'changes.more': '{count, plural, one {# more change.} other {# more changes.}}',
  'changes.joined': '{count, plural, one {# joined the line.} other {# joined the line.}}',
  'changes.left': '{count, plural, one {# left the line.} other {# left the line.}}',
  'changes.waiting':
    '{count, plural, =0 {Nobody is waiting.} one {# is waiting.} other {# are waiting.}}',
} as const;
