/**
 * What is read of the files a roster consists of: for each column the names it has in OneRoster 1.1 and 1.2 and in School Data
 * Sync, as letters and digits only. Columns that are not here are dropped by the parser: passwords, birth dates, addresses,
 * telephones, demographics, and everything that a system added.
 */
export const rosterFiles = {
  users: {
    source: ['sourcedid', 'sisid'],
    status: ['status'],
    role: ['role'],
    given: ['givenname', 'firstname'],
    family: ['familyname', 'lastname'],
    called: ['preferredgivenname', 'preferredfirstname'],
    email: ['email', 'emailaddress'],
    username: ['username'],
  },
  roles: {
    person: ['usersourcedid'],
    status: ['status'],
    role: ['role'],
  },
  classes: {
    source: ['sourcedid', 'sisid'],
    status: ['status'],
    title: ['title', 'sectionname', 'name'],
    period: ['periods', 'period'],
    org: ['schoolsourcedid', 'orgsourcedid', 'schoolsisid'],
  },
  enrollments: {
    status: ['status'],
    section: ['classsourcedid', 'sectionsisid'],
    person: ['usersourcedid', 'sisid'],
    role: ['role'],
    from: ['begindate', 'startdate'],
    until: ['enddate'],
  },
  orgs: {
    source: ['sourcedid', 'sisid'],
    name: ['name'],
  },
  manifest: {
    name: ['propertyname'],
    value: ['value'],
  },
} as const satisfies Record<string, Record<string, readonly string[]>>;

export type RosterFileKind = keyof typeof rosterFiles;
export type FieldOf<K extends RosterFileKind> = keyof (typeof rosterFiles)[K] & string;

/** Without these a file cannot be what its name says. The first of a list is the one that is asked for. */
export const neededColumns: { [K in RosterFileKind]: FieldOf<K>[] } = {
  users: ['source'],
  roles: ['person', 'role'],
  classes: ['source'],
  enrollments: ['section', 'person'],
  orgs: ['source'],
  manifest: ['name', 'value'],
};
