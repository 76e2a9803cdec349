/** Texts of the area `import`: what is wrong with a row, and why a file is not read. */
export const rosterProblems = {
  'import.cell': '{column}: “{value}”',
  'import.other-row': 'the other is in {file}, row {line}',
  'import.table-file': 'File',
  'import.table-row': 'Row',
  'import.table-problem': 'Problem',
  'import.table-meaning': 'What it means',
  'import.table-column': 'Column',
  'import.table-value': 'What stands there',
  'import.table-name': 'Name',
  'import.table-other-file': 'Other file',
  'import.table-other-row': 'Other row',
  'import.why-ragged-row': 'It has more or fewer cells than the heading. Skipped.',
  'import.why-quote-open': 'A quotation mark in it is not closed. Skipped.',
  'import.why-row-too-long': 'It is longer than any row of a roster. Skipped.',
  'import.why-cell-too-long': 'A cell of it is longer than any of a roster. Skipped.',
  'import.why-unreadable-text':
    'Signs in it can’t be read: the file is damaged, or Excel has saved it anew in an old encoding. Choose it as it was exported, or save it as “CSV UTF-8”. Skipped.',
  'import.why-no-id': 'It has no id. Skipped.',
  'import.why-duplicate-id': 'Another row has the same id and says something else. Skipped.',
  'import.why-no-name': 'It has no name. Skipped.',
  'import.why-name-without-letters': 'There is no letter in the name. Skipped.',
  'import.why-name-too-long': 'The name is very long. It is cut.',
  'import.why-no-title': 'The class has no name. Skipped.',
  'import.why-title-too-long': 'The name of the class is very long. It is cut.',
  'import.why-no-role': 'It doesn’t say whether this is a student or a teacher. Skipped.',
  'import.why-unknown-role': 'Nobody here has this role. Skipped.',
  'import.why-role-differs': 'They are a student in one row and a teacher in another. Skipped.',
  'import.why-unknown-status': 'Nothing here has this status. Skipped.',
  'import.why-not-a-date':
    'This is not a date like 2026-08-20: Excel changes dates when it saves a file anew. Choose it as it was exported. Skipped.',
  'import.why-dates-crossed': 'It ends before it begins. Skipped.',
  'import.why-no-person': 'It doesn’t say who is meant. Skipped.',
  'import.why-no-section': 'It doesn’t say which class is meant. Skipped.',
  'import.why-unknown-person': 'Whoever is meant is in no row of the file. Skipped.',
  'import.why-unknown-section': 'The class that is meant is in no row of the file. Skipped.',
  'import.why-duplicate-enrollment':
    'The same student is in the same class twice, with different dates. Skipped.',
  'import.why-ambiguous-name': 'Several students could be meant. Give the row an id. Skipped.',
  'import.why-ambiguous-section':
    'Several classes of the school are called that. Rename one, or import the list on the page of its class. Skipped.',
  'import.why-other-id-same-name':
    'A student of that name is in the class with another id. Skipped.',
  'import.why-id-taken': 'The id belongs to a student with another name. Skipped.',
  'import.why-ask-leader':
    'A student of the school who is in none of your classes may have this id. Ask a leader of your school to put them into this class, with the same list. Skipped.',
  'import.why-id-renamed':
    'The id was another student’s until now. Skipped, unless it is the same child with a new name.',
  'import.id-was': 'Here it is {name}',
  'import.why-same-name':
    'The name is in another class too. Skipped until you say whether it is one student or two.',
  'import.same-in-both': 'Same student in both',
  'import.another-child': 'Another child',
  'import.same-names':
    'Many names are those of students of another class, and the list has no ids.',
  'import.same-all': 'They are the same students',
  'import.same-child': 'Same child, renamed',
  'import.ids-reused':
    'The ids in this file seem to be other students’, as where a column only numbers the rows. If it is a list, choose it again and leave that column out.',
  'import.why-name-known':
    'A student of this school is called that, and the row has no id. Skipped, until you say whether it is the same child.',
  'import.known-in': 'Now in {title}',
  'import.same-child-here': 'Same child',
  'import.why-ids-swapped':
    'These students have each other’s id. Skipped, until you say which was exchanged.',
  'import.swap-ids': 'The ids: each keeps their own record',
  'import.swap-names': 'The names: the children are renamed',
  'import.said': 'What you said',
  'import.said-name': 'You gave this row a name.',
  'import.said-same': 'You said: the same child.',
  'import.said-other': 'You said: another child.',
  'import.said-ids': 'You said: their ids were exchanged.',
  'import.said-names': 'You said: their names were exchanged.',
  'import.said-same-names': 'You said: names that are the same are the same students.',
  'import.unsay': 'Take back',
  'import.why-other-section': 'It is of another class than this one. Skipped.',
  'import.why-section-full': 'The class has more students than a class can hold. Skipped.',
  'import.no-empty': 'It is empty. Export it once more.',
  'import.no-headings-only':
    'It has headings, and no row below them. Look whether the right list was exported, and export it once more with its students.',
  'import.no-workbook-broken':
    'This Excel file is damaged. Open it in Excel or Google Sheets and save it as .xlsx once more, or save it as CSV.',
  'import.no-too-large': 'It is too large. Leave out what is not part of the roster.',
  'import.no-too-many-files': 'There are more files in it than any roster has.',
  'import.no-too-many-rows': 'It has more rows than a school has. Export one school at a time.',
  'import.no-too-many-columns': 'It has more columns than any roster has.',
  'import.no-too-many-problems':
    'Too many rows have something wrong. Check that it is the right file.',
  'import.no-too-slow': 'It took too long to read. Export one school at a time.',
  'import.no-zip-broken': 'The zip file is damaged. Export or download it once more.',
  'import.no-zip-bomb': 'Unpacked it would be far larger than any roster. It was not unpacked.',
  'import.no-zip-encrypted':
    'The zip file has a password. Unpack it and choose the CSV files in it.',
  'import.no-zip-in-zip':
    'There is a zip file within the zip file. Unpack it and choose the one inside.',
  'import.no-zip-link': 'The zip file holds a link in place of a file. Pack the files themselves.',
  'import.no-zip-path': 'The zip file names places outside of itself. It was not unpacked.',
  'import.no-zip-same-name': 'Two files in it have the same name. Choose one of them.',
  'import.no-not-text': 'It is not text. Save it as .xlsx or CSV.',
  'import.no-not-a-table':
    'It is not a table. Save it as .xlsx or CSV with a heading in the first row.',
  'import.no-heading-twice':
    'Two of its columns have the same heading. Name one of them otherwise.',
  'import.no-file-missing':
    'A file that a roster needs is missing. Choose all files of the export, or its zip.',
  'import.no-roster-part':
    'This is one file of a roster export, no list of people. Choose all files of the export together, or its zip.',
  'import.no-column-missing': 'A column that a roster needs is missing.',
  'import.no-several-tables': 'There are several lists in it. Choose one at a time.',
  'import.no-version-unknown':
    'It is of a version nobody here knows. OneRoster 1.1 and 1.2 can be read.',
  'import.no-is-canvas':
    'This is a Canvas SIS export. Export the roster as OneRoster 1.1 or 1.2, or hand in a plain list.',
  'import.no-is-clever': 'This is a Clever export. Export the roster as OneRoster 1.1 or 1.2.',
  'import.no-is-excel':
    'This is an old Excel file, or one with a password. Save it as .xlsx or CSV, without one.',
  'import.no-is-json': 'This is JSON. Export the roster as CSV.',
  'import.no-is-prose':
    'This is a text to read, and no list of students. Choose the list itself: one row for each student.',
  'import.no-is-sql': 'This is a database script. Export the roster as CSV.',
  'import.no-is-opendocument': 'This is an OpenDocument file. Save it as .xlsx or CSV.',
  'import.no-is-pdf': 'This is a PDF. Export the roster as CSV.',
  'import.no-is-scores':
    'This is a sheet of scores, not a list of students. Scores are brought in on a page of their own, once the class has its students.',
  'import.to-scores': 'Scores you already have',
  'import.no-is-xml': 'This is XML. Export the roster as CSV.',
  'import.no-is-zip': 'It is packed. Unpack it and choose what is in it.',
  'import.no-missing': 'Missing: {what}',
} as const;
