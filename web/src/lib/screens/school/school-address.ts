/** The pages of a school that its leaders' bar leads to. */
export type SchoolAddress =
  '/school' | '/school/import' | '/school/invitations' | '/school/audit' | '/school/transfer';
