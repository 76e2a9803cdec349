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
  ['nothing known', 'Alpha,Beta', 'ignore,ignore'],
])('the headings of a list in %s are guessed', (_, headings, wanted) => {
  expect(guessColumns(headings.split(',')).join(',')).toBe(wanted);
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

test('what is private is known by its heading in those languages too', () => {
  const some = ['Geburtsdatum', 'Date de naissance', 'Data de nascimento', 'Passwort', 'Telefon'];
  expect(some.filter((one) => !isPrivate(one))).toEqual([]);
  expect(['Vorname', 'Klasse', 'E-Mail-Adresse', 'Nom'].filter(isPrivate)).toEqual([]);
});
