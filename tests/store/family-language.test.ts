import { expect, test } from 'vitest';
import { createLog } from '@threshold/server/log.ts';
import { PageReads } from '@threshold/server/reads/page-reads.ts';
import { SchoolReads } from '@threshold/server/reads/school-reads.ts';
import { HqStore } from '@threshold/server/store/hq-store.ts';
import { newTrack } from '@threshold/server/tracks/new-track.ts';
import { shippedTracks } from '@threshold/server/tracks/shipped-tracks.ts';
import { languages } from '@threshold/shared/contract/languages.ts';
import type { SessionPerson } from '@threshold/shared/contract/sign-in.ts';
import { familyOf } from '@threshold/shared/domain/family-number.ts';
import { SECRET_KEY } from '../support/classroom.ts';
import { schools } from '../support/schools.ts';

const open = schools();

test('[P6] [C13] a family gets a shipped track in its own language, and its teacher nothing of what is for families', async () => {
  await using room = await open();
  const { redis, functions, records } = room;
  const [ortiz] = room.teachers as [number];
  const [amara] = room.students as [number];
  const [section] = room.sections as [number];
  const content = shippedTracks['spanish-interpersonal-oral'];
  const track = await records.addTrack(newTrack(content, 1));
  await room.must('section.tracks', ortiz, { tracks: [track] });
  const log = createLog({ logLevel: 'silent' });
  const hq = new HqStore(redis, functions);
  const reads = new PageReads({ redis, functions, hq, secretKey: SECRET_KEY, log });
  const session = { school: records.school, leader: false, name: '', signedIn: 0 };
  const family: SessionPerson = { ...session, person: familyOf(amara), kind: 'family' };
  const staff: SessionPerson = { ...session, person: ortiz, kind: 'staff' };
  const [written] = content.levels;
  const [greet] = written!.objectives;

  for (const language of languages) {
    const page = await reads.view('family', family, section, language);
    const [told] = page!.tracks;
    const [level] = told!.levels;
    const [one] = level!.objectives;
    expect(one!.home).toEqual(greet!.home[language]);
    const others = languages.filter((each) => each !== language);
    for (const other of others)
      expect(JSON.stringify(page)).not.toContain(greet!.home[other][0]!.text);
    const words = language === 'en' ? null : language;
    expect(told!.title).toBe(words ? content.families[words] : content.title);
    expect(level!.title).toBe(words ? written!.families[words] : written!.title);
    expect(one!.title).toBe(words ? greet!.families[words].title : greet!.title);
  }
  const seen = JSON.stringify(await reads.view('section', staff, section));
  expect(seen).toContain(greet!.threshold);
  for (const { text } of Object.values(greet!.home).flat()) expect(seen).not.toContain(text);
  expect(seen).not.toContain(greet!.families.es.threshold);
});

test('[T8] everything about one student names a shipped track in the language it is read in, and as the class has it in the file for programs', async () => {
  await using room = await open();
  const { redis, functions, records, keys } = room;
  const [ortiz] = room.teachers as [number];
  const [amara] = room.students as [number];
  const key = 'spanish-interpersonal-oral';
  const content = shippedTracks[key];
  const track = await records.addTrack(newTrack(content, 1, key));
  await room.must('section.tracks', ortiz, { tracks: [track] });
  const { levels } = JSON.parse((await redis.hget(keys.tracks(), String(track)))!) as {
    levels: { objectives: number[] }[];
  };
  const judged = { outcome: 'mastered' as const, criteria: [0], version: 1 };
  const objective = levels[0]!.objectives[0]!;
  await room.must('score.record', ortiz, { students: [amara], objective, ...judged });
  const me: SessionPerson = {
    ...{ school: records.school, person: ortiz, kind: 'staff' as const },
    ...{ leader: true, name: '', signedIn: 0 },
  };
  const reads = new SchoolReads(redis, functions);
  const [greet] = content.levels[0]!.objectives;
  for (const language of ['es', 'zh'] as const) {
    const { title, threshold } = greet!.families[language];
    const { criteria } = content.students[language][greet!.code]!;
    expect((await reads.record(me, amara, language))!.scores).toMatchObject([
      { objective: title, threshold, track: content.families[language], met: [criteria[0]] },
    ]);
  }
  for (const language of ['en', undefined] as const)
    expect((await reads.record(me, amara, language))!.scores).toMatchObject([
      { objective: greet!.title, threshold: greet!.threshold, track: content.title },
    ]);
});
