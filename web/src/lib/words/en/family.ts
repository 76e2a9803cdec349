/** Texts of the area `family`: its page, its door, and the letters that bring it there. */
export const family = {
  'family.title': 'For {name}’s family · Threshold',
  'family.for': 'For {name}’s family',
  'family.language': 'Language',
  'family.with': '{title} · {teachers}',
  'family.classes': 'Classes',
  'family.children': 'Children',
  'family.crossed': '{name} has crossed {count, plural, one {{word} line} other {{word} lines}}.',
  'family.crossed-all':
    '{name} has crossed {count, plural, one {the line} other {all {word} lines}}.',
  'family.crossed-none': '{name} is at the start of this path.',
  'family.ahead':
    '{count, plural, one {{word} more is on the path.} other {{word} more are on the path.}}',
  'family.ahead-all':
    '{count, plural, one {{word} line is ahead.} other {{word} lines are ahead.}}',
  'family.spine':
    '{count, plural, one {# objective} other {# objectives}}, grouped by level. {far}',
  'family.level-all': 'all {count} crossed',
  'family.level-ahead': '{count} ahead',
  'family.level-some': '{crossed} of {count}',
  'family.no-path': 'Nothing is on this path yet.',
  'family.no-class': '{name} is in no class just now.',
  'family.no-class-lead': 'As soon as a teacher takes {name} into a class, the path shows here.',
  'family.class-ended': '{title} has ended ({day}). The path stands as it was then.',
  'family.class-left':
    '{name}’s time in {title} has ended ({day}). The path stands as it was then.',
  'family.lately': 'Crossed lately',
  'family.only-yours': 'You see only {name}. Nobody is ranked or compared.',
  'family.as-written': 'What the class wrote stands here in its own language.',
  'family.working-on': 'Working on now',
  'family.tried': 'Tried {count, plural, one {once} =2 {twice} other {{word} times}}. Last: {day}',
  'family.not-tried': 'Not tried yet',
  'family.to-cross': 'To cross this line',
  'family.short': '“Not yet” looks like this',
  'family.over': '“Crossed” looks like this',
  'family.home': 'At home this week',
  'family.not-yet': 'What “not yet” means',
  'family.not-yet-means':
    '{name} can try again, with new questions, whenever it feels right. Nothing is averaged and no try counts against anybody.',
  'family.next': 'Next after this',
  'family.all-done': 'Everything on this path is crossed.',
  'family.all-done-lead': 'The teacher can open what comes next.',
  'family.waiting': 'What comes next is not open yet.',
  'family.every-try': 'Every try',
  'family.every-try-of': 'Every try of {name}',
  'family.no-try': 'Nothing has been tried yet.',
  'family.try-crossed': 'Crossed',
  'family.try-not-yet': 'Not yet',
  'family.try-when': '{day}, with {teacher}',
  'family.close': 'Close',
  'family.as-of': 'As of {time}',
  'family.as-of-lost': 'Not connected. As of {time}',
  'family.told-crossed': '{name} crossed: {title}',
  'family.brought-back':
    'Threshold was brought back to an earlier moment. This is how it stands now.',

  'family.tip-listen': 'Listen together',
  'family.tip-listen-how':
    'Play something short, from class or from anywhere. Then ask: “What did you hear? What was it about?”',
  'family.tip-read': 'Read a little aloud',
  'family.tip-read-how':
    'Five minutes before dinner is enough. Stop once and ask: “What do you think comes next?”',
  'family.tip-partner': 'Be the partner',
  'family.tip-partner-how':
    'Sit across the table and play the other part. If you don’t know what to say, ask for help: that is practice too.',
  'family.tip-watch': 'Watch, then tell',
  'family.tip-watch-how':
    'Watch something short together. Then hear it told again from the start, in other words.',
  'family.tip-write': 'Put it on paper',
  'family.tip-write-how':
    'Three lines, a list, or a drawing with words. Read it together and find the best part.',
  'family.tip-do': 'Find it in the day',
  'family.tip-do-how':
    'Cooking, shopping, a walk, a game: it is there somewhere. Ask to see it once more, a little differently.',
  'family.tip-teach': 'Be taught',
  'family.tip-teach-how':
    'Ask to have it explained to you. Any language is a good language for this.',

  'family.door-title': 'For families · Threshold',
  'family.come-in': 'See how your child is doing.',
  'family.come-in-lead':
    'The teacher gave you a code with twelve letters. It opens your child’s path, and nobody else’s.',
  'family.add-child': 'Add another child',
  'family.add-lead': 'Type the code of the other child. Both stay here, one beside the other.',
  'family.back-to': 'Back to {name}',
  'family.your-code': 'Family code',
  'family.code-hint': 'Twelve letters. Capitals, spaces and dashes don’t matter.',
  'family.stay': 'Stay signed in: this device is ours',
  'family.stay-hint': 'Leave it empty on a shared or public computer.',
  'family.open': 'Open',
  'family.opening': 'Opening',
  'family.code-wrong': 'This code opens nothing.',
  'family.code-wrong-rest':
    'Look at it once more. If it is an older one, ask the teacher for the new one.',
  'family.code-missing': 'Type the code first.',
  'family.code-missing-rest': 'It has twelve letters and is on the letter from school.',
  'family.many-codes': 'Many codes were tried just now. Then try again.',
  'family.ended': 'You’ve been signed out.',
  'family.ended-lead':
    'If your code no longer opens this, ask the teacher: there may be a new one.',
  'family.no-code': 'No code yet?',
  'family.no-code-lead':
    'Ask the teacher for the family letter. Each child has a code of their own, and it can be made anew at any time.',
  'family.not-family': 'Students and teachers come in here',

  'family.letters-title': 'Family letters, {section} · Threshold',
  'family.letters': 'Family letters',
  'family.letters-of': 'Family letter for {name}',
  'family.letters-lead':
    '{count, plural, one {One letter} other {# letters}}, two on a sheet. Each opens one child’s path to their family.',
  'family.letters-language': 'Language of the letters',
  'family.letter-language': 'Language of the letter for {name}',
  'family.letters-missing':
    '{count, plural, one {# student has no family code yet.} other {# students have no family code yet.}}',
  'family.letters-make': '{count, plural, one {Make the code} other {Make # codes}}',
  'family.letters-none': 'No letter to print yet.',
  'family.letters-none-lead': 'A letter needs a code. Make the codes, then print.',
  'family.letters-print': '{sheets, plural, one {Print # sheet} other {Print # sheets}}',
  'family.letters-all': 'All letters',
  'family.letter-hello': 'To the family of',
  'family.letter-what':
    'With this letter you can see what your child is learning, which lines are crossed, what comes next, and small things to do at home.',
  'family.letter-how':
    'Point your phone’s camera at the square, or open the address and type the code. You see only your own child.',
  'family.letter-code': 'Family code',
  'family.letter-qr': 'QR code that opens this child’s page',
} as const;
