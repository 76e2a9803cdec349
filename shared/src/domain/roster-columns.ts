import type { ColumnField } from '../contract/roster-table.ts';
import { plainKey } from './plain-key.ts';
import { runningColumns } from './running-columns.ts';
import { isSecretHeading } from './secret-heading.ts';

type Rows = readonly { readonly cells: readonly string[] }[];

/**
 * Headings by what they are taken for, in the languages of the screens and in those that schools’ offices write; letters only, without case
 * and accents.
 */
const headings: Record<Exclude<ColumnField, 'ignore'>, RegExp> = {
  id: /^(?:(?:student|pupil|user|sis|sisuser|uniqueuser|local|person|perm|stu|other|studentother|studentstudent|studentperson|studentperm|alumno|estudiante)?(?:id|number|no|nr|num|code)|sourcedid|sisid|identifier|matricula|expediente|numerodeestudiante|iddelestudiante|idestudiante|schuler(?:in)?(?:id|nr|nummer)|schulernummer|(?:id|numero|code)?eleve|numerod?eleve|identifiant|(?:id|numero)?(?:aluno|alunna|alunno)|numerodoaluno|leerling(?:en)?(?:id|nummer)|学号|學號|编号)$/,
  given:
    /^(?:(?:student|stu)?(?:first|given|fore)names?|first|given|nombres?depila|nombres|primernombre|vornamen?|rufname|prenoms?|nomeproprio|voornaam|voornamen|名|名字)$/,
  family:
    /^(?:(?:student|stu)?(?:last|family|sur)names?|last|family|apellidos?|primerapellido|nachnamen?|familiennamen?|nomdefamille|sobrenomes?|apelidos?|cognomi?|cognome|achternaam|姓|姓氏)$/,
  called:
    /^(?:preferred(?:first|given)?names?|nicknames?|goesby|known(?:as)?|called|apodo|nombrepreferido|nombredeuso|spitzname|surnom|apelidopreferido|soprannome|roepnaam|昵称|小名)$/,
  native: /^(?:nativenames?|nameinownscript|localnames?|chinesename|中文名|中文姓名|母语姓名)$/,
  name: /^(?:(?:full|student|pupil|display|child)?names?|students?|pupils?|nombre(?:completo|yapellidos|delestudiante|delalumno)?|estudiantes?|alumn[oa]s?|schuler(?:in)?(?:name)?|nom(?:complet|deleleve)?|eleves?|nome(?:completo|doaluno)?|(?:student|stu|full)?(?:names?)?last(?:names?)?first(?:names?)?(?:mi|middle(?:initial|names?)?|m)?|fullnamelfm?|studentfullname|alunn?[oai]s?|naam|leerling(?:en)?|姓名|学生|學生|学生姓名)$/,
  class:
    /^(?:class(?:es)?(?:name|title|id)?|section(?:name|title|id)?|(?:roster|section|coursesection|courseinfo|classsection)?courses?(?:name|title)?|coursesection|classsection|group|homeroom|clases?|grupo|curso|asignatura|klassen?|lerngruppe|classes?|groupe|turmas?|classi|klas|groep|班级|班級|班|课程)$/,
  period:
    /^(?:(?:class|section)?periods?(?:name|start)?|sectionscheduleperiodstart|expression|block|hour|periodo|hora|stunde|heure|ora|uur|节次|课时)$/,
  role: /^(?:roles?|usertype|type|rol|funcion|rolle|ruolo|funcao|角色|身份)$/,
  email:
    /^(?:e?mail(?:address)?|correo(?:electronico)?|emailadresse|adresseemail|courriel|indirizzoemail|电子邮件|邮箱)$/,
};

