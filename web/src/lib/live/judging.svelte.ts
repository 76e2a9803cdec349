import type { Outcome } from '@threshold/shared/contract/ids.ts';
import { clock } from '../components/clock.svelte.ts';
import type { UndoOffer } from '../components/undo-offer.ts';
import type { Judgement } from '../screens/teach-props.ts';
import { listed } from '../words/formats.ts';
import { say } from '../words/say.ts';
import { newCommandId } from './command-id.ts';
import { KeptUndo, type LastJudgement } from './kept-undo.ts';
import { hasCrossed } from './observe-choices.ts';
import type { SectionLive } from './section-live.svelte.ts';

const UNDO_MS = 60_000;

/** A score without a press, of one student or several. Rule A9. */
export interface Observed {
  students: readonly number[];
  objective: number;
  outcome: Outcome;
  criteria?: number[];
  note: string;
}

/** What a teacher decides: kept on the device until it is acknowledged, and taken back within a minute. */
export class Judging {
  readonly section: SectionLive;
  readonly #kept: KeptUndo;
  #last = $state.raw<(UndoOffer & { command: string }) | null>(null);

  constructor(section: SectionLive) {
    this.section = section;
    this.#kept = new KeptUndo(section.me, section.id);
  }

  /** Takes up what was judged before the page was loaded, for the rest of its minute; to be called once it is there. */
  recall(): void {
    const last = this.#kept.recall();
    if (last && Date.now() - last.at < UNDO_MS) this.#last ??= this.#offer(last, true);
    else this.#forget();
  }

  #forget(): void {
    this.#last = null;
    this.#kept.keep(null);
  }

  #offer(last: LastJudgement, saved: boolean): UndoOffer & { command: string } {
    const { command, students, objectives, before, outcome, at } = last;
    const count = students.length;
    const student =
      count === 1 ? this.section.name(students[0]!) : say('common.students', { count });
    const [what = '', ...also] = objectives.map((one) => this.section.tracks.codeOf(one));
    return { command, student, of: { count, before }, what, also, outcome, at, saved };
  }

  readonly undo = $derived.by((): UndoOffer | null =>
    this.#last && clock.now - this.#last.at < UNDO_MS ? this.#last : null,
  );

  /** Answers whether it was accepted, however long that takes. */
  async judge(judgement: Judgement): Promise<boolean> {
    const { attempt, student, outcome, criteria, note } = judgement;
    if (attempt === null) {
      return this.record({
        students: [student],
        objective: judgement.objective,
        outcome,
        criteria,
        note,
      });
    }
    const also = judgement.also.map((objective) => ({
      objective,
      outcome: 'mastered' as const,
      criteria: [],
      version: this.#version(objective),
    }));
    const input = {
      section: this.section.id,
      attempt,
      outcome,
      criteria,
      version: this.#version(judgement.objective),
      ...(note ? { note } : {}),
      ...(also.length ? { also } : {}),
    };
    return this.#press(
      'attempt.assess',
      input,
      [student],
      [judgement.objective, ...judgement.also],
      outcome,
    );
  }

  async record(observed: Observed): Promise<boolean> {
    const { students, objective, outcome, criteria = [], note } = observed;
    const input = {
      section: this.section.id,
      students: [...students],
      objective,
      outcome,
      criteria,
      version: this.#version(objective),
      ...(note ? { note } : {}),
    };
    return this.#press('score.record', input, students, [objective], outcome);
  }

  /** Keeps it on the device until it is acknowledged, and offers to take it back. Rules T5, A8. */
  async #press(
    name: 'attempt.assess' | 'score.record',
    input: { section: number } & Record<string, unknown>,
    students: readonly number[],
    objectives: number[],
    outcome: Outcome,
  ): Promise<boolean> {
    const command = newCommandId();
    const codes = objectives.map((one) => this.section.tracks.codeOf(one));
    const before = students.filter((one) => hasCrossed(this.section, one, objectives[0]!)).length;
    // What was taken back before stands no longer beside what is judged now.
    this.section.told = null;
    const at = Date.now();
    const last = { command, students: [...students], objectives, before, outcome, at };
    this.#last = this.#offer(last, false);
    this.#kept.keep(null);
    const names = students.map((one) => this.section.name(one));
    const about = { students, names, objective: objectives[0]!, codes };
    const reply = await this.section.outbox.press(name, input, { commandId: command, about });
    // Another may have been judged meanwhile: the offer is theirs then. A refusal stays in the outbox until it is read.
    if (this.#last?.command === command) {
      this.#last = reply.ok ? { ...this.#last, saved: true } : null;
      this.#kept.keep(reply.ok ? last : null);
    }
    return reply.ok;
  }

  #version(objective: number): number {
    return this.section.tracks.find(objective)?.version ?? 1;
  }

  /** Takes the last judgement back: from the ledger, or from this device while it has not left it. Rule A8. */
  async takeBack(): Promise<void> {
    const last = this.#last;
    if (!last || !this.undo) return;
    if (!last.saved) {
      if (this.section.connection.link === 'live') return;
      this.#last = null;
      await this.section.outbox.decide(last.command, false);
    } else if (await this.section.act('score.undo', { of: last.command })) {
      // Another may have been judged meanwhile: that one can be taken back now.
      if (this.#last?.command === last.command) this.#forget();
      const codes = [last.what, ...last.also];
      const of = { who: last.student, what: listed(codes), count: codes.length };
      this.section.told = say('teach.taken-back', of);
    }
  }
}
