import type { TransferContent } from '@threshold/shared/contract/transfer.ts';
import { TRANSFER_BYTES, TRANSFER_SCORES } from '@threshold/shared/domain/transfer-limits.ts';

type Scores = TransferContent['scores'];

/** What stands around the content in a file: format, key, signature, and what was left out. Unit: bytes. */
const AROUND = 1_000;

/**
 * As much of a record as a file holds, and how much of it was left out. First the scores go on which no status stands, the oldest
 * first, while there are too many of them; then the notes of the oldest scores; then, where the texts of objectives alone are too
 * much, more scores in the same order. Rule T11.
 */
export function fitTransfer(record: TransferContent): TransferContent {
  const order = leastFirst(record.scores);
  let gone = Math.max(0, record.scores.length - TRANSFER_SCORES);
  let kept = withoutNotes(withoutScores(record, order.slice(0, gone)));
  while (sizeOf(kept) > TRANSFER_BYTES) {
    gone += Math.ceil(kept.scores.length / 10);
    kept = withoutNotes(withoutScores(record, order.slice(0, gone)));
  }
  const notes = noted(record.scores) - noted(kept.scores);
  return gone + notes === 0 ? record : { ...kept, leftOut: { scores: gone, notes } };
}

/** Indices of scores in the order in which they may be missed: those on which a status stands come last, each the oldest first. */
function leastFirst(scores: Scores): number[] {
  const stands = new Map<number, number>();
  for (const [index, [at, objective, mastered]] of scores.entries()) {
    const was = stands.get(objective);
    const [wasAt, , wasMastered] = was === undefined ? [0, 0, 0] : scores[was]!;
    // The earliest mastered one, else the latest not yet. Rule M1.
    const takes = mastered ? !wasMastered || at < wasAt : !wasMastered && at >= wasAt;
    if (was === undefined || takes) stands.set(objective, index);
  }
  const standing = new Set(stands.values());
  return scores
    .map((_, index) => index)
    .toSorted(
      (a, b) => Number(standing.has(a)) - Number(standing.has(b)) || scores[a]![0] - scores[b]![0],
    );
}

function withoutScores(record: TransferContent, gone: readonly number[]): TransferContent {
  if (gone.length === 0) return record;
  const left = new Set(gone);
  const scores = record.scores.filter((_, index) => !left.has(index));
  const known = [...new Set(scores.map(([, objective]) => objective))];
  const place = new Map(known.map((objective, index) => [objective, index]));
  return {
    ...record,
    objectives: known.map((objective) => record.objectives[objective]!),
    scores: scores.map(([at, objective, ...rest]) => [at, place.get(objective)!, ...rest]),
  };
}

function withoutNotes(record: TransferContent): TransferContent {
  let over = sizeOf(record) - TRANSFER_BYTES;
  if (over <= 0) return record;
  const { scores } = record;
  const oldest = scores.map((_, index) => index).toSorted((a, b) => scores[a]![0] - scores[b]![0]);
  const left = new Set<number>();
  for (const index of oldest) {
    const note = scores[index]![4];
    if (over <= 0 || note === '') continue;
    left.add(index);
    over -= written(note) - written('');
  }
  return {
    ...record,
    scores: scores.map((one, index) =>
      left.has(index) ? [one[0], one[1], one[2], one[3], ''] : one,
    ),
  };
}

function noted(scores: Scores): number {
  return scores.filter(([, , , , note]) => note !== '').length;
}

function sizeOf(record: TransferContent): number {
  return AROUND + written(record);
}

/** As it stands in a file: the content is text within text. */
function written(part: unknown): number {
  return Buffer.byteLength(JSON.stringify(JSON.stringify(part)));
}
