import { objectiveRecord, trackRecord } from '@threshold/shared/contract/records.ts';
import { trackOf } from '@threshold/shared/domain/home.ts';
import type { LiveSchool } from './live-school.ts';

/** Gives that school's track so many levels, and each of its objectives texts to read, so that its pages can be opened. */
export async function nameObjectives({ room }: LiveSchool, levels: number): Promise<void> {
  const [title, subject, language] = ['Spanish', 'Spanish', 'es'];
  const track = trackOf(room.objectives[0]!);
  const each = room.objectives.length / levels;
  const parts = Array.from({ length: levels }, (_, level) => ({
    title: `Level ${level + 1}`,
    short: `L${level + 1}`,
    objectives: room.objectives.slice(level * each, (level + 1) * each),
  }));
  await room.records.setTrack(
    track,
    trackRecord.parse({ title, subject, language, levels: parts }),
  );
  for (const [i, objective] of room.objectives.entries()) {
    const code = `${Math.floor(i / each) + 1}.${(i % each) + 1}`;
    const gate = {
      ...{ shows: [track], version: 1, ways: 1, subject },
      needs: i % 6 === 5 ? [room.objectives[i - 1]!] : [],
    };
    const words = `Tell how it goes in situation ${i + 1}`;
    await room.records.setObjective(
      objective,
      gate,
      objectiveRecord.parse({
        ...{ code, title: words, statement: words, threshold: words, version: 1, published: 0 },
        ...{ criteria: ['One', 'Two'], exemplars: [], asks: [], practice: [] },
        ways: [{ kind: 'talk', what: 'Talk', minutes: 2 }],
      }),
    );
  }
}
