/** Texts of the area `class`: adding students and taking them from another class. */
export const classJoining = {
  'class.add-students': 'Add students',
  'class.add-names': 'Add names',
  'class.names-label': 'Names, one a line',
  'class.names-hint':
    'Type them or paste a list. “Okafor, Amara” is turned round, and numbers before names are left out.',
  'class.names-count': '{count, plural, =0 {No names yet} one {# name} other {# names}}',
  'class.unread': '{count, plural, one {One line is left out:} other {# lines are left out:}}',
  'class.typed-parted':
    '{count, plural, one {One name was put together of columns, in their order.} other {# names were put together of columns, in their order.}} Is the family name first? Write “Last, First” in a line above them.',
  'class.typed-aside':
    '{count, plural, one {Numbers and other things beside one name were left out.} other {Numbers and other things beside # names were left out.}}',
  'class.typed-as-roster': 'Import a list with columns as a roster',
  'class.unread-line': 'Line {line}',
  'class.unread-no-letters': 'There is no letter in it.',
  'class.unread-too-long': 'It is longer than {most} characters.',
  'class.leave-out':
    '{count, plural, one {Leave out {names}, who is in this class already} other {Leave out # who are in this class already: {names}}}',
  'class.take-back':
    '{count, plural, one {{names} was in this class before. Take them back with record and PIN, instead of adding somebody new} other {# were in this class before: {names}. Take them back with record and PIN, instead of adding somebody new}}',
  'class.twice':
    '{count, plural, one {{names} is twice in your list and is added once. Two students? Write something beside the second that tells them apart, such as another family name.} other {# names stand twice in your list and are added once: {names}. Two students? Write something beside the second that tells them apart, such as another family name.}}',
  'class.and-more': '{names} and {count} more',
  'class.too-many':
    '{count, plural, one {A class holds {most} students: this is one too many.} other {A class holds {most} students: these are # too many.}}',
  'class.add': '{count, plural, =0 {Add} one {Add # student} other {Add # students}}',
  'class.adding': 'Adding, {done} of {count} are in',
  'class.added-told':
    '{count, plural, one {# student added, with a PIN.} other {# students added, each with a PIN.}}',
  'class.added-part': '{added} of {count} are in. The others are still here. {why}',
  'class.take-button': 'From a class',
  'class.take-title': 'Take students from another class',
  'class.back-title': 'Take back who left this class',
  'class.back-none': 'Nobody has left this class.',
  'class.source-left': 'Who left this class',
  'class.take-lead': 'They come with their record and their PIN.',
  'class.take-none': 'You have no other class with students.',
  'class.take-others':
    'Students of other teachers, and those in no class, are found by whoever leads your school: {leaders}. They can give you the class that a student was in.',
  'class.take-others-leader':
    'Students of other teachers, and those in no class, you find as a leader. Give yourself the class they were in, then take them here.',
  'class.take-others-school': 'To the school’s page',
  'class.take-from': 'From',
  'class.source': '{title} {period}',
  'class.source-archived': '{title} {period} (archived)',
  'class.take-in': 'is in this class',
  'class.take-move': 'They leave {title}',
  'class.take': '{count, plural, =0 {Take} one {Take # student} other {Take # students}}',
  'class.taken-told':
    '{count, plural, one {# student is in this class now, record and PIN as before.} other {# students are in this class now, record and PIN as before.}}',
} as const;
