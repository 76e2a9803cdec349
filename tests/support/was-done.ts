import { keptReply } from '@threshold/server/store/kept-reply.ts';
import type { Classroom } from './classroom.ts';

/** Whether the room's school did a command of that id, as an import asks it. */
export const wasDone =
  ({ redis, records }: Classroom) =>
  async (commandId: string): Promise<boolean> =>
    (await keptReply(redis, records.school, commandId)) !== null;
