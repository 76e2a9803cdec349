import type { ChosenTrack } from '@threshold/shared/contract/commands/section-tracks.ts';
import type { WallLinkCard } from '@threshold/shared/contract/pages.ts';
import type { WhyNot } from '../screens/class/class-props.ts';
import { say } from '../words/say.ts';
import { ClassActs } from './class-acts.ts';
import { ClassDoor } from './class-door.ts';
import { ClassJoining } from './class-joining.svelte.ts';
import { ClassLine } from './class-line.svelte.ts';
import { ClassRoster } from './class-roster.svelte.ts';
import { ClassSettings } from './class-settings.svelte.ts';
import type { SectionLive } from './section-live.svelte.ts';
import { WallLinks } from './wall-links.svelte.ts';

/** A class as its teachers keep it, part by part, and itself: its name, its tracks, its end. */
export class ClassLive {
  readonly #acts: ClassActs;
  readonly door: ClassDoor;
  readonly joining: ClassJoining;
  readonly roster: ClassRoster;
  readonly rules: ClassSettings;
  readonly line: ClassLine;
  readonly wall: WallLinks;
  readonly #stop: () => void;

  /** `printBadge` goes to where a badge is printed. */
  constructor(
    section: SectionLive,
    links: readonly WallLinkCard[],
    printBadge: (student: number) => Promise<void>,
  ) {
    const acts = new ClassActs(section);
    this.#acts = acts;
    this.door = new ClassDoor(acts);
    this.joining = new ClassJoining(acts);
    this.rules = new ClassSettings(section, async (change) => {
      const reply = await acts.ask('section.set', change);
      if (typeof reply !== 'string') return reply;
      section.notice = reply;
      return null;
    });
    this.line = new ClassLine(section);
    this.roster = new ClassRoster(acts, this.rules, this.joining, printBadge);
    this.wall = new WallLinks(section.id, links, (name, input) => acts.ask(name, input));
    // Reached again, the screen shows what became of it.
    this.#stop = section.connection.onLive(() => {
      const unreached = [say('class.not-reached'), say('class.pin-not-read')];
      if (unreached.includes(section.notice ?? '')) section.notice = null;
    });
  }

  /** The class follows these tracks from now on, in this order. */
  async follow(tracks: readonly ChosenTrack[]): Promise<WhyNot> {
    return this.#acts.do('section.tracks', { tracks }, () =>
      say('class.tracks-told', { count: tracks.length }),
    );
  }

  async archive(): Promise<WhyNot> {
    const reply = await this.#acts.ask('section.archive', {});
    return typeof reply === 'string' ? reply : null;
  }

  async setName(called: { title: string; period: string }): Promise<WhyNot> {
    const reply = await this.#acts.ask('section.set', called);
    return typeof reply === 'string' ? reply : null;
  }

  close(): void {
    this.#stop();
    this.roster.close();
  }
}
