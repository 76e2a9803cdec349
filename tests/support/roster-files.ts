/** A small school as OneRoster 1.1 writes it: two classes, four students, one of them in both, a teacher and a parent. */
export const oneRoster11 = {
  'manifest.csv':
    'propertyName,value\r\nmanifest.version,1.0\r\noneroster.version,1.1\r\nfile.users,bulk\r\nfile.classes,bulk\r\n' +
    'file.enrollments,bulk\r\nfile.orgs,bulk\r\nfile.demographics,bulk\r\n',
  'orgs.csv':
    'sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\r\norg-1,active,,Ridgeline,school,,\r\n',
  'users.csv':
    'sourcedId,status,enabledUser,orgSourcedIds,role,username,givenName,familyName,email,password\r\n' +
    's-1,active,true,org-1,student,amara,Amara,Okafor,amara@school.test,Canary-1\r\n' +
    's-2,,true,org-1,student,chloe,Chloë,Whitehorse,,Canary-2\r\n' +
    's-3,active,true,org-1,student,lukas,Lukas,Björk,,Canary-3\r\n' +
    's-4,active,true,org-1,Student,mei,Mei,Chen,,Canary-4\r\n' +
    't-1,active,true,org-1,teacher,ortiz,Marta,Ortiz,Ortiz@School.Test,Canary-5\r\n' +
    'p-1,active,true,org-1,parent,okafor,Ada,Okafor,ada@home.test,Canary-6\r\n',
  'classes.csv':
    'sourcedId,status,title,courseSourcedId,classType,schoolSourcedId,periods\r\n' +
    'c-1,active,Spanish 2,,scheduled,org-1,3\r\nc-2,active,Spanish 2,,scheduled,org-1,5\r\n',
  'enrollments.csv':
    'sourcedId,status,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate\r\n' +
    'e-1,active,c-1,org-1,s-1,student,false,2026-08-20,2027-06-10\r\n' +
    'e-2,active,c-1,org-1,s-2,student,false,,\r\n' +
    'e-3,active,c-2,org-1,s-3,student,false,,\r\n' +
    'e-4,active,c-2,org-1,s-4,student,false,,\r\n' +
    'e-5,active,c-2,org-1,s-1,student,false,,\r\n' +
    'e-6,active,c-1,org-1,t-1,teacher,true,,\r\n',
  'demographics.csv': 'sourcedId,birthDate\r\ns-1,2012-01-01\r\n',
};

/** The files of `oneRoster11` with one row of one of them said otherwise. */
export function otherwise(
  file: keyof typeof oneRoster11,
  before: string,
  after: string,
): Record<string, string> {
  const text = oneRoster11[file];
  if (!text.includes(before)) throw new Error(`${file} has no ${before}`);
  return { ...oneRoster11, [file]: text.replace(before, after) };
}
