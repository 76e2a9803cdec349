/** Which bytes a sign is in an encoding: what its decoder says of every byte and every pair of them, the other way round. */
function bytesOfSigns(encoding: string): Map<string, number[]> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const signs = new Map<string, number[]>();
  const note = (bytes: number[]) => {
    try {
      const sign = decoder.decode(Uint8Array.from(bytes));
      if ([...sign].length === 1 && !signs.has(sign)) signs.set(sign, bytes);
    } catch {
      // These bytes mean nothing.
    }
  };
  for (let first = 0; first < 256; first += 1) note([first]);
  if (signs.size < 200)
    for (let first = 0x81; first < 0xff; first += 1)
      for (let second = 0x40; second < 0xff; second += 1) note([first, second]);
  return signs;
}

/** A text's bytes in an encoding of one or two bytes a sign, for which Node has a decoder only. */
export function encodedAs(encoding: string, text: string): Uint8Array {
  const signs = bytesOfSigns(encoding);
  return Uint8Array.from(
    [...text].flatMap((sign) => {
      const bytes = signs.get(sign);
      if (!bytes) throw new Error(`${encoding} has no ${sign}`);
      return bytes;
    }),
  );
}
