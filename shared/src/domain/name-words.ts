/** What stands beside a name and is none: "Mia (she/her)", "Bo [Lind]". */
const inBrackets = /\([^()]*\)|（[^（）]*）|\[[^[\]]*\]/gu;

/**
 * The words of a name that are names: without what stands in brackets, without signs that have no letter, and without the comma behind one.
 * Where nothing else is left all of it counts. One at least; empty for an empty name.
 */
export function nameWords(name: string): string[] {
  const lettered = parted(name.replaceAll(inBrackets, ' '))
    .map((word) => word.replace(/[,;，、]+$/u, ''))
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  return lettered.length > 0 ? lettered : parted(name);
}

function parted(text: string): string[] {
  return text.trim().split(/\s+/u);
}
