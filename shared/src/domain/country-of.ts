/**
 * The country (ISO 3166, two letters) in which that time zone lies; '' for one of no country, such as UTC, and for one nobody
 * knows.
 */
export function countryOf(timeZone: string): string {
  const zone = canonical(timeZone);
  known ??= zonesByCountry();
  return (zone && known.get(zone)) ?? '';
}

/** Every country that has a time zone (ISO 3166, two letters), in no particular order. */
export function countries(): string[] {
  known ??= zonesByCountry();
  return [...new Set(known.values())];
}

/** Whether there is a time zone of that name. */
export function isTimeZone(name: string): boolean {
  return canonical(name) !== null;
}

/** Working it out takes a quarter of a second, and it never changes. */
let known: Map<string, string> | undefined;

function zonesByCountry(): Map<string, string> {
  const zones = new Map<string, string>();
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
    const locale = new Intl.Locale(`und-${code}`) as Intl.Locale & {
      // Of this year's standard, and in Node 24; the type library has it not yet.
      getTimeZones: () => string[] | undefined;
    };
    // A code of a country that is no more leads to the one that is there now.
    const { region } = locale;
    if (region !== code) continue;
    for (const zone of locale.getTimeZones() ?? []) zones.set(canonical(zone) ?? zone, region);
  }
  return zones;
}

/** One name of the several that a zone has; null where nobody knows it. */
function canonical(timeZone: string): string | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
