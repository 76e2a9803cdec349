/** Texts of the area `door`: sign-in, the first page, the account. */
export const door = {
  'door.title': 'Come in · Threshold',
  'door.come-in': 'Come in, find your name.',
  'door.signed-out': 'You’ve been signed out.',
  'door.signed-out-lead':
    'That keeps names private on a device others use. Come in again to go on.',
  'door.kept-here':
    'What was pressed here and not sent yet is kept on this device. It goes when its person is back.',
  'door.carry-on': 'Carry on where you were',
  'door.where-is-my-code': 'Where is my code?',
  'door.look-at-the-wall':
    '<b>Look at the wall.</b> Six characters, at the top of your class’s screen',
  'door.ask-your-teacher': '<b>Ask your teacher.</b> They can put the class’s screen up for you',
  'door.teachers': 'Teachers',
  'door.your-own-door': 'Your own door is here.',
  'door.no-account': 'No account yet? Whoever runs Threshold at your school makes one for you.',
  'door.what-we-keep':
    'We keep names, tries and scores so you can see progress. No ads, no trackers. Students never need an email.',
  'door.language': 'Language',

  'door.class-code': 'Class code',
  'door.character': 'Character {place} of {length}',
  'door.looking': 'Looking',
  'door.find-my-class': 'Find my class',
  'door.class': '{title}, {period}',
  'door.with-teachers': 'with {teachers}',
  'door.code-missing': 'Type your class code first.',
  'door.code-missing-rest': 'It has six characters and stands on the wall.',
  'door.code-opens-nothing': 'No open class has the code {code}.',
  'door.look-again': 'Look at the wall again.',
  'door.look-again-alike': 'Look at the wall again. {one} and {other} are easy to swap.',
  'door.code-gone': 'This class’s code no longer opens it.',
  'door.code-gone-rest': 'Look at the wall, or ask your teacher for the new one.',
  'door.many-codes': 'Many codes were tried here. Then try again.',

  'door.your-name': 'Your name',
  'door.name-hint': 'First and last name, or the first name and one letter of the last',
  'door.not-you':
    '{count, plural, one {Not you? See the one name} other {Not you? See all # names}}',
  'door.choose-name-first': 'Choose your name first.',
  'door.type-name-first': 'Type your name first.',

  'door.your-pin': 'Your PIN',
  'door.pin-of': '{name}, your PIN',
  'door.pin-field': 'Your PIN, four digits',
  'door.digits-entered': '{count} of {length} digits entered',
  'door.keys': 'Keys',
  'door.delete': 'Delete',
  'door.go-in': 'Go in',
  'door.key-in-digits': 'Key in your four digits.',
  'door.pin-has-four': 'A PIN has four digits.',
  'door.forgot': 'Forgot it? Ask your teacher.',

  'door.something-missing': 'Something is missing.',
  'door.name-then-digits': 'Choose your name, then your four digits.',
  'door.email-and-password': 'Type your email and your password.',
  'door.not-that-pin': 'That isn’t {name}’s PIN.',
  'door.name-and-pin': 'Name and PIN don’t go together.',
  'door.address-and-password': 'Address and password don’t go together.',
  'door.tries-left':
    '{count, plural, one {one try left, then a short wait.} other {{words} tries left, then a short wait.}}',
  'door.too-many-tries': 'Too many tries.',
  'door.wait': '{minutes, plural, one {Wait one minute.} other {Wait {words} minutes.}}',
  'door.then-try-again': 'Then try again.',
  'door.keys-come-back': 'The keys come back at {time}.',
  'door.keys-are-back': 'The keys are back.',
  'door.wait-is-over': 'The wait is over.',
  'door.try-again-now': 'Try again now.',
  'door.time-left': 'Time left',

  'door.school-email': 'School email',
  'door.password': 'Password',
  'door.show-password': 'Show password',
  'door.sign-in': 'Sign in',
  'door.signing-in': 'Signing in',

  'door.first-heading': 'A line is crossed, a cell is filled.',
  'door.first-lead':
    'Students press when they are ready to demonstrate. A teacher takes them from the line, reads the threshold, and decides: mastered, or not yet. Every screen in the room changes in the same moment.',
  'door.enter-a-code': 'Enter a class code',
  'door.teachers-sign-in': 'Teachers: sign in',
  'door.new-here':
    'New here? Students get a class code from their teacher, or read it from the wall. Teachers get an account from whoever runs Threshold at their school.',
  'door.your-classes': 'Your classes',
  'door.no-class-student':
    'You are in no class yet. Ask your teacher to add you. Your path then opens here.',
  'door.no-class-teacher':
    'You are in no class yet. Whoever runs your school’s classes can add you. The line and the board then open here.',
  'door.no-class-leader':
    'You are a leader of your school. Its boards and lines are open to the teachers of each class, and you teach none, so there is nothing here for you to open.',
  'door.look-once-more': 'Look again',
  'door.your-account': 'Your account · Threshold',
  'door.account': 'Your account',
  'door.shared-device':
    'On a shared device, sign out when you leave. The next person then sees nothing of yours.',
  'door.on': 'On',
  'door.off': 'Off',
  'door.sound': 'Sound',
  'door.sound-student': 'One soft knock when a teacher comes to you. Nothing else makes a sound.',
  'door.sound-teacher':
    'One soft knock when the first student joins an empty line. Nothing else makes a sound.',
  'door.single-keys': 'Single keys',
  'door.single-keys-lead':
    'On the line, single letters judge and move. Turn them off if a tool of yours types letters.',
} as const;
