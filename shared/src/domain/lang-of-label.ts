/** The language of what a class calls a student, BCP 47: theirs where no Latin letter stands in it, else not known. Rule P7. */
export function langOfLabel({ lang }: { lang?: string }, label: string): string | undefined {
  return /\p{Script=Latin}/u.test(label) ? undefined : lang;
}
