import { expect, test } from 'vitest';
import { siblingLabels } from '@threshold/shared/domain/sibling-labels.ts';

const of = (...names: string[]) =>
  Object.values(siblingLabels(names.map((name, place) => ({ place, name }))));

test('[P7] a family reads its children by their given names, and by more only where two have the same', () => {
  expect(of('Mia Ruiz', 'Leo Ruiz')).toEqual(['Mia', 'Leo']);
  expect(of('Mia Ruiz', 'Leo Ruiz', 'Mia Kahn')).toEqual(['Mia R.', 'Leo', 'Mia K.']);
  // One child in two schools.
  expect(new Set(of('Mia Ruiz', 'Mia Ruiz')).size).toBe(2);
});
