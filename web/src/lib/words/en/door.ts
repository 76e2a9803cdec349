/** Texts of the area `door`: sign-in, the first page, the account. */
export const door = {
  'door.title': 'Come in · Threshold',
  'door.come-in': 'Come in, find your name.',
  'door.signed-out': 'You’ve been signed out.',
  'door.signed-out-lead':
    'That keeps names private on a device others use. Come in again to go on.',
  'door.new-pin': 'You have a new PIN.',
  'door.new-pin-lead':
    'Your teacher made it for you, so this screen was closed. Ask your teacher for it, then come in again. Everything you did is still here.',
  'door.off-staff': 'You are no longer on this school’s staff.',
  'door.off-staff-lead':
    'A leader of the school took you off it. If that is a mistake, ask them for an invitation. Your own account stays: sign in with it for another school, or start a class of your own.',
  'door.kept-here':
    'What was pressed here and not sent yet is kept on this device. It goes when its person is back.',
  'door.untouched-lead':
    'Nobody touched this device for {minutes} minutes, so we closed it to keep students’ names private.',
  'door.note-kept': 'A note you were writing is kept here. It opens again when you are back.',
  'door.password-for': 'Password for {address}',
  'door.carry-on-line': 'Carry on at the line',
  'door.not-this-person': 'Not {name}?',
  'door.somebody-else': 'Somebody else?',
  'door.carry-on': 'Carry on where you were',
  'door.where-is-my-code': 'Where is my code?',
  'door.look-at-the-wall':
    '<b>Look at the wall.</b> Six characters, at the top of your class’s screen',
  'door.ask-your-teacher': '<b>Ask your teacher.</b> They can put the class’s screen up for you',
  'door.teachers': 'Teachers',
  'door.your-own-door': 'Your own door is here.',
  'door.no-account': 'No account yet?',
  'door.start-a-class-link': 'Start a class',
  'door.sign-up-title': 'Start a class · Threshold',
  'door.have-an-account': 'Have an account?',
  'door.start-a-class': 'Teachers, start a class',
  'door.start-a-class-lead': 'Free and open source. Your first class takes about two minutes.',
  'door.name-as-students-say': 'Your name, as students say it',
  'door.password-hint': '{length} characters or more. Three words and a number is plenty.',
  'door.password-so-far': '{typed} of {length} characters. Three words and a number is plenty.',
  'door.start-from-a-track': 'Start from a track',
  'door.objectives': '{count, plural, one {one objective} other {# objectives}}',
  'door.create-my-class': 'Create my class',
  'door.creating': 'Creating your class',
  'door.school-of': 'School of {name}',
  'door.name-email-password': 'Type your name, your email and a password, and choose a track.',
  'door.name-missing': 'Type your name, as students say it.',
  'door.email-wrong': 'This is not an email address yet.',
  'door.email-wrong-rest': 'It has an @ and a dot after it, like name@school.org.',
  'door.not-reached': 'Threshold was not reached.',
  'door.not-reached-rest':
    'What you typed is still here. Look at your connection, then press once more.',
  'door.fault': 'Something went wrong here, not with what you typed.',
  'door.fault-rest':
    'Nothing was saved. Press once more; if it happens again, tell whoever runs Threshold for you.',
  'door.many-sign-ups': 'Many signed up from here just now.',
  'door.what-we-keep':
    'We keep names, tries and scores so you can see progress. No ads, no trackers. Students never need an email.',
  'door.language': 'Language',

  'door.class-code': 'Class code',
  'door.character': 'Character {place} of {length}',
  'door.looking': 'Looking',
  'door.find-my-class': 'Find my class',
  'door.with-teachers': 'with {teachers}',
  'door.code-missing': 'Type your class code first.',
  'door.code-missing-rest': 'It has six characters and is on the wall.',
  'door.code-opens-nothing': 'No open class has the code {code}.',
  'door.look-again':
    'Look at the wall again. If the code is right, the class has ended or has a new one: ask your teacher for it.',
  'door.look-again-alike':
    'Look at the wall again. {one} and {other} are easy to swap. If the code is right, the class has ended or has a new one: ask your teacher for it.',
  'door.code-gone': 'This class’s code no longer opens it.',
  'door.code-gone-rest': 'Look at the wall, or ask your teacher for the new one.',
  'door.many-codes': 'Many codes were tried here. Then try again.',

  'door.your-name': 'Your name',
  'door.name-hint': 'First and last name, or the first name and one letter of the last',
  'door.names-hidden':
    'Names are not listed here now. If you are new in this class, ask your teacher to add you.',
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
  'door.address-and-password': 'Email and password don’t go together.',
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
  'door.forgot-password': 'Forgot your password?',
  'door.new-password-title': 'A new password · Threshold',
  'door.new-password': 'A new password',
  'door.new-password-lead':
    'Type your school email. If it has an account, a link comes within a minute. It works once, for an hour.',
  'door.no-mail':
    'No mail server is set up here, so no link can be sent. A leader of your school can make you a link under School, Staff. If you are its only leader, ask whoever runs Threshold for your school.',
  'door.send-link': 'Send me a link',
  'door.look-in-your-mail': 'Look in your mail.',
  'door.look-in-your-mail-rest':
    'If {email} has an account, a link is on its way. Nothing there after a few minutes? Look among the spam, then try once more.',
  'door.choose-new-password': 'Choose a new password',
  'door.choose-new-password-lead': 'It signs you out everywhere else.',
  'door.set-password': 'Set it and come in',
  'door.password-is-set': 'Your new password is set.',
  'door.setting': 'Setting it',
  'door.sending': 'Sending',
  'door.link-gone': 'This link was used, or it is too old.',
  'door.new-link': 'Ask for a new link',
  'door.link-gone-rest': 'Ask for a new one.',
  'door.email-missing': 'Type your email first.',
  'door.letter-subject': 'Threshold: a new password',
  'door.letter-text':
    'Somebody asked for a new password for this address. If it was you, open this link within an hour:\n\n{link}\n\nIf it was not you, nothing has changed and there is nothing to do.',
  'door.sign-in': 'Sign in',
  'door.signing-in': 'Signing in',

  'door.first-heading': 'A line is crossed, a cell is filled.',
  'door.first-lead':
    'Students press when they are ready to demonstrate. A teacher takes them from the line, reads the threshold, and decides: mastered, or not yet. Every screen in the room changes in the same moment.',
  'door.enter-a-code': 'Enter a class code',
  'door.teachers-sign-in': 'Teachers: sign in',
  'door.new-here':
    'New here? Students get a class code from their teacher, or read it from the wall.',
  'door.your-classes': 'Your classes',
  'door.class-ended': '{title} has ended.',
  'door.class-ended-lead':
    'Everything you crossed stays yours. Ask your teacher which class comes next: it then opens here.',
  'door.class-ended-lead-others': 'Everything you crossed stays yours. Your other classes go on:',
  'door.left-student':
    'You are no longer in that class. Everything you have mastered is kept. If that is a mistake, tell your teacher: your path then opens here.',
  'door.left-teacher':
    'You no longer teach that class, or it was archived. What you judged stays. If that is a mistake, ask the class’s other teachers or a leader of your school.',
  'door.no-class-student':
    'You are in no class now. Ask your teacher to add you. Your path then opens here.',
  'door.no-class-teacher':
    'You are in no class now. Begin one of your own, or ask a leader of your school to give you one: it then opens here by itself.',
  'door.begin-class': 'New class',
  'door.archived-classes': 'Archived classes',
  'door.no-class-leader':
    'You are a leader of your school. Its boards and lines are open to the teachers of each class, and you teach none. The school’s own pages are yours.',
  'door.last-path': 'See your path',
  'door.look-once-more': 'Look again',
  'door.open-school': 'Open the school',
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
  'door.families': 'Families',
  'door.for-families': 'Families:',
  'door.families-link': 'Come in with a family code',
  'door.badge-title': 'Your badge · Threshold',
  'door.badge-coming': 'One moment.',
  'door.badge-none': 'Hold up your badge.',
  'door.badge-none-lead': 'Point a camera at the square on it, or come in with the class code.',
  'door.badge-no-script':
    'A badge works where JavaScript runs. Here, come in with the class code and your PIN.',
  'door.badge-again': 'Try once more',
  'door.badge-by-code': 'Come in with the class code',
  'door.badge-elsewhere':
    'Have a badge? This device cannot read one. Open it with the camera of a phone or tablet, or come in here with your name and PIN.',
  'door.badge-opens-nothing': 'This badge opens nothing.',
  'door.badge-ask':
    'There is a newer one, badges are off in your class, or it has ended. Ask your teacher.',
  'door.hold-badge': 'Show your badge',
  'door.hold-badge-title': 'Hold your badge before the camera',
  'door.camera-close': 'Close the camera',
  'door.camera-off': 'The camera is off.',
  'door.camera-off-rest': 'Allow it in the browser, or come in with your PIN.',
  'door.not-read-here': 'The camera is on, but this page could not load what reads a badge.',
  'door.not-read-here-rest':
    'Close it and try again once you are online, or come in with your PIN.',
} as const;
