import { expect, test } from 'vitest';
import { zoneChoice } from '../../web/src/lib/pages/zone-choices.server.ts';
import { zonesFound } from '../../web/src/lib/screens/account/zones-found.ts';

const zones = ['America/New_York', 'America/Mexico_City', 'Europe/Madrid', 'Asia/Shanghai', 'UTC'];
const spoken = (locale: string) => zones.map((zone) => zoneChoice(zone, locale));

test('a time zone is called by its city, and by country and time in the language of who reads', () => {
  expect(spoken('en-US').map(({ name }) => name)).toEqual([
    'New York · United States · Eastern Time',
    'Mexico City · Mexico · Central Standard Time',
    'Madrid · Spain · Central European Time',
    'Shanghai · China · China Standard Time',
    'UTC',
  ]);
  expect(zoneChoice('America/New_York', 'zh-CN').name).toContain('美国');
  expect(zoneChoice('Europe/Madrid', 'es').name).toContain('España');
});

test('a few letters of it find a time zone, with or without accents, and its identifier does', () => {
  const found = (locale: string, typed: string) =>
    zonesFound(spoken(locale), typed).map(({ zone }) => zone);
  expect(found('es', 'mexico')).toEqual(['America/Mexico_City']);
  expect(found('es', 'España')).toEqual(['Europe/Madrid']);
  expect(found('en-US', 'york east')).toEqual(['America/New_York']);
  expect(found('en-US', 'america/new_york')).toEqual(['America/New_York']);
  expect(found('zh-CN', '中国')).toEqual(['Asia/Shanghai']);
  expect(found('en-US', ' ')).toEqual(zones);
  expect(found('en-US', 'atlantis')).toEqual([]);
});

test('a time zone of which a word begins as it was typed stands before one that only holds the letters', () => {
  const three = ['Asia/Aden', 'Europe/Copenhagen', 'America/Denver'];
  const found = (typed: string) =>
    zonesFound(
      three.map((zone) => zoneChoice(zone, 'en-US')),
      typed,
    ).map(({ zone }) => zone);
  expect(found('den')).toEqual(['America/Denver', 'Europe/Copenhagen', 'Asia/Aden']);
  expect(found('ade')).toEqual(['Asia/Aden']);
});
