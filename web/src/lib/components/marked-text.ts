export interface MarkedPart {
  text: string;
  marked: boolean;
}

export interface SpokenLine {
  /** The initial of who speaks, "T" or "E"; null where the line is prose. */
  who: string | null;
  parts: MarkedPart[];
}

/** Splits "Ayer [fui] al parque" at its brackets: the bracketed words are what decides. */
export function markedParts(text: string): MarkedPart[] {
  return text
    .split(/(\[[^\]]*\])/)
    .filter((piece) => piece !== '')
    .map((piece) =>
      piece.startsWith('[') && piece.endsWith(']')
        ? { text: piece.slice(1, -1), marked: true }
        : { text: piece, marked: false },
    );
}

/** Reads one line of an exemplar: "T: ¿Quién ganó?" has a speaker, "Ganó él." has none. */
export function spokenLine(line: string): SpokenLine {
  const [, who, said] = /^(\p{Lu}): +(.*)$/su.exec(line) ?? [];
  return { who: who ?? null, parts: markedParts(said ?? line) };
}
