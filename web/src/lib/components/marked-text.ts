export interface MarkedPart {
  text: string;
  marked: boolean;
}

/** Splits "Ayer [fui] al parque" at its brackets: the bracketed words are what decides. A bracket that opens twice counts once. */
export function markedParts(text: string): MarkedPart[] {
  return text
    .split(/(\[[^\][]*\])/)
    .filter((piece) => piece !== '')
    .map((piece) =>
      piece.startsWith('[') && piece.endsWith(']')
        ? { text: piece.slice(1, -1), marked: true }
        : { text: piece, marked: false },
    );
}
