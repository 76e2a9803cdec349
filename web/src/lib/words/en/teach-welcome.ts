/** Texts of the area `teach`: a class in which nothing has been recorded yet. */
export const teachWelcome = {
  'teach.welcome': 'Welcome, {name}. Your class is ready.',
  'teach.welcome-lead':
    '{students, plural, one {One student, {objectives} objectives. Nobody has pressed yet.} other {# students, {objectives} objectives. Nobody has pressed yet.}}',
  'teach.welcome-lead-brought':
    '{students, plural, one {One student, {objectives} objectives.} other {# students, {objectives} objectives.}} Nobody has pressed in this class yet. What they crossed elsewhere counts here too.',
  'teach.welcome-nobody':
    'Nobody is in it yet. Add the names, hand out the cards, and the first press comes up here.',
  'teach.welcome-code': 'Students come in with this code:',
  'teach.welcome-names': 'Add your students',
  'teach.welcome-names-lead': 'type the names or paste a list, one a line',
  'teach.add-names': 'Add names',
  'teach.welcome-track': 'Choose a track',
  'teach.welcome-track-lead': 'its objectives make the board and the paths',
  'teach.welcome-no-track': 'Students see their path once the class follows a track.',
  'teach.welcome-cards': 'Hand out the PIN cards',
  'teach.welcome-cards-lead': 'one for each student, eight on a sheet',
  'teach.pin-cards': 'PIN cards',
  'teach.welcome-wall': 'Put the wall on the big screen',
  'teach.welcome-wall-lead': 'it shows initials until you choose otherwise',
  'teach.welcome-done': 'Done.',
  'teach.welcome-made': 'Create the class',
  'teach.welcome-made-lead': 'done: its code, its line and its board are there',
  'teach.welcome-made-no-code':
    'done: its line and its board are there; its code is made on the class page',
  'teach.welcome-try': 'Be a student for a minute',
  'teach.welcome-try-lead': 'press ready, then judge yourself',
  'teach.try-it': 'Try it',
} as const;