/** What no roster needs and nobody may keep, beside secrets: what is private to a child or a family. */
const ofTheFamily =
  /birth|^dob$|nacimiento|生日|出生|^sex$|gender|genero|^sexo$|性别|race|ethnic|hispanic|raza|etnia|address|street|^zip(?:code)?$|postal|direccion|domicilio|地址|phone|mobile|^sms$|telefono|movil|电话|手机|parent|guardian|mother|father|family(?:email|phone|contact)|padre|madre|tutor|父|母|家长|medical|allerg|health|alergia|salud|iep|504|disab|lunch|social(?:security|number)|^ssn$|^nif$|^dni$|passport|身份证|geburt|naissance|nascimento|nascita|geboorte|geschlecht|^sexe$|^sesso$|geslacht|adresse|indirizzo|endereco|^adres$|telefon|telefoon|eltern|^mutter|^vater|^mere$|^pere$|mobiel|gesundheit|sante|saude/;

/** Whether a column by that heading is not read any further than the parser. */
export function isPrivate(heading: string): boolean {
  const key = plainKey(heading);
  return (ofTheFamily.test(key) || isSecretHeading(key)) && !headings.email.test(key);
}

/**
 * What each column is taken for until somebody says otherwise; each field once, the first that fits. What only numbers the rows is no id,
 * whatever it is called. Rule T6.
 */
export function guessColumns(list: readonly string[], rows: Rows = []): ColumnField[] {
  const guess: ColumnField[] = list.map(() => 'ignore');
  const keys = list.map(plainKey);
  const running = runningColumns(list.length, rows);
  for (const [field, pattern] of Object.entries(headings) as [ColumnField, RegExp][]) {
    const at = keys.findIndex(
      (key, i) => guess[i] === 'ignore' && !(field === 'id' && running[i]) && pattern.test(key),
    );
    if (at !== -1) guess[at] = field;
  }
  // "Nombre" beside "Apellidos" is the given name, as "Name" beside "Surname" is.
  const name = guess.indexOf('name');
  if (name !== -1 && guess.includes('family') && !guess.includes('given')) guess[name] = 'given';
  else if (name !== -1 && guess.includes('given') && guess.includes('family'))
    guess[name] = 'ignore';
  // "Name" beside "Vorname" is the family's, as "Nom" beside "Prénom" is.
  else if (name !== -1 && /^(?:vorname|prenom)/.test(keys[guess.indexOf('given')] ?? ''))
    guess[name] = 'family';
  return guess;
}

/** Which of these headings were guessed: several fields or headings could be meant, or it is called by none; and which number the rows. */
export function headingDoubts(
  list: readonly string[],
  rows: Rows = [],
): { guessed: string[]; unknown: string[]; numbers?: string[] } {
  const guess = guessColumns(list, rows);
  const running = runningColumns(list.length, rows);
  const meant = list.map((heading, i) =>
    fieldsOf(heading).filter((field) => field !== 'id' || !running[i]),
  );
  const doubts = { guessed: [] as string[], unknown: [] as string[] };
  const numbers: string[] = [];
  for (const [i, heading] of list.entries()) {
    const [field, another] = meant[i]!;
    const plain = field === guess[i] && another === undefined;
    const alone = meant.every((fields, other) => other === i || !fields.includes(field!));
    if (field === undefined && running[i]) numbers.push(heading);
    else if (field === undefined) doubts.unknown.push(heading);
    else if (!plain || !alone) doubts.guessed.push(heading);
  }
  return numbers.length > 0 ? { ...doubts, numbers } : doubts;
}

/** How many different things a row’s cells say as headings of a roster’s columns. */
export function knownHeadings(cells: readonly string[]): number {
  return new Set(cells.map((cell) => fieldsOf(cell)[0]).filter((field) => field !== undefined))
    .size;
}

/** What a column by that heading is first taken for; null for nothing that a roster knows. */
export function fieldOfHeading(heading: string): ColumnField | null {
  return fieldsOf(heading)[0] ?? null;
}

function fieldsOf(heading: string): ColumnField[] {
  const key = plainKey(heading);
  const all = Object.entries(headings) as [ColumnField, RegExp][];
  return all.filter(([, pattern]) => pattern.test(key)).map(([field]) => field);
}
