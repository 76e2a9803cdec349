/** Texts of the area `class`: the door, its code, PINs and badges. */
export const classDoor = {
  'class.door': 'The door',
  'class.code-is': 'Class code {code}',
  'class.qr': 'QR code that opens this class’s door',
  'class.no-code':
    'This class has no code yet, so nobody can come in. Students type it at the door, and it stands on the poster and the cards.',
  'class.make-code': 'Make the class code',
  'class.code-made-told': 'The class has its code. Print the poster and the cards now.',
  'class.poster': 'Poster',
  'class.new-code': 'New code',
  'class.new-code-title': 'A new code for the class?',
  'class.new-code-lead':
    '{code} then opens nothing any more, on posters and printed cards either. Whoever is in stays in.',
  'class.new-code-yes': 'Give a new code',
  'class.new-code-no': 'Keep {code}',
  'class.new-code-told': 'The class has a new code. Print the poster and the cards once more.',
  'class.joining': 'Names',
  'class.joining-open': 'Listed',
  'class.joining-closed': 'Hidden',
  'class.joining-open-lead':
    'At the door students see the names of the class and choose theirs, then the PIN.',
  'class.joining-closed-lead':
    'The door shows no names, and the wall no class code. Students of this class still come in: they type their name, then the PIN.',
  'class.pins': 'PINs',
  'class.pins-digits': 'Digits',
  'class.pins-pictures': 'Pictures',
  'class.pins-digits-lead': 'Four digits, keyed in at the door.',
  'class.pins-pictures-lead':
    'For children who don’t read digits yet. Each digit has its picture, so every PIN stays the same: print the cards once more.',
  'class.badges': 'Badges',
  'class.badges-off': 'Off',
  'class.badges-on': 'On',
  'class.badges-off-lead':
    'A printed QR badge that a child holds before the camera, in place of name and PIN.',
  'class.badges-on-lead':
    'Whoever holds a badge is in, without a PIN. Lost one? Choose New badge beside the name: the old one opens nothing at once.',
  'class.badges-print': 'Print badges',
  'class.badges-new': 'New ones for all',
  'class.badges-new-title': 'New badges for the whole class?',
  'class.badges-off-title': 'Turn badges off?',
  'class.badges-ended-lead':
    'Every badge that is printed then opens nothing any more. Whoever came in by one is signed out and comes in by PIN.',
  'class.badges-keep': 'Keep them',
  'class.badges-new-yes': 'Give new ones',
  'class.badges-off-yes': 'Turn them off',
  'class.badges-on-told': 'Badges are on. Print them, and hand them out.',
  'class.badges-off-told': 'Badges are off. Those in hand open nothing.',
  'class.badges-new-told': 'Every badge is a new one. Print them once more.',
  'class.new-badge': 'New badge',
  'class.new-badge-told': '{name} has a new badge. The old one opens nothing.',
  'class.code-until': 'Works until {day}, and longer each day somebody comes in by it.',
  'class.code-over':
    'This code has opened nothing since {day}. Nobody had come in by it for a month.',
  'class.code-keep': 'Let it work again',
  'class.door-shut':
    'Too many wrong names and PINs were tried at this door. Until {time} it lets in only by badge, or on devices where a student of this class came in before.',
  'class.door-open': 'Open it again',
  'class.code-kept-told': 'The code opens the class again. Posters and cards stay as they are.',
} as const;
