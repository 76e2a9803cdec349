const students = new Set('student learner pupil estudiante alumno alumna 学生 學生'.split(' '));
const teachers = new Set(
  (
    'teacher coteacher primaryteacher instructor professor lecturer faculty adjunct substitute substituteteacher ' +
    'docente profesor profesora maestro maestra 老师 老師 教师 教師'
  ).split(' '),
);
/** Roles of OneRoster and School Data Sync that an import leaves out, whatever they may do elsewhere. */
const others = new Set(
  (
    'administrator admin districtadministrator siteadministrator systemadministrator itadmin principal viceprincipal ' +
    'superintendent chancellor dean chair registrar boardmember aide teacherassistant assistant paraprofessional tutor mentor ' +
    'counselor coach coordinator proctor nurse officer specialist staff support researchassistant observer volunteer ' +
    'contact guardian parent relative family sibling grandparent emergencycontact doctor caseworker other alumni'
  ).split(' '),
);

/** What a roster's word for a role comes to: one that an import knows, one that it leaves out, or null where nobody knows it. */
export function rosterRole(word: string): 'student' | 'teacher' | 'left-out' | null {
  const key = word
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}]/gu, '');
  if (students.has(key)) return 'student';
  if (teachers.has(key)) return 'teacher';
  return others.has(key) ? 'left-out' : null;
}
