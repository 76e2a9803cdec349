/** A text whose last number stays on the line of the word before it: “Period 3”. */
export function numberKept(text: string): string {
  return text.replace(/ (?=\d+$)/, '\u00A0');
}
