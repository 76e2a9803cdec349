import { plainKey } from './plain-key.ts';

/** What a column of a list with one row a score holds, as far as its heading tells. */
export type ScoreColumn = 'objective' | 'day' | 'result';

/** As gradebooks call them, in the languages of the screens. */
const headings: Record<ScoreColumn, RegExp> = {
  objective:
    /^(?:learning|content|assessed)?(?:objectives?|targets?|standards?|skills?|outcomes?|competenc(?:y|ies)|criteri(?:on|a)|goals?|cando(?:s|statements?)?)(?:code|id|number|name|title|text|description)?$|^(?:codigodel?)?(?:objetivos?|estandar(?:es)?|destrezas?|competencias?|criterios?)(?:deaprendizaje)?$|^(?:学习)?(?:目标|标准)(?:编号|名称)?$/,
  day: /^(?:date|day|when)(?!ofbirth)|(?:mastered|assessed|scored|graded|completed|observed|submitted)(?:on|at)$|(?:mastery|assessment|assessed|score|scored|grading|graded|submission|submitted|completion|completed|observation)date$|^fecha(?!denacimiento|limite)|^dia(?:de|$)|^(?:评定|掌握|成绩|考核)?(?:日期|时间)$/,
  result:
    /^(?:standard|objective|outcome|learning|mastery|proficiency|performance|achievement|rubric|final|overall|latest|current)?(?:results?|scores?|marks?|levels?|status|ratings?|mastery|mastered|proficiency|points?|values?|grades?)$|^(?:resultados?|notas?|calificacion(?:es)?|nivel(?:es)?|estado|dominado|puntos)$|^(?:结果|成绩|评定|等级|分数|掌握(?:情况)?|状态)$/,
};

/** What a column by that heading holds of a score; null for anything else. A day on which something is due is none of a score. */
export function scoreColumn(heading: string): ScoreColumn | null {
  const key = plainKey(heading);
  for (const [column, pattern] of Object.entries(headings) as [ScoreColumn, RegExp][])
    if (pattern.test(key)) return column;
  return null;
}
