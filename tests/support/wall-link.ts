import type { Classroom } from './classroom.ts';

/** Makes a wall link of one day; what it is known by. */
export async function wallLink(room: Classroom, by = room.teachers[0]!): Promise<string> {
  return (await room.must('wall.link', by, { days: 1 })).link!.id;
}
