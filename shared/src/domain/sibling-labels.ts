import { givenName, type Named } from './called-name.ts';
import { classLabels } from './class-labels.ts';

/**
 * What a family reads its children by, by their place: the given name alone, and where two have the same, as a class tells two
 * apart that it calls alike (rule P7).
 */
export function siblingLabels(
  children: readonly (Named & { place: number })[],
): Record<number, string> {
  const lots = [...Map.groupBy(children, (one) => givenName(one).toLowerCase()).values()];
  return Object.assign(
    {},
    ...lots.map((lot) =>
      lot.length === 1
        ? { [lot[0]!.place]: givenName(lot[0]!) }
        : classLabels(lot.map((one) => ({ ...one, id: one.place }))),
    ),
  ) as Record<number, string>;
}
