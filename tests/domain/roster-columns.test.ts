import { expect, test } from 'vitest';
import { guessColumns, headingDoubts, isPrivate } from '@threshold/shared/domain/roster-columns.ts';

test.each([
  ['German', 'Schüler-ID,Nachname,Vorname,Klasse', 'id,family,given,class'],
  ['German, short', 'Name,Vorname', 'family,given'],
  ['French', 'Identifiant,Nom,Prénom,Classe', 'id,family,given,class'],
  ['French, in one', 'Nom complet,Groupe', 'name,class'],
  ['Portuguese', 'Nome,Apelido,Turma', 'given,family,class'],
  ['Italian', 'Cognome,Nome,Classe', 'family,given,class'],
  ['Dutch', 'Leerlingnummer,Achternaam,Voornaam,Klas', 'id,family,given,class'],
  ['Spanish', 'Matrícula,Apellidos,Nombre,Grupo', 'id,family,given,class'],
  ['PowerSchool’s', 'Student_Number,LastFirst,Course_Name,Expression', 'id,name,class,period'],
  [
    'PowerSchool’s in parts',
    'Student_Number,Last_Name,First_Name,Home_Room',
    'id,family,given,class',
  ],
  [
    'Infinite Campus’s',
    'student.studentNumber,student.lastName,student.firstName,roster.courseName',
    'id,family,given,class',
  ],
  ['Skyward’s', 'Other ID,Stu Last Name,Stu First Name', 'id,family,given'],
  ['Skyward’s in one', 'Full Name LFM,Class', 'name,class'],
  ['Google Classroom’s', 'Last Name,First Name,Email Address', 'family,given,email'],
  ['Schoology’s', 'First Name,Last Name,Unique User ID,Course', 'given,family,id,class'],
  ['Edsby’s', 'Student ID,Surname,Given Name,Preferred Name', 'id,family,given,called'],
  ['Canvas’s gradebook', 'Student,ID,SIS User ID,Section', 'name,id,ignore,class'],
  ['Synergy’s', 'Perm ID,Student Name (Last, First),Period', 'id,name,period'],
  ['nothing known', 'Alpha,Beta', 'ignore,ignore'],
])('the headings of a list in %s are guessed', (_, headings, wanted) => {
  expect(guessColumns(headings.split(/,(?! )/)).join(',')).toBe(wanted);
});

test.each<[string, string, string, string]>([
  ['plain ones', 'Student ID,Last name,First name,Class,Period,Role', '', ''],
  ['plain ones of another language', 'Matrícula,Apellidos,Grupo', '', ''],
  ['a name beside its parts', 'Name,First name,Last name', 'Name', ''],
  ['a name that is the family’s', 'Name,Vorname', 'Name', ''],
  ['two that are the same', 'Name,Class,Group', 'Class,Group', ''],
  ['one that is none', 'Name,Locker', '', 'Locker'],
])(
  'headings of a list, %s: only what could be meant otherwise is told as guessed',
  (_, ...said) => {
    const [headings, guessed, unknown] = said.map((one) => one.split(',').filter(Boolean));
    expect(headingDoubts(headings!)).toEqual({ guessed, unknown });
  },
);

const rowsOf = (...rows: string[]) => rows.map((row) => ({ cells: row.split(';') }));

test.each([
  ['1 to the last', ['1', '2', '3', '4', '5']],
  ['1 to the last in another order', ['3', '1', '2']],
  ['with a dot', ['1.', '2.', '3.']],
  ['with leading zeros', ['01', '02', '03']],
  ['anew in each class', ['1', '2', '3', '1', '2']],
  ['some taken out', ['1', '2', '4', '7']],
  ['a part of a longer list', ['17', '18', '19']],
  ['one row', ['1']],
  ['a row without one', ['1', '', '2']],
])('[T6] a column that only numbers the rows is no id: %s', (_, numbers) => {
  const rows = rowsOf(...numbers.map((number) => `Lee;Emma;${number}`));
  for (const heading of ['Nr', 'No', 'Student ID', '学号', 'Nº', '#']) {
    const list = ['Nachname', 'Vorname', heading];
    expect(guessColumns(list, rows)).toEqual(['family', 'given', 'ignore']);
    expect(headingDoubts(list, rows)).toEqual({ guessed: [], unknown: [], numbers: [heading] });
  }
});

test.each([
  ['letters in it', ['p-1', 'p-2']],
  ['of four digits', ['1001', '1002', '1003']],
  ['in no order', ['412', '77', '903']],
  ['the same twice', ['12', '12', '40']],
  ['none at all', ['', '']],
])('[T6] an id is an id: %s', (_, numbers) => {
  const rows = rowsOf(...numbers.map((number) => `Lee;Emma;${number}`));
  expect(guessColumns(['Nachname', 'Vorname', 'Nr'], rows)).toEqual(['family', 'given', 'id']);
});

test('[T6] beside a running number the id is the other column', () => {
  const [list, rows] = [['Nr', 'Name', 'Student ID'], rowsOf('1;Emma Lee;4711', '2;Jo Kim;813')];
  expect(guessColumns(list, rows)).toEqual(['ignore', 'name', 'id']);
  expect(headingDoubts(list, rows)).toEqual({ guessed: [], unknown: [], numbers: ['Nr'] });
});

/** As their own schools write it. */
const secrets = [
  ...[
    'Password',
    'Initial PW',
    'pwd',
    'PIN',
    'PIN-Code',
    'Student PIN',
    'Access code',
    'Kennwort',
    'Zugangscode',
  ],
  ...[
    'Contraseña',
    'Clave de acceso',
    'Mot de passe',
    'MDP',
    'Senha',
    'Palavra-passe',
    'Wachtwoord',
    'Lösenord',
  ],
  ...[
    'Adgangskode',
    'Passord',
    'Salasana',
    'Parool',
    'Hasło',
    'Hasło ucznia',
    'Heslo',
    'Geslo',
    'Lozinka',
    'Jelszó',
  ],
  ...[
    'Parolă',
    'Şifre',
    'Mật khẩu',
    'Kata sandi',
    'Пароль',
    'Пароль ученика',
    'Парола',
    'Συνθηματικό',
    'סיסמה',
  ],
  ...['كلمة المرور', 'पासवर्ड', 'รหัสผ่าน', '密码', '登录密码', 'パスワード', '비밀번호'],
];

test('what is private is known by its heading in those languages too', () => {
  const some = ['Geburtsdatum', 'Date de naissance', 'Data de nascimento', 'Passwort', 'Telefon'];
  expect(some.filter((one) => !isPrivate(one))).toEqual([]);
  expect(secrets.filter((one) => !isPrivate(one))).toEqual([]);
  expect(
    [
      'Vorname',
      'Sandi',
      'Spinell',
      'Passow',
      'Klassenpatin',
      'Klasse',
      'E-Mail-Adresse',
      'Nom',
    ].filter(isPrivate),
  ).toEqual([]);
});
