/** Texts of the area `import`. */
export const roster = {
  'import.page-title': 'Import roster · {name} · Threshold',
  'import.page-title-school': 'Import rosters · Threshold',
  'import.to-class': 'Class',
  'import.to-school': 'School',
  'import.title': 'Import roster',
  'import.title-school': 'Import rosters',
  'import.choose-lead':
    'A OneRoster export, zipped or as loose CSV files, or any list with a heading, in Excel or CSV: one student a line.',
  'import.choose-lead-school':
    'A OneRoster export of your school, zipped or as loose CSV files, or any list, in Excel or CSV, that has a column for the class.',
  'import.choose': 'Choose files',
  'import.drop': 'or drop them here',
  'import.choose-small':
    'CSV, Excel (.xlsx) or zip, 50 MB at most. You see everything that would change before it does. The file itself is not kept, and passwords in it are never read.',
  'import.another': 'Choose another file',
  'import.sending': 'Sending the file…',
  'import.reading-rows':
    '{count, plural, =0 {Reading the file…} one {Reading the file: # row so far} other {Reading the file: # rows so far}}',
  'import.reading-lead':
    'Nothing has changed yet. You can leave this page and come back within the hour.',
  'import.look-again': 'See how far it is now',
  'import.lost': 'Reading ended without an answer. Nothing has changed. Choose the file again.',
  'import.not-reached': 'Threshold was not reached. Nothing was lost; we go on trying.',
  'import.refused-title': 'This can’t be read as a roster',
  'import.refused-file': 'in {file}',
  'import.format-sds': 'School Data Sync',
  'import.format-oneroster-1.1': 'OneRoster 1.1',
  'import.format-oneroster-1.2': 'OneRoster 1.2',
  'import.format-table': 'List',
  'import.delta': 'changes only',
  'import.stay': '{count, plural, one {student unchanged} other {students unchanged}}',
  'import.added': '{count, plural, one {would be added} other {would be added}}',
  'import.moved':
    '{count, plural, one {would move to another class} other {would move to another class}}',
  'import.moves-away':
    '{count, plural, one {# moves to another class} other {# move to another class}}',
  'import.changed': '{count, plural, one {would change} other {would change}}',
  'import.classes-change': '{count, plural, one {class would change} other {classes would change}}',
  'import.archived': '{count, plural, one {would leave the class} other {would leave their class}}',
  'import.skipped': '{count, plural, one {row skipped} other {rows skipped}}',
  'import.row-new': 'New to the school. A PIN will be made.',
  'import.row-joins': 'Is in the school already; what they crossed comes along.',
  'import.row-moves': 'Moves here from {from}; what they crossed comes along.',
  'import.row-moves-away': 'Moves to {to}; what they crossed goes along.',
  'import.row-absent': 'Not in the file. Leaves the class; everything they crossed is kept.',
  'import.row-gone': 'The file says they have left. Everything they crossed is kept.',
  'import.field-name': 'Name',
  'import.field-called': 'Called',
  'import.field-native': 'Name in their own script',
  'import.field-lang': 'Language of the name',
  'import.field-title': 'Name of the class',
  'import.field-period': 'When it meets',
  'import.field-source': 'Id in the roster',
  'import.before-none': 'none',
  'import.apply-row': 'Apply: {name}',
  'import.apply-class': 'Apply: {title}',
  'import.rows': 'What would change',
  'import.problems': 'Rows that are skipped',
  'import.problems-more':
    '{count, plural, one {and # more. It is in the file of problem rows.} other {and # more. They are in the file of problem rows.}}',
  'import.problem-row': 'Row {line}',
  'import.problem-who': 'Row {line}, “{who}”',
  'import.problem-in': '{file}, row {line}',
  'import.problem-in-who': '{file}, row {line}, “{who}”',
  'import.fix': 'Fix here',
  'import.fix-title': 'What are they called?',
  'import.fix-name': 'Name',
  'import.fix-save': 'Use this name',
  'import.problem-rows': 'Problem rows',
  'import.left-out-role':
    '{count, plural, one {# row with the role “{role}” is left out} other {# rows with the role “{role}” are left out}}',
  'import.left-out-ended':
    '{count, plural, one {# enrollment has ended} other {# enrollments have ended}}',
  'import.left-out-inactive':
    '{count, plural, one {# row is marked as inactive} other {# rows are marked as inactive}}',
  'import.left-out-no-class':
    '{count, plural, one {# person is in no class} other {# people are in no class}}',
  'import.left-out-other-section':
    '{count, plural, one {# row is of another class} other {# rows are of other classes}}',
  'import.left-out-other-school':
    '{count, plural, one {# row is of another school} other {# rows are of other schools}}',
  'import.left-out-archived':
    '{count, plural, one {# row is of an archived class} other {# rows are of archived classes}}',
  'import.left-out-empty-section':
    '{count, plural, one {# new class has no students} other {# new classes have no students}}',
  'import.by-hand':
    '{count, plural, one {# student was added by hand and is not in the file. They stay.} other {# students were added by hand and are not in the file. They stay.}}',
  'import.teachers': 'Teachers in the file',
  'import.teachers-lead':
    'A file makes nobody staff. Whoever is on your staff already is ticked, and would teach this class.',
  'import.teachers-class':
    'A class’s list brings in no teachers. To teach it with somebody, invite them from the class page.',
  'import.teachers-come': '{count, plural, one {# teacher} other {# teachers}}',
  'import.teachers-ticked':
    '{count, plural, one {Somebody of your staff would teach a class that the file names them for. Open the class to untick them.} other {In # places somebody of your staff would teach a class that the file names them for. Open the class to untick them.}}',
  'import.teacher-here': 'teaches here already',
  'import.teacher-staff': 'is on your staff',
  'import.teacher-invite': 'has no account here: to be invited',
  'import.nothing': 'The file says what the class is already. There is nothing to change.',
  'import.nothing-school': 'The file says what the school is already. There is nothing to change.',
  'import.unchanged':
    '<b>Nothing has changed yet.</b> Nobody’s results are ever removed by an import.',
  'import.cancel': 'Cancel',
  'import.apply':
    '{count, plural, =0 {Nothing to apply} one {Apply # change} other {Apply # changes}}',
  'import.getting-ready': 'Getting ready…',
  'import.confirm-title':
    '{count, plural, one {# student would leave their class} other {# students would leave their class}}',
  'import.confirm-lead':
    'That is more than a tenth. Where the file holds only a part of the class, they would be taken out by mistake. Their results are kept in any case.',
  'import.confirm-field': 'Type {count} to go on',
  'import.confirm-no': 'Look again',
  'import.confirm-yes': '{count, plural, one {Take # student out} other {Take # students out}}',
  'import.classes': 'Classes',
  'import.class-new': 'new class',
  'import.title-and-period': '{title}, {period}',
  'import.class-gone': 'not in the file: is archived, and its teachers can restore it',
  'import.class-filter': 'Find a class',
  'import.class-none': 'No class is called that.',
  'import.class-more':
    '{count, plural, one {and # more class. Type a part of its name.} other {and # more classes. Type a part of the name.}}',
  'import.no-change': 'nothing changes',
  'import.tracks': 'New classes follow',
  'import.tracks-lead':
    'A roster says nothing of tracks. Without one a new class has no objectives until its teacher chooses.',
  'import.columns-title': 'What is in each column?',
  'import.columns-lead':
    '{count, plural, one {# row. Check that its columns are right.} other {# rows. Check that their columns are right.}}',
  'import.columns-titles': 'Above the headings, so passed over: {lines}',
  'import.columns-guessed': 'We guessed what these are: {columns}',
  'import.columns-numbers':
    'These only number the rows, so they are left out and are nobody’s id: {columns}',
  'import.columns-unknown': 'Not known here, so left out unless you say what they are: {columns}',
  'import.columns-writing':
    'We guessed how the file is written: check that names and columns are whole. If not, save it as .xlsx and choose that.',
  'import.columns-email':
    'No column says who is staff, so everybody in this list is a student and e-mails are not read. Say which column holds the role; or invite the class’s teacher under Invitations.',
  'import.columns-sheet':
    '{others, plural, one {This is the sheet “{sheet}”. # other sheet is left out: to import that one, move it to the front or save it by itself.} other {This is the sheet “{sheet}”. # other sheets are left out: to import another, move it to the front or save it by itself.}}',
  'import.first-row': 'The first line is “{line}”. What is it?',
  'import.first-headings': 'What the columns are called',
  'import.first-student': 'A student, like the others',
  'import.first-needed': 'Say what the first line is.',
  'import.columns-dropped': 'Not read at all: {columns}',
  'import.columns-go': 'Read it so',
  'import.columns-needed': 'Say which column holds the name.',
  'import.columns-twice': 'Two columns can’t both be “{field}”.',
  'import.column-of': 'Column “{heading}”',
  'import.column-id': 'Student ID',
  'import.column-name': 'Whole name',
  'import.column-given': 'First name',
  'import.column-family': 'Last name',
  'import.column-called': 'Called',
  'import.column-native': 'Name in own script',
  'import.column-class': 'Class',
  'import.column-period': 'Period',
  'import.column-role': 'Role',
  'import.column-email': 'E-mail of staff',
  'import.column-ignore': 'Leave out',
  'import.asks-section': 'Which class of the file is this one?',
  'import.asks-org': 'Which school of the file is this one?',
  'import.asks-class': 'Which column says the class?',
  'import.asks-class-lead':
    'For a whole school every row must say its class. Name that column, or import this list on the page of its class.',
  'import.candidate-students': '{count, plural, one {# student} other {# students}}',
  'import.candidate-classes': '{count, plural, one {# class} other {# classes}}',
  'import.applying': 'Applying: {done} of {of, plural, one {# class} other {# classes}}',
  'import.applying-lead':
    'Classes go on as usual meanwhile. You can leave this page; it goes on without you.',
  'import.stop': 'Stop after this class',
  'import.stopping': 'Stopping after the class it is at…',
  'import.stopped': 'Stopped: {done} of {of, plural, one {# class is} other {# classes are}} done',
  'import.stopped-lead':
    'The last one was {last}. What is done stays. Go on, and the others are done too.',
  'import.stopped-none': 'No class was changed yet.',
  'import.stopped-people':
    'New students of the other classes may have a record already. Nobody sees them before their class is done.',
  'import.go-on': 'Go on with the rest',
  'import.done':
    '{rows, plural, =0 {Done. Nothing was to be changed.} one {Done: # change} other {Done: # changes}}',
  'import.left-alone':
    '{count, plural, one {# row was left alone: somebody changed it while you were looking.} other {# rows were left alone: somebody changed them while you were looking.}}',
  'import.left-class': '{section}: not archived, since somebody was added to it meanwhile',
  'import.left-row': '{name}, {section}',
  'import.anew': 'Look again at what is left',
  'import.full':
    '{count, plural, one {# class would have more students than a class can hold, and was left as it is:} other {# classes would have more students than a class can hold, and were left as they are:}}',
  'import.done-pins': 'New students have PINs. Print their cards from the class.',
  'import.done-school':
    'New students have PINs. On your school’s page, give each class without a teacher to somebody: whoever teaches it prints the cards there.',
  'import.to-invite':
    '{count, plural, one {# teacher in the file is not on your staff yet} other {# teachers in the file are not on your staff yet}}',
  'import.to-invite-lead':
    'A file makes nobody staff. Invite them, then hand in the same file again: they teach these classes then.',
  'import.to-invite-go': 'Invite colleagues',
  'import.to-invite-more': '{count, plural, one {and # more} other {and # more}}',
  'import.cards': 'Print PIN cards',
  'import.finish': 'Done',
} as const;
