/**
 * The load generator, a process of its own: all students and teachers of one job, each on a socket. Gets the job as its
 * argument, tells its parent when everybody is connected, and then answers each step with what was measured.
 */
import { io, type Socket } from 'socket.io-client';
import type { Job, Step } from './load-job.ts';
import { runStep, type Seated } from './run-step.ts';
import type { Seat, Subject } from './subject.ts';
import { subjects } from './subjects.ts';

process.on('disconnect', () => process.exit()); // the bench is gone

const job = JSON.parse(process.argv[2]!) as Job;
const subject: Subject = subjects[job.subject];

/** Connects one seat. Rejects when the server refuses; a connection lost later ends the process. */
async function connect(seat: Seat): Promise<Socket> {
  const { url, options } = subject.door(seat, job.at);
  const socket = io(url, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    ...options,
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  socket.on('disconnect', (reason) => {
    throw new Error(`${JSON.stringify(seat)} was disconnected: ${reason}`);
  });
  await subject.enter?.(socket, seat);
  return socket;
}

const students: Seated[] = [];
const teachers: Socket[] = [];
for (let place = 0; place < job.plan.studentsPerSection; place++) {
  // One of each section in turn, so that neighbours in time are seldom of one class.
  for (let section = 0; section < job.plan.sections; section++) {
    const seat = {
      role: 'student',
      section,
      student: section * job.plan.studentsPerSection + place,
    } as const;
    students.push({ seat, socket: await connect(seat), turn: 0, waiting: [] });
  }
}
for (let section = 0; section < job.plan.sections; section++)
  for (let screen = 0; screen < job.plan.screens; screen++)
    teachers.push(await connect({ role: 'teacher', section, screen }));

process.on('message', async (step: Step) => {
  process.send!(await runStep(step, job, subject, students, teachers));
});
process.send!('connected');
