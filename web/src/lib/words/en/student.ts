/** Texts of the area `student`. */
export const student = {
  'student.my-path': 'My path',
  'student.the-objective': 'The objective',
  'student.account': '{initials}, your account',
  'student.offline-kept':
    'We kept your press from {time}. It goes to {teacher} the moment you’re back.',
  'student.offline-kept-hold':
    'We kept your press from {time}. You can still be called until it is sent.',
  'student.offline-seen': 'You see what was true at {time}.',
  'student.hello': 'Hi, {name}.',
  'student.how-far':
    '{crossedCount, plural, one {{crossed} crossed} other {{crossed} crossed}}, {leftCount, plural, one {{left} to go} other {{left} to go}}.',
  'student.all-crossed': '{count, plural, one {Crossed.} other {All {word} crossed.}}',
  'student.none-crossed': '{count, plural, one {{word} to go.} other {{word} to go.}}',
  'student.no-path': 'Nothing on this path yet.',
  'student.spine':
    '{count, plural, one {# objective} other {# objectives}}, grouped by level. {far}',
  'student.level-all': '{count, plural, one {all # crossed} other {all # crossed}}',
  'student.level-ahead': '{count, plural, one {# ahead} other {# ahead}}',
  'student.level-some': '{crossed} of {count}',

  'student.row-sending': 'Sending your press',
  'student.row-kept': 'Press kept from {time}',
  'student.row-held': 'Your place is kept',
  'student.row-crossed': 'Crossed',
  'student.row-crossed-on': 'Crossed {day}',
  'student.row-with': 'With {teacher}',
  'student.row-with-teacher': 'With a teacher',
  'student.row-in-line': 'In line',
  'student.row-ready-in': 'In line in {class}',
  'student.row-with-in': 'With a teacher in {class}',
  'student.row-held-in': 'Your place is kept in {class}',
  'student.row-next': 'In line · next',
  'student.row-place': 'In line · {place}',
  'student.row-place-about': 'In line · {place}, about {minutes}',
  'student.row-may-be-next': 'In line · may be next',
  'student.row-feedback': 'Tried · feedback waiting',
  'student.row-feedback-from': 'Tried · feedback from {teacher}',
  'student.row-tried': 'Tried, not yet',
  'student.row-after': 'Opens after {codes}',
  'student.row-later': 'Opens later',
  'student.row-open': 'Open to you',

  'student.dock-objective': 'Chosen for today',
  'student.dock-waiting': 'In the line',
  'student.dock-called': 'Your turn',
  'student.dock-held': 'Your place is kept',
  'student.dock-crossed': 'Just crossed',
  'student.dock-not-yet': 'Not yet',
  'student.dock-kept': 'Kept on this device',

  'student.to-cross': 'To cross this line',
  'student.line-crossed': 'The line you crossed',
  'student.exemplars': 'Exemplars',
  'student.practise': 'Practise first',
  'student.in-class': 'In your class’s words',
  'student.one-way': 'How you show it',
  'student.ways': 'Choose how you show it',
  'student.way': '<b>{kind},</b> about {minutes} min. {what}',

  'student.ready': 'Ready to demonstrate',
  'student.ready-again': 'Ready again',
  'student.sending': 'Sending your press',
  'student.help': 'Help',
  'student.locked': '<b>Not open yet.</b>Cross {codes} first.',
  'student.mastered': '<b>You crossed this.</b>Crossed {day}.',
  'student.cool-down': '<b>Practise first.</b>Ready opens again at {time}.',
  'student.enough-open':
    '<b>{max, plural, one {# is open already.} other {# are open already.}}</b>Take one back, or wait for your turn.',
  'student.enough-open-in':
    '<b>{max, plural, one {# is open already.} other {# are open already.}}</b>Those in {class} count too. Take one back, or wait for your turn.',
  'student.elsewhere-ready':
    '<b>You are in line for this in {class}.</b>Your teacher there will call you.',
  'student.elsewhere-with':
    '<b>You are with a teacher for this in {class}.</b>What they decide shows here too.',
  'student.elsewhere-held':
    '<b>Your place for this is kept in {class}.</b>Go there to take it up again.',
  'student.go-there': 'Go to that class',
  'student.line-closed':
    '<b>The line is closed.</b>You can read and practise. {teacher} opens it again.',

  'student.next': 'You’re next in line',
  'student.place': 'You’re {place} in line',
  'student.may-be-next': 'You may be next in line',
  'student.paused': 'The line is paused. Your place is kept.',
  'student.paused-next': '{teacher} is busy with the class. You’re next when it opens again.',
  'student.paused-place': '{teacher} is busy with the class. You’re {place} when it opens again.',
  'student.sooner':
    '{count, plural, one {You’re {place}, but the one ahead of you is away.} =2 {You’re {place}, but both ahead of you are away.} other {You’re {place}, but all {word} ahead of you are away.}} If they come back, they go first.',
  'student.about': 'About <b>{minutes}</b>.',
  'student.about-names':
    'About <b>{minutes}</b>, with {names} ahead of you{away, plural, =0 {} one {, # of them away} other {, # of them away}}.',
  'student.about-count': 'About <b>{minutes}</b>, with {count} ahead of you.',
  'student.about-some-here':
    'About <b>{minutes}</b>: of the {count} ahead of you, {here, plural, one {# is} other {# are}} here.',
  'student.ahead-names':
    'With {names} ahead of you{away, plural, =0 {} one {, # of them away} other {, # of them away}}.',
  'student.ahead-count': 'With {count} ahead of you.',
  'student.ahead-some-here':
    'Of the {count} ahead of you, {here, plural, one {# is} other {# are}} here, so it may go quicker.',
  'student.stay': 'Stay where you are: {teacher} will come to you.',
  'student.order-joined': 'Of those who are here, whoever pressed first is called first.',
  'student.order-fewest':
    'Of those who are here, whoever was assessed least today is called first, then whoever has waited longest.',
  'student.line': 'The line',
  'student.line-with': 'With a teacher:',
  'student.line-waiting': 'Waiting:',
  'student.line-more': '+{count}',
  'student.you': 'You',
  'student.someone': 'Someone',
  'student.table': 'Table {table}',
  'student.threshold-again': 'The threshold, once more',
  'student.hear-over': 'Hear someone just over the line',
  'student.need-time': 'I need more time',
  'student.leave': 'Leave the line',
  'student.leave-question': 'Leave the line?',
  'student.leave-next':
    'You’re next in line. If you leave, that place is gone, and pressing again starts a new wait.',
  'student.leave-place':
    'You’re {place} in line. If you leave, that place is gone, and pressing again starts a new wait.',
  'student.leave-held':
    'Your place is kept. If you leave, it is gone, and pressing again starts a new wait.',
  'student.leave-stay': 'Keep my place',
  'student.leave-yes': 'Yes, leave',
  'student.left': 'You left the line.',
  'student.left-open': 'You left the line. Press again when you’re ready.',

  'student.looks-again': 'This page looks again every {seconds} seconds.',
  'student.look-again': 'Look again every {seconds} seconds',
  'student.stays-still': 'This page does not look again by itself.',
  'student.stay-still': 'Let it stay as it is',

  'student.coming': '{teacher} is coming to you',
  'student.coming-lead': 'Take a breath. You may start wherever you like.',
  'student.about-to-cross': 'The line you’re about to cross',
  'student.not-now': 'Not right now',

  'student.held': 'Your place is kept',
  'student.held-time': 'Take the time you need. Nobody calls you until you press again.',
  'student.held-not-here': '{teacher} looked for you. Press when you are back and ready.',
  'student.held-line': 'The line closed before your turn. Press to be back where you were.',
  'student.held-line-closed':
    'The line closed before your turn. When it opens again, press to be back where you were.',

  'student.crossed': 'You crossed it.',
  'student.crossed-lead': 'Mastered today at {time}. That makes <b>{crossed} of {count}</b>.',
  'student.also-crossed': 'You also crossed',
  'student.also-crossed-said': 'You also crossed {codes}.',
  'student.open-now': 'Open to you now',
  'student.choose-next': 'Choose what’s next',
  'student.class-ended': '{title} has ended ({day}).',
  'student.class-ended-kept':
    'Everything you crossed is kept, and stays yours. This is your path as it was then.',
  'student.class-ended-next':
    'Ask your teacher which class comes next. As soon as you are in it, its path opens here by itself.',
  'student.class-ended-code': 'Come in with another class’s code',
  'student.press-ended': '<b>This class has ended.</b>You can still read and practise.',
  'student.class-left': 'Your time in {title} has ended ({day}).',
  'student.class-left-next':
    'If that is a mistake, tell your teacher. As soon as a class takes you in, its path opens here by itself.',
  'student.press-left': '<b>You are not in this class now.</b>You can still read and practise.',
  'student.path-done': 'Everything here is crossed.',
  'student.path-done-lead': 'Your teacher can open what comes next.',

  'student.not-yet': 'Not yet. Here is where to start.',
  'student.not-yet-close': 'Not yet. You’re close.',
  'student.not-yet-none': 'Read the threshold once more, practise, then press again.',
  'student.not-yet-ended': 'Read the threshold once more, and practise.',
  'student.not-yet-some':
    '{met, plural, one {{word} of the {all} is there.} other {{word} of the {all} are there.}} {missing, plural, one {Here is the one to work on.} other {Here is what to work on.}}',
  'student.did-cross': 'You did cross',
  'student.did-cross-said': 'You did cross {codes}.',
  'student.next-step': 'Next step',

  'student.kept': 'Your press is safe',
  'student.kept-leaving': 'You leave the line when you’re back',
  'student.kept-holding': 'We kept that you need more time',
  'student.kept-lead':
    'You don’t need to press again. You can go on reading while there is no connection.',
  'student.kept-hold-lead':
    'Your teachers don’t know it yet: until you’re back online, you can still be called. You don’t need to press again.',
  'student.kept-here': 'Kept on this device',
  'student.kept-page': 'Kept on this page',
  'student.kept-open': 'Keep this page open',
  'student.kept-open-lead':
    'This device can’t keep your press by itself. It goes the moment you’re back, as long as this page stays open.',
  'student.kept-ready': 'Ready to demonstrate {code}',
  'student.kept-hold': 'I need more time for {code}',
  'student.kept-resume': 'Ready again for {code}',
  'student.kept-withdraw': 'Leave the line for {code}',
  'student.kept-at': 'pressed {time}, waiting to send',
  'student.take-back': 'Take back my press',

  'student.help-other-line': 'The line for help is not the line for showing what you can do',
  'student.help-what': 'What would help?',
  'student.help-seen': 'Only your teachers see this.',
  'student.help-coming': 'Help is on its way.',
  'student.help-coming-lead': 'Only your teachers see that you asked.',
  'student.help-coming-place':
    'Only your teachers see that you asked. You keep your place in the line.',
  'student.help-kept': 'We kept that on this device.',
  'student.help-kept-asked':
    'That you asked for help goes to your teachers the moment they can be reached. You don’t need to press again.',
  'student.help-kept-needless':
    'That you need no help any more goes to your teachers the moment they can be reached. You don’t need to press again.',
  'student.help-take-back': 'Take it back',
  'student.help-still': 'I still need help',
  'student.help-needless': 'I don’t need help any more',
  'student.helped': 'Your help is marked as done. Ask again whenever you need to.',

  'student.a-teacher': 'a teacher',
  'student.your-teacher': 'Your teacher',
  'student.slip':
    '{count, plural, one {{codes} is as it was before.} other {{codes} are as they were before.}} {teacher} says it was a slip, not yours.',
  'student.brought-back':
    'Threshold was brought back to an earlier moment. Check that your place is still there.',
} as const;
