/** Texts of the area `class`: a new class, the year’s end, archived classes. */
export const classYears = {
  'class.new-page-title': 'New class · Threshold',
  'class.new-class': 'New class',
  'class.new-lead':
    'You teach it from the start. Students come in next: typed, pasted, or taken from a class you have.',
  'class.new-lead-from':
    'You teach it from the start. Next you choose who comes along from {title}, each with their record.',
  'class.new-tracks': 'Tracks it follows',
  'class.new-create': 'Make the class',
  'class.archived-page-title': 'Archived classes · Threshold',
  'class.archived-classes': 'Archived classes',
  'class.archived-lead': 'They are over, and kept as they were. Students keep their record.',
  'class.archived-none': 'None yet. At the year’s end you archive a class on its own page.',
  'class.archived-on': 'Archived {day}',
  'class.archived-on-by': 'Archived {day} by {name}',
  'class.ended': '{title} is archived.',
  'class.ended-period': '{title}, {period} is archived.',
  'class.ended-lead':
    'It ended on {day} at {time}. Nobody is in it any more, and records stay with the students. Bring it back if it should go on.',
  'class.ended-lead-by':
    '{name} archived it on {day} at {time}. Nobody is in it any more, and records stay with the students. Bring it back if it should go on.',
  'class.archived-board': 'Read the board',
  'class.move-up': 'Move students up',
  'class.restore': 'Bring back',
  'class.back-told':
    'The class is back, with a new code. Cards and posters printed before open nothing: print them again. Substitutes are not back: invite them again. The line is closed until you open it. The door lists no names until you turn that on: students type theirs.',
  'class.to-classes': 'Your classes',
  'class.end': 'The year’s end',
  'class.end-lead': 'An archived class is kept as it was. You can read it and bring it back.',
  'class.archive': 'Archive the class',
  'class.archive-title': 'Archive {title}?',
  'class.archive-lead':
    'Everybody leaves it now, whoever waits in line too. Its code and wall links open nothing any more. Records stay with the students, and you can move them up or bring the class back.',
  'class.archive-yes': 'Archive it',
  'class.archive-no': 'Keep it',
} as const;
