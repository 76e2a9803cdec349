import { nameKey } from './name-key.ts';

/** How a class is called. */
interface Titled {
  title: string;
  period: string;
}

/** What two writings of one class's name have in common. Periods A3 and B3 are two. */
export function titleKey({ title, period }: Titled): string {
  return JSON.stringify([nameKey(title), nameKey(period)]);
}

/** The same, told by less: "Period 3" and "3" are one period. Two classes may have it in common. */
export function looseTitleKey({ title, period }: Titled): string {
  return JSON.stringify([nameKey(title), /(\d+)\D*$/.exec(period)?.[1] ?? nameKey(period)]);
}
