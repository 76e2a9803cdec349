import { zipOf } from './sent-files.ts';

/** What a cell of a workbook holds: a text, a number, a tick box, a day by its serial number, or a formula with the value it had. */
export type WorkbookCell = string | number | boolean | null | { day: number } | Formula;
interface Formula {
  formula: string;
  value: string;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

/** An .xlsx file of one sheet, as spreadsheets write it. */
export function workbookOf(rows: WorkbookCell[][]): Promise<Buffer> {
  return workbookWith(written(rows));
}

/** One of several sheets, by their names. */
export function workbookOfSheets(sheets: Record<string, WorkbookCell[][]>): Promise<Buffer> {
  return packed(Object.entries(sheets).map(([name, rows]) => [name, written(rows)]));
}

/** The same with the rows of its sheet as they would stand in the file. */
export function workbookWith(rows: string): Promise<Buffer> {
  return packed([['Marks', rows]]);
}

function written(rows: WorkbookCell[][]): string {
  return rows
    .map((row, r) => `<row r="${r + 1}">${row.map((one, c) => cell(one, r, c)).join('')}</row>`)
    .join('');
}

function packed(sheets: [string, string][]): Promise<Buffer> {
  const each = (make: (name: string, number: number) => string) =>
    sheets.map(([name], i) => make(name, i + 1)).join('');
  return zipOf({
    '[Content_Types].xml': `${head}<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook ${main} xmlns:r="${office}"><sheets>${each((name, n) => `<sheet name="${escaped(name)}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packages}/relationships">${each((_, n) => `<Relationship Id="rId${n}" Type="${office}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}<Relationship Id="rId0" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${head}<styleSheet ${main}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(
      sheets.map(([, rows], i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        `${head}<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`,
      ]),
    ),
  });
}

function cell(value: WorkbookCell, row: number, column: number): string {
  const r = `r="${String.fromCodePoint(65 + column)}${row + 1}"`;
  if (value === null) return '';
  if (typeof value === 'string')
    return `<c ${r} t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
  if (typeof value === 'boolean') return `<c ${r} t="b"><v>${Number(value)}</v></c>`;
  if (typeof value === 'number') return `<c ${r}><v>${value}</v></c>`;
  if ('day' in value) return `<c ${r} s="1"><v>${value.day}</v></c>`;
  return `<c ${r} t="str"><f>${escaped(value.formula)}</f><v>${escaped(value.value)}</v></c>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
