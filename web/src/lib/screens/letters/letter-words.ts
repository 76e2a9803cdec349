/** What a letter to a family says, in the family's language. */
export interface LetterWords {
  hello: string;
  what: string;
  how: string;
  code: string;
  qr: string;
}
