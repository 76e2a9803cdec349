import { expect, test } from 'vitest';
import { refuse } from '@threshold/shared/contract/refusals.ts';
import { elsewhere } from '../../web/src/lib/live/elsewhere.ts';

const back = '/teach/1/cards?who=4&all';
const live = { link: 'live', ended: null } as const;

test('[I3] a page sends away whoever is off the staff, signed out, or no longer in its class, each to their own words', () => {
  const ended = (code: 'OFF_STAFF' | 'SIGNED_OUT' | 'NEW_PIN') =>
    ({ link: 'ended', ended: refuse(code) }) as const;
  const gone = refuse('NOT_FOUND');
  expect(elsewhere(live, null, back)).toBeNull();
  expect(elsewhere(live, refuse('UNAVAILABLE'), back)).toBeNull();
  expect(elsewhere(live, gone, back)).toBe('/?left=1');
  // Whoever leaves the staff leaves every class too: what ended everything is what is told.
  expect(elsewhere(ended('OFF_STAFF'), gone, back)).toBe('/sign-in?ended=off-staff');
  expect(elsewhere(ended('NEW_PIN'), null, null)).toBe('/sign-in?ended=new-pin');
  const again = new URL(elsewhere(ended('SIGNED_OUT'), gone, back)!, 'http://here');
  expect(again.searchParams.get('next')).toBe(back);
  expect(elsewhere(ended('SIGNED_OUT'), null, null)).toBe('/sign-in?ended=1');
});
