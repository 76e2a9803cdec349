import { createHash, randomUUID } from 'node:crypto';
import {
  type DayOrder,
  type ObservedRead,
  type SheetRows,
  type TickChoice,
  tickChoices,
} from '@threshold/shared/contract/observed.ts';
import type { SectionState } from '@threshold/shared/contract/snapshots.ts';
import { type ListEncoding, listEncodings } from '@threshold/shared/contract/text-encoding.ts';
import { fitsSheet } from '@threshold/shared/domain/fits-sheet.ts';
import { SHEET_BYTES, SHEET_SIDE } from '@threshold/shared/domain/limits.ts';
import { isMastered } from '@threshold/shared/domain/mastery.ts';
import { isPeopleList, scoreListHeading } from '@threshold/shared/domain/other-sheet.ts';
import { planObserved } from '@threshold/shared/domain/plan-observed.ts';
import { sheetIn, sheetOfText, sheetText } from '@threshold/shared/domain/sheet-text.ts';
import { weekdayBefore } from '@threshold/shared/domain/weekday-before.ts';
import type {
  ObservedLook,
  ObservedNames,
  SheetRefused,
} from '../screens/observed/observed-props.ts';

type Reads = (file?: { name: string; bytes: Uint8Array }) => Promise<ObservedRead>;

/** A sheet out of a form, a file, pasted cells or one that was looked at before, planned with the form's answers; or why not. */
export async function lookAtSheet(
  form: FormData,
  { students, objectives, cells }: ObservedNames & Pick<SectionState, 'cells'>,
  read: Reads,
): Promise<ObservedLook | { problem: SheetRefused }> {
  const sent = await rowsOf(form, read);
  if ('problem' in sent) return sent;
  const { today, encoding } = sent;
  const rows = encoding ? sheetIn(sent.rows, encoding) : sent.rows;
  const ticks = ticksIn(form);
  const order = text(form, 'order');
  const fractions = text(form, 'fractions');
  const plan = planObserved(
    rows,
    {
      ...{ students, objectives, today },
      isMastered: (student, objective) => isMastered(cells[student]?.[objective] ?? 0),
    },
    {
      students: answersOf(form, 'student', students),
      objectives: answersOf(form, 'objective', objectives),
      order: order === 'day-first' || order === 'month-first' ? (order satisfies DayOrder) : null,
      fractions: fractions === 'days' || fractions === 'marks' ? fractions : null,
      tickDay: tickDayOf(ticks, today),
    },
  );
  const isEmpty =
    !plan || (plan.ticked === 0 && plan.students.every(({ add, kept }) => add.length + kept === 0));
  if (!plan && scoreListHeading(rows) !== null) return { problem: 'is-list' };
  if (isEmpty && isPeopleList(rows)) return { problem: 'is-roster' };
  if (!plan) return { problem: 'no-match' };
  const seen = createHash('sha256').update(JSON.stringify(plan.scores)).digest('base64url');
  const commandId = text(form, 'commandId') || randomUUID();
  return {
    ...{
      plan,
      sheet: sheetText(sent.rows),
      encoding,
      ...ticks,
      seen,
      changed: false,
      refused: null,
    },
    // One id stands for one list: where the list is another, so is the id.
    commandId: text(form, 'seen') === seen ? commandId : randomUUID(),
  };
}

/** What somebody said of the day of the ticks. A day that is written says that it is the day. */
function ticksIn(form: FormData): Pick<ObservedLook, 'tickChoice' | 'tickDay'> {
  const tickDay = /^\d{4}-\d{2}-\d{2}$/.exec(text(form, 'tickDay'))?.[0] ?? '';
  const said = tickChoices.find((one) => one === text(form, 'ticks')) ?? null;
  return { tickChoice: said ?? (tickDay === '' ? null : 'other'), tickDay };
}

function tickDayOf(
  { tickChoice, tickDay }: Pick<ObservedLook, 'tickChoice' | 'tickDay'>,
  today: string,
): string | null {
  const days: Record<TickChoice, string | null> = {
    ...{ before: weekdayBefore(today), today },
    other: tickDay === '' ? null : tickDay,
  };
  return tickChoice && days[tickChoice];
}

/** Cells as they came: bytes yet where `encoding` is there, which was guessed or said. */
interface Sent {
  rows: SheetRows;
  today: string;
  encoding: ListEncoding | null;
}

async function rowsOf(form: FormData, read: Reads): Promise<Sent | { problem: SheetRefused }> {
  const before = form.get('sheet');
  if (typeof before === 'string') {
    const { today } = await read();
    const rows = sheetOfText(before);
    const encoding = listEncodings.find((one) => one === text(form, 'encoding')) ?? null;
    const fits = fitsSheet(rows, encoding) && rows.every((row) => row.length <= SHEET_SIDE);
    return fits ? { rows, today, encoding } : { problem: 'too-many-rows' };
  }
  const file = form.get('file');
  const pasted = text(form, 'cells');
  const chosen = file instanceof File && file.size > 0 ? file : null;
  if (!chosen && pasted.trim() === '') return { problem: 'nothing-sent' };
  // Not read at all: how large it is says enough.
  if (chosen && chosen.size > SHEET_BYTES) return { problem: 'too-large' };
  const { today, sheet } = await read({
    name: chosen?.name.slice(0, 300) ?? '',
    bytes: chosen ? new Uint8Array(await chosen.arrayBuffer()) : new TextEncoder().encode(pasted),
  });
  return sheet?.ok
    ? { rows: sheet.rows, today, encoding: sheet.guessed }
    : { problem: sheet?.code ?? 'empty' };
}

/** Place → whose that line is, as somebody answered; of the class only. */
function answersOf(
  form: FormData,
  of: 'student' | 'objective',
  known: readonly { id: number }[],
): Map<number, number> {
  const ids = new Set(known.map(({ id }) => id));
  return new Map(
    Array.from(form.entries()).flatMap(([name, value]): [number, number][] => {
      const [side, place] = name.split('-');
      return side === of && ids.has(Number(value)) ? [[Number(place), Number(value)]] : [];
    }),
  );
}

function text(form: FormData, name: string): string {
  const given = form.get(name);
  return typeof given === 'string' ? given : '';
}
