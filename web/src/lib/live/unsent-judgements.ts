import type { Outcome } from '@threshold/shared/contract/ids.ts';
import type { UnsentJudgement } from '../screens/teach-props.ts';
import { isBeingKept, type Unsent } from './outbox-store.ts';
import { personName } from './person-names.ts';
import type { SectionLive } from './section-live.svelte.ts';
import { openAttempt } from '@threshold/shared/domain/section-state.ts';

interface Judged {
  section: number;
  attempt?: number;
  students?: number[];
  objective?: number;
  outcome: Outcome;
  also?: readonly { objective: number }[];
  note?: string;
}

/** What this teacher decided in this class, is kept, and nobody has acknowledged, in order. Rule T5. */
export function unsentJudgements(
  unsent: readonly Unsent[],
  section: SectionLive,
): UnsentJudgement[] {
  return unsent.flatMap((one) => {
    const { commandId, name, input, pressed } = one;
    if (name !== 'attempt.assess' && name !== 'score.record') return [];
    if (isBeingKept(one)) return [];
    const judged = input as unknown as Judged;
    if (judged.section !== section.id) return [];
    const open =
      judged.attempt === undefined ? undefined : openAttempt(section.state, judged.attempt);
    const student = open?.student ?? judged.students?.[0];
    return [
      {
        commandId,
        name: personName(section.state.people[student ?? 0]),
        objective: section.tracks.choice(judged.objective ?? open?.objective ?? 0),
        outcome: judged.outcome,
        also: (judged.also ?? []).map(({ objective }) => section.tracks.codeOf(objective)),
        pressedAt: pressed,
        note: judged.note ?? null,
        pageOnly: one.order === null,
      },
    ];
  });
}
