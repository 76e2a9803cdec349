import { packHome } from '@threshold/shared/domain/home.ts';
import { Classroom } from './classroom.ts';
import type { TestRedis } from './start-redis.ts';

/** A school in which much can meet: two tracks that share objectives, three sections, co-teachers, prerequisites. */
export async function openRandomSchool(running?: TestRedis): Promise<Classroom> {
  const objectives = Array.from({ length: 24 }, (_, i) => ({
    ...(i % 6 === 5 ? { needs: [i] } : {}),
    ...(i % 8 === 7 ? { ways: 2 } : {}),
  }));
  const room = await Classroom.open({ students: 18, teachers: 3, objectives }, running);
  const home = Math.floor(room.objectives[0]! / 4_096);
  const second = await room.records.addTrack({ title: 'Conversation', subject: 'Talk' });
  const gate = { needs: [], version: 1, ways: 1, subject: 'Talk' };
  for (let position = 0; position < 12; position += 1) {
    const objective = packHome(second, position + 1);
    await room.records.setObjective(objective, { ...gate, shows: [second] }, {});
    room.objectives.push(objective);
  }
  for (const objective of room.objectives.slice(0, 4))
    await room.records.setObjective(
      objective,
      { ...gate, subject: 'Spanish', shows: [home, second] },
      {},
    );
  for (const tracks of [[second], [home, second]]) {
    const section = await room.records.addSection({ title: 'More', period: '', tracks });
    room.sections.push(section);
    for (const teacher of room.teachers)
      await room.records.enroll(section, teacher, { role: 'teacher' });
    for (const [i, student] of room.students.entries())
      if (i % 3 !== 0 || tracks.length > 1)
        await room.records.enroll(section, student, { role: 'student' });
  }
  return room;
}
