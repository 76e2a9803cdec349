/** Texts of the area `observed`: scores of before, brought in from a sheet. */
export const observed = {
  'observed.page-title': 'Scores you already have · {name} · Threshold',
  'observed.title': 'Scores you already have',
  'observed.lead':
    'Bring in what you have observed before: a sheet with one row a student and one column an objective, or the other way round, with the day it was mastered or a tick in the cell. A gradebook’s list with one row a score will do too: student, objective, and its day or result.',
  'observed.file': 'A file',
  'observed.file-hint':
    'Excel (.xlsx) or CSV, 400 KB and 500 rows at most, 6,000 where each row is one score. It is not kept.',
  'observed.cells': 'or cells, copied and pasted',
  'observed.cells-hint': 'Copy them in Excel or Google Sheets, names and headings too.',
  'observed.look': 'Look at it',
  'observed.look-again': 'Look again',
  'observed.nothing-sent': 'Choose a file or paste cells first.',
  'observed.refused': 'This can’t be read as a sheet',
  'observed.no-empty': 'There is nothing in it. Choose another file.',
  'observed.no-too-large':
    'It is too large for the sheet of one class. Leave out what is not a score, or bring it in part by part.',
  'observed.no-old': 'Save it as .xlsx or CSV and choose that file.',
  'observed.no-is-zip': 'It is a zip file. Unpack it and choose the sheet in it.',
  'observed.no-workbook-broken':
    'This Excel file is damaged. Open it in Excel or Google Sheets and save it as .xlsx once more, or save it as CSV.',
  'observed.no-zip': 'It is packed, locked or damaged. Choose the sheet itself.',
  'observed.no-table':
    'It is not a sheet of rows and columns. Save it as .xlsx or CSV and choose that file.',
  'observed.no-match':
    'It names no student of this class and no objective that it follows. Check that it is the right sheet; headings are codes like 3.4 or how a statement begins.',
  'observed.no-is-list':
    'It looks like a list with one row a score, but it names no student of this class and no objective that it follows. It needs a column for the student, one for the objective’s code or statement, and one for the day or the result, each with a heading; at most 500 students and 500 objectives.',
  'observed.no-is-roster':
    'This is a list of students, not a sheet of scores. Students are brought in on a page of their own.',
  'observed.to-roster': 'Import roster',
  'observed.adds': '{count, plural, one {score would be added} other {scores would be added}}',
  'observed.keeps':
    '{count, plural, one {is crossed already and stays} other {are crossed already and stay}}',
  'observed.not-yets':
    '{count, plural, one {says not yet and is left out} other {say not yet and are left out}}',
  'observed.problems': '{count, plural, one {cell can’t be used} other {cells can’t be used}}',
  'observed.how-to-read': 'How to read it',
  'observed.fraction': 'What is {example}?',
  'observed.fraction-day': 'A day',
  'observed.fraction-mark': 'A mark, so many out of so many',
  'observed.fraction-needed': 'Say which it is. Until then cells like this one are left out.',
  'observed.order': 'Which day is {example}?',
  'observed.order-needed': 'Say which comes first. Until then days like this one are left out.',
  'observed.day-first': 'Day first: {date}',
  'observed.month-first': 'Month first: {date}',
  'observed.ticks':
    '{count, plural, one {One tick has no day of its own. When was it mastered?} other {# ticks have no day of their own. When were they mastered?}}',
  'observed.ticks-before': 'Before today: {date}',
  'observed.ticks-today': 'Today: {date}',
  'observed.ticks-other': 'Another day',
  'observed.ticks-date': 'Day of the ticks',
  'observed.ticks-needed':
    'Say which day. Until then the ticks are left out. Only ticks of today count as crossed today.',
  'observed.students': 'Students',
  'observed.student-adds': '{count, plural, one {# score} other {# scores}}',
  'observed.student-keeps': '{count, plural, one {# kept} other {# kept}}',
  'observed.called-so': 'in the sheet: “{said}”',
  'observed.score-on': '{code} on {date}',
  'observed.unknown-students': 'Who is this?',
  'observed.unknown-objectives': 'Which objective is this?',
  'observed.row': 'Row {at} · {count, plural, one {# cell} other {# cells}}',
  'observed.column': 'Column {at} · {count, plural, one {# cell} other {# cells}}',
  'observed.no-name': 'no name',
  'observed.why-nobody': 'Nobody in this class is called that.',
  'observed.why-no-objective': 'No objective of this class is called that.',
  'observed.why-several': 'Several could be meant.',
  'observed.why-twice': 'It stands in the sheet more than once.',
  'observed.leave-out': 'Leave out',
  'observed.near': 'Perhaps',
  'observed.others': 'Others',
  'observed.problem-list': 'Cells that can’t be used',
  'observed.problem-at': '{at}, {student}',
  'observed.more-problems': '{count, plural, one {and # more} other {and # more}}',
  'observed.why-not-understood': 'This is no day and no tick.',
  'observed.why-level': 'This is a level, and no tick.',
  'observed.levels':
    '{count, plural, one {One cell looks like a level.} other {# cells look like levels.}} A level says neither mastered nor not yet: in your sheet, replace those that count as mastered by a tick or a date, and bring it in again.',
  'observed.why-no-such-day': 'There is no such day.',
  'observed.why-future': 'This day is still to come.',
  'observed.why-too-old': 'This is before the year 2000.',
  'observed.unchanged':
    '<b>Nothing has changed yet.</b> These count as scores that you observed, on their own days. Nobody is congratulated.',
  'observed.waits':
    '<b>Nothing has changed yet.</b> {count, plural, one {One question is open: answer it, then look again.} other {# questions are open: answer them, then look again.}}',
  'observed.cancel': 'Another sheet',
  'observed.bring': '{count, plural, =0 {Nothing to add} one {Add # score} other {Add # scores}}',
  'observed.too-many': 'A sheet adds {most} scores at most. Bring it in in parts.',
  'observed.look-first': 'This is what it comes to now. Look at it, then add it.',
  'observed.brought':
    '{count, plural, =0 {Nothing was added: all of it was crossed already.} one {# score was added.} other {# scores were added.}}',
  'observed.brought-lead':
    'They stand on the board and on the students’ paths. For a day you can take all of them back here; later each by itself, from the student’s history.',
  'observed.undo': 'Take all of it back',
  'observed.undone': 'All of it was taken back. Nothing of that sheet counts any more.',
  'observed.to-board': 'To the board',
  'observed.another': 'Bring in another sheet',
} as const;
