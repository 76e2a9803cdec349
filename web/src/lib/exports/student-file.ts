import type { AuditEntry } from '@threshold/shared/contract/audit.ts';
import type {
  KeptScore,
  StudentAct,
  StudentRecordFile,
} from '@threshold/shared/contract/student-record.ts';
import { auditDetails, auditSentence } from '../screens/school/audit-sentence.ts';
import { dateBy } from '../words/formats.ts';
import { say } from '../words/say.ts';
import { choicesInWords } from './choices-in-words.ts';

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => SIGNS[sign]!);
const line = (text: string) => `<p><bdi>${escaped(text)}</bdi></p>`;

/** The zone of the school is not known here, so days are those of UTC, as the counters' are. */
const day = (iso: string) =>
  dateBy(Date.parse(iso), { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** Loads nothing and runs nothing, wherever it is opened. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";
const STYLE = `
body { max-width: 44rem; margin: 2rem auto; padding: 0 1.25rem; font: 1.0625rem/1.45 system-ui, sans-serif; color: #15211b; background: #fff; }
h1 { font-size: 1.9rem; line-height: 1.15; } h2 { margin-top: 2rem; border-bottom: 1.5px solid; padding-bottom: .4rem; font-size: 1.3rem; }
h3 { margin: 0; font-size: 1.0625rem; } p { margin: .2rem 0; overflow-wrap: anywhere; }
article { padding: .8rem 0; border-bottom: 1px solid #c3bfae; break-inside: avoid; } .taken h3 { text-decoration: line-through; }
.meta { color: #5a645d; } @media print { body { margin: 0; max-width: none; } }`;

/** Everything kept about one student as one page that stands for itself: no script, no address, nothing fetched; prints as it is. */
export function studentFile(file: StudentRecordFile, locale: string): string {
  const { student, school, classes, scores, acts } = file;
  const title = say('school.file-title', { name: student.name });
  const section = (heading: string, body: string) => `<h2>${escaped(heading)}</h2>\n${body}`;
  return `<!doctype html>
<html lang="${escaped(locale)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1><bdi>${escaped(title)}</bdi></h1>
<p class="meta">${escaped(say('school.file-made', { school: school.name, date: day(file.made) }))}</p>
${section(say('school.was-in'), classes.map(classLine).join('\n') || line(say('school.never-in')))}
${section(say('school.file-scores'), scores.map(scoreArticle).join('\n') || line(say('school.file-no-scores')))}
${section(say('school.file-more'), besides(file).map(line).join('\n'))}
${acts.length === 0 ? '' : section(say('school.open-audit'), acts.map((act) => line(actOf(act, student.name))).join('\n'))}
</body>
</html>
`;
}

function classLine({ title, period, from, until }: StudentRecordFile['classes'][number]): string {
  const name = [title, period].filter(Boolean).join(', ');
  const span =
    until === null
      ? say('school.in-since', { from: day(from) })
      : say('school.in-from-until', { from: day(from), until: day(until) });
  return `<p><b><bdi>${escaped(name)}</bdi></b> <span class="meta">${escaped(span)}</span></p>`;
}

function scoreArticle(score: KeptScore): string {
  const { code, objective, track, outcome, takenBack } = score;
  const word = say(outcome === 'mastered' ? 'school.file-mastered' : 'school.file-not-yet');
  const meta = [
    ...[day(score.at), judgeOf(score)],
    ...(score.class ? [say('school.file-class', { title: score.class })] : []),
    ...(track ? [say('school.file-track', { title: track })] : []),
  ];
  const said = [
    ...(score.threshold ? [say('school.file-threshold', { text: score.threshold })] : []),
    ...(score.thresholdSince
      ? [say('school.file-older', { date: day(score.thresholdSince) })]
      : []),
    ...measuresOf(score),
    ...(score.met.length > 0 ? [say('school.file-met', { list: score.met.join(' · ') })] : []),
    ...(score.note === undefined ? [] : [say('school.file-note', { text: score.note })]),
    ...(takenBack ? [takenBackOf(takenBack)] : []),
  ];
  return `<article${takenBack ? ' class="taken"' : ''}>
<h3><bdi>${escaped([code, objective].filter(Boolean).join(' '))}</bdi>: ${escaped(word)}</h3>
<p class="meta"><bdi>${escaped(meta.join(' · '))}</bdi></p>
${said.map(line).join('\n')}
</article>`;
}

/** Longer waits than this are kept as this. Unit: minutes. */
const LONGEST_WAIT = 255;

function measuresOf({ waitMinutes, sittingSeconds, sameSitting }: KeptScore): string[] {
  const waited =
    waitMinutes === LONGEST_WAIT
      ? say('school.file-waited-longer')
      : waitMinutes && say('school.file-waited', { count: waitMinutes });
  const sat = sittingSeconds && { count: Math.ceil(sittingSeconds / 60) };
  return [
    ...(waited ? [waited] : []),
    ...(sat ? [say('school.file-sitting', sat)] : []),
    ...(sameSitting ? [say('school.file-same-sitting')] : []),
  ];
}

/** One line of the audit: its people and its class are numbers there and names here. */
function actOf({ at, did, by, class: title, cameBack, more }: StudentAct, name: string): string {
  const entry: AuditEntry = {
    ...{ id: '', at: Date.parse(at), did, of: [2], by: by === undefined ? 0 : 1 },
    ...(title === undefined ? {} : { section: 1 }),
    more: cameBack ? { ...more, from: 1 } : more,
  };
  const names = { people: { 1: by ?? '', 2: name }, sections: { 1: title ?? '' } };
  const said = auditSentence(entry, names);
  return `${day(at)} · ${[said, ...auditDetails(entry)].join(' · ')}`;
}

function judgeOf({ elsewhere, by }: KeptScore): string {
  if (elsewhere) return say('school.file-elsewhere');
  return by === '' ? say('school.file-automated') : say('school.file-by', { name: by });
}

function takenBackOf({ at, by, reason }: NonNullable<KeptScore['takenBack']>): string {
  const known = { date: day(at), name: by };
  return reason === undefined
    ? say('school.file-taken-back', known)
    : say('school.file-taken-back-why', { ...known, reason });
}

function besides({
  student,
  classes,
  opened,
  waiting,
  help,
  choices,
}: StudentRecordFile): string[] {
  const set = choicesInWords(choices);
  const of = ({ title, period }: { title: string; period: string }) =>
    [title, period].filter(Boolean).join(', ');
  return [
    ...(student.rosterId ? [say('school.file-roster-id', { id: student.rosterId })] : []),
    ...(student.initials ? [say('school.file-initials', { initials: student.initials })] : []),
    ...(student.called ? [say('school.file-called', { name: student.called })] : []),
    ...(student.native ? [say('school.file-native', { name: student.native })] : []),
    ...(student.hasPin ? [say('school.file-pin')] : []),
    ...(student.hasFamilyCode ? [say('school.file-family')] : []),
    ...classes.flatMap((one) => [
      ...(one.byRoster ? [say('school.file-by-roster', { where: of(one) })] : []),
      ...(one.table === undefined
        ? []
        : [say('school.file-table', { table: String(one.table), where: of(one) })]),
      ...(one.hasBadge ? [say('school.file-badge', { where: of(one) })] : []),
    ]),
    ...(opened.length > 0 ? [say('school.file-opened', { list: opened.join(' · ') })] : []),
    ...waiting.map(({ since, objective }) =>
      say('school.file-waiting', { date: day(since), objective }),
    ),
    ...help.map(({ since, objective, text }) =>
      say('school.file-help', {
        date: day(since),
        text: [objective, text].filter(Boolean).join(' · '),
      }),
    ),
    ...(set.length > 0 ? [say('school.file-choices', { list: set.join(' · ') })] : []),
  ];
}
