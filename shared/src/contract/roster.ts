/** What a roster was written in. `sds` is Microsoft School Data Sync; `table` is any other list with a heading. */
export type RosterFormat =
  'oneroster-1.1' | 'oneroster-1.2' | 'sds-1' | 'sds-2' | 'sds-2.1' | 'table';

/** `bulk`: who is not in the file is not in the class. `delta`: only who is named changes. */
export type RosterMode = 'bulk' | 'delta';
