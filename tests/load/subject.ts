import type { ManagerOptions, Socket, SocketOptions } from 'socket.io-client';

/** One socket of the load. All count from 0; a student's number is its own in the whole load, a screen's in its section. */
export type Seat =
  | { role: 'student'; section: number; student: number }
  | { role: 'teacher'; section: number; screen: number };

/** The load that is about to come, so that a subject can lay its data for it. */
export interface Plan {
  sections: number;
  studentsPerSection: number;
  /** Screens of a section that show its line; they and the students stand on the processes in turn. */
  screens: number;
  processes: number;
  /** No student presses more often than this while these processes live. */
  turns: number;
  /** Unix socket of a private, empty Redis with appendfsync always; null where the subject uses none. */
  redis: string | null;
}

/** What the load client, a process of its own, is told of the running servers: plain JSON. */
export interface Address {
  /** One address a server process. */
  urls: string[];
  /** Whatever `door` needs to let a seat in, such as session cookies; the subject's own matter. */
  passes?: Record<string, string>;
}

/** A subject's server processes, ready for connections. */
export interface Running extends Address {
  /** The server processes whose CPU counts. Redis is counted apart, by the bench. */
  pids: number[];
  stop(): Promise<void>;
}

/** How a subject names an attempt in its replies and its packets. */
export type AttemptId = string | number;

/** One press as it goes out. `mark` names it on the teacher's screen and is never used twice. */
export interface Press {
  event: string;
  body: unknown;
  mark: string;
}

/**
 * One thing that is measured. `start` runs in the bench, the rest in the load client. Every start is
 * fresh: new processes, an empty Redis, turns from 0.
 */
export interface Subject {
  usesRedis: boolean;
  /** Whether a press on one process reaches the teachers of another; if not, only one is measured. */
  spansProcesses: boolean;
  start(plan: Plan): Promise<Running>;
  /** Where and how a seat connects. A student sits on process `student % urls.length`. */
  door(seat: Seat, at: Address): { url: string; options: Partial<ManagerOptions & SocketOptions> };
  /** What a connected seat says before the load begins; absent where connecting is enough. */
  enter?(socket: Socket, seat: Seat): Promise<void>;
  /**
   * The student's press number `turn`, counted from 0: leaves the line with the attempt `waiting`, or joins it with an objective
   * not pressed before where none waits. It is one that the server has to accept.
   */
  press(
    seat: Extract<Seat, { role: 'student' }>,
    turn: number,
    waiting: AttemptId | undefined,
  ): Press;
  /** The marks in one `change` packet as a teacher gets it. */
  marks(packet: unknown): string[];
}
