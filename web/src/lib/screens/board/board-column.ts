import type { ObjectiveLabel } from '../../components/objective-text.ts';

/** One objective in sight. `index` is its place in a row's cells; `first` of its level. */
export interface BoardColumn {
  objective: ObjectiveLabel;
  index: number;
  first: boolean;
  level: string;
}
