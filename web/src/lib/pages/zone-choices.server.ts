import { setImmediate as others } from 'node:timers/promises';
import { countryOf } from '@threshold/shared/domain/country-of.ts';
import type { ZoneChoice } from '#lib/screens/account/account-props.ts';

/** Naming them all takes half a second: done once a language, a few at a time, so that no press waits for it. */
const AT_ONCE = 10;
const kept = new Map<string, Promise<readonly ZoneChoice[]>>();

/** All time zones as people of that locale call them, in the order of their names. */
export function zoneChoices(locale: string): Promise<readonly ZoneChoice[]> {
  let zones = kept.get(locale);
  if (!zones) kept.set(locale, (zones = named(locale)));
  return zones;
}

async function named(locale: string): Promise<readonly ZoneChoice[]> {
  const zones: ZoneChoice[] = [];
  for (const zone of new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])) {
    if (zones.length % AT_ONCE === 0) await others();
    zones.push(zoneChoice(zone, locale));
  }
  const inOrder = new Intl.Collator(locale);
  return zones.toSorted((a, b) => inOrder.compare(a.name, b.name));
}

/**
 * A time zone by its city, its country and what its time is called there: "New York · United States · Eastern Time". What a
 * city is called in other languages nobody here knows; country and time are in the locale's.
 */
export function zoneChoice(zone: string, locale: string): ZoneChoice {
  const city = zone.split('/').at(-1)!.replaceAll('_', ' ');
  const code = countryOf(zone);
  const country = code && new Intl.DisplayNames(locale, { type: 'region' }).of(code);
  const time = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'longGeneric' })
    .formatToParts(Date.now())
    .find(({ type }) => type === 'timeZoneName')?.value;
  const isNamed = time !== undefined && !/[+\-−]\d|^GMT/.test(time);
  return { zone, name: [city, country, isNamed ? time : ''].filter(Boolean).join(' · ') };
}
