import { z } from 'zod';
import { objectiveId, personId, thresholdVersion, trackId } from './ids.ts';

const text = z.string().min(1);

const toFamilies = z.strictObject({
  en: text.optional(),
  es: text.optional(),
  zh: text.optional(),
});
/** What something is called to families, in each language that it was written in beside the track's own. */
export type ToFamilies = z.infer<typeof toFamilies>;

/** A track as it is stored: its levels and their objectives' homes, both in display order. */
export const trackRecord = z.strictObject({
  title: text,
  subject: text,
  /** BCP 47, of exemplars, questions and what there is to practise with. */
  language: text,
  /** BCP 47, of everything else: titles, thresholds, criteria, reasons, notes. */
  wording: text.default('en'),
  /** The key of the shipped track that it is the school's own copy of. */
  shipped: text.optional(),
  families: toFamilies.optional(),
  levels: z.array(
    z.strictObject({
      title: text,
      short: text,
      families: toFamilies.optional(),
      objectives: z.array(objectiveId).min(1),
    }),
  ),
});
export type TrackRecord = z.infer<typeof trackRecord>;

/** A file of this site: the policy of its pages lets nothing else sound or show. */
const ownFile = z.string().regex(/^\/[a-z0-9][a-z0-9/._-]*$/i);
const mediaRecord = z.discriminatedUnion('kind', [
  /** Unit of `seconds`: whole seconds. `label` says whose voice it is. */
  z.strictObject({
    kind: z.literal('audio'),
    href: ownFile,
    label: text,
    seconds: z.int().min(1),
  }),
  /** `alt` says what is to be seen, for whoever does not see it. */
  z.strictObject({ kind: z.literal('image'), href: ownFile, label: text, alt: text }),
  z.strictObject({
    kind: z.literal('link'),
    href: z.url({ protocol: /^https$/, hostname: z.regexes.domain }),
    label: text,
  }),
]);
/** What a sample of work is beside its words: something to hear, to see, or to open elsewhere. */
export type MediaRecord = z.infer<typeof mediaRecord>;

/** A sample of work. Over the line it meets every criterion, just short of it misses at least one. */
const exemplarRecord = z.strictObject({
  side: z.enum(['short', 'over']),
  /** `who` is an initial, or empty for narration; [brackets] mark the words that decide. */
  lines: z.array(z.strictObject({ who: z.string(), text })).min(1),
  why: text,
  /** Indices of the criteria it meets. */
  meets: z.array(z.int().min(0).max(4)),
  media: mediaRecord.optional(),
});

const homeTips = z
  .array(z.strictObject({ title: text, text }))
  .min(1)
  .max(3);
const homeHelp = z.strictObject({
  en: homeTips.optional(),
  es: homeTips.optional(),
  zh: homeTips.optional(),
});
/** Small things to do at home, each a title and a sentence or two. */
export type HomeTips = z.infer<typeof homeTips>;

const mediaWords = z.strictObject({ label: text, alt: text.optional() });
/** All that a family reads of an objective but its samples: so that none of it stays behind in another language. */
const familyWords = z.strictObject({
  title: text,
  threshold: text,
  /** Why each sample falls on its side of the line. */
  short: text,
  over: text,
  media: z.strictObject({ short: mediaWords.optional(), over: mediaWords.optional() }).optional(),
});
/** An objective in words for families, in one language. */
export type FamilyWords = z.infer<typeof familyWords>;

/** An objective as it is stored, apart from what a press must know of it. */
export const objectiveRecord = z.strictObject({
  /** As the track shows it: "3.4". Not its home. */
  code: text,
  title: text,
  statement: text,
  threshold: text,
  criteria: z.array(text).min(2).max(5),
  exemplars: z.array(exemplarRecord),
  /** Questions to ask before deciding. */
  asks: z.array(text),
  practice: z.array(
    z.strictObject({
      kind: z.enum(['listen', 'read', 'partner', 'watch', 'write', 'do']),
      title: text,
      note: text,
    }),
  ),
  /** What a family can do at home, in each language it was written in. */
  home: homeHelp.optional(),
  /** Its words for families, in each language they were written in beside the track's own. */
  families: z
    .strictObject({
      en: familyWords.optional(),
      es: familyWords.optional(),
      zh: familyWords.optional(),
    })
    .optional(),
  /** Where there are several, a press names one by its index (rule A2). Unit of `minutes`: whole minutes. */
  ways: z
    .array(z.strictObject({ kind: text, what: text, minutes: z.int().min(1) }))
    .min(1)
    .max(10),
  /** Of the threshold; a score is judged by one and read with it (rules A6, M3). */
  version: thresholdVersion,
  /** When this version came to count. Epoch milliseconds. */
  published: z.int().min(0),
});
export type ObjectiveRecord = z.infer<typeof objectiveRecord>;

/** A section as it is stored, apart from its line. `tracks` are those it follows. */
export const sectionRecord = z.strictObject({
  title: text,
  period: z.string(),
  code: text.optional(),
  tracks: z.array(trackId),
  /** Epoch milliseconds; absent while the class goes on. */
  archived: z.int().optional(),
  /** Who archived it. */
  archivedBy: personId.optional(),
  /** Its id in the rosters of the school. */
  source: text.optional(),
});
export type SectionRecord = z.infer<typeof sectionRecord>;
