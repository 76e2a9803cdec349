import type { observed as english } from '../en/observed.ts';
import type { AreaIn } from '../translated.ts';

/** Textos del área `observed`. */
export const observed: AreaIn<typeof english> = {
  'observed.page-title': 'Resultados que ya tienes · {name} · Threshold',
  'observed.title': 'Resultados que ya tienes',
  'observed.lead':
    'Trae lo que observaste antes: una hoja con una fila por estudiante y una columna por objetivo, o al revés, con el día en que se logró o una marca en la celda. También sirve la lista de un cuaderno de notas con una fila por evaluación: estudiante, objetivo y su día o resultado.',
  'observed.file': 'Un archivo',
  'observed.file-hint':
    'Excel (.xlsx) o CSV, con 400 KB y 500 filas como máximo, o 6.000 si cada fila es una evaluación. No se guarda.',
  'observed.cells': 'o celdas copiadas y pegadas',
  'observed.cells-hint':
    'Cópialas en Excel o en Hojas de cálculo de Google, con nombres y encabezados.',
  'observed.look': 'Revisar',
  'observed.look-again': 'Revisar de nuevo',
  'observed.nothing-sent': 'Primero elige un archivo o pega celdas.',
  'observed.refused': 'Esto no se puede leer como hoja',
  'observed.no-empty': 'No hay nada en el archivo. Elige otro.',
  'observed.no-too-large':
    'Es demasiado grande para la hoja de una clase. Quita lo que no sean resultados o tráela por partes.',
  'observed.no-old': 'Guárdalo como .xlsx o CSV y elige ese archivo.',
  'observed.no-is-zip': 'Es un archivo zip. Descomprímelo y elige la hoja que hay dentro.',
  'observed.no-workbook-broken':
    'Este archivo de Excel está dañado. Ábrelo en Excel o en Hojas de cálculo de Google y guárdalo otra vez como .xlsx, o guárdalo como CSV.',
  'observed.no-zip': 'Está comprimido, bloqueado o dañado. Elige la hoja misma.',
  'observed.no-table':
    'No es una hoja de filas y columnas. Guárdala como .xlsx o CSV y elige ese archivo.',
  'observed.no-match':
    'No nombra a nadie de esta clase ni ningún objetivo que la clase siga. Mira si es la hoja correcta; los encabezados son códigos como 3.4 o el comienzo de un enunciado.',
  'observed.no-is-list':
    'Parece una lista con una fila por evaluación, pero no nombra a ningún estudiante de esta clase ni objetivo que siga. Necesita una columna para el estudiante, otra para el código o el enunciado del objetivo y otra para el día o el resultado, cada una con su encabezado; como máximo 500 estudiantes y 500 objetivos.',
  'observed.no-is-roster':
    'Es una lista de estudiantes, no una hoja de resultados. Los estudiantes se traen en otra página.',
  'observed.to-roster': 'Importar lista',
  'observed.adds': '{count, plural, one {resultado se agregaría} other {resultados se agregarían}}',
  'observed.keeps':
    '{count, plural, one {ya está logrado y queda} other {ya están logrados y quedan}}',
  'observed.not-yets':
    '{count, plural, one {dice «todavía no» y se omite} other {dicen «todavía no» y se omiten}}',
  'observed.problems':
    '{count, plural, one {celda no se puede usar} other {celdas no se pueden usar}}',
  'observed.how-to-read': 'Cómo leerla',
  'observed.fraction': '¿Qué es {example}?',
  'observed.fraction-day': 'Un día',
  'observed.fraction-mark': 'Una nota: tantos sobre tantos',
  'observed.fraction-needed':
    'Di cuál de los dos es. Hasta entonces no se cuentan las celdas escritas así.',
  'observed.order': '¿Qué día es {example}?',
  'observed.order-needed': 'Di qué va primero. Hasta entonces no se cuentan los días escritos así.',
  'observed.day-first': 'Primero el día: {date}',
  'observed.month-first': 'Primero el mes: {date}',
  'observed.ticks':
    '{count, plural, one {Una marca no lleva día. ¿Cuándo se logró?} other {# marcas no llevan día. ¿Cuándo se lograron?}}',
  'observed.ticks-before': 'Antes de hoy: {date}',
  'observed.ticks-today': 'Hoy: {date}',
  'observed.ticks-other': 'Otro día',
  'observed.ticks-date': 'Día de las marcas',
  'observed.ticks-needed':
    'Di qué día. Hasta entonces no se cuentan las marcas. Solo las de hoy cuentan como logradas hoy.',
  'observed.students': 'Estudiantes',
  'observed.student-adds': '{count, plural, one {# resultado} other {# resultados}}',
  'observed.student-keeps': '{count, plural, one {# queda} other {# quedan}}',
  'observed.called-so': 'en la hoja: «{said}»',
  'observed.score-on': '{code} el {date}',
  'observed.unknown-students': '¿Quién es?',
  'observed.unknown-objectives': '¿Qué objetivo es?',
  'observed.row': 'Fila {at} · {count, plural, one {# celda} other {# celdas}}',
  'observed.column': 'Columna {at} · {count, plural, one {# celda} other {# celdas}}',
  'observed.no-name': 'sin nombre',
  'observed.why-nobody': 'En esta clase nadie se llama así.',
  'observed.why-no-objective': 'Ningún objetivo de esta clase se llama así.',
  'observed.why-several': 'Podrían ser varios.',
  'observed.why-twice': 'Está más de una vez en la hoja.',
  'observed.leave-out': 'Omitir',
  'observed.near': 'Quizá',
  'observed.others': 'Otros',
  'observed.problem-list': 'Celdas que no se pueden usar',
  'observed.problem-at': '{at}, {student}',
  'observed.more-problems': '{count, plural, one {y # más} other {y # más}}',
  'observed.why-not-understood': 'No es un día ni una marca.',
  'observed.why-level': 'Es un nivel, no una marca.',
  'observed.levels':
    '{count, plural, one {Una celda parece un nivel.} other {# celdas parecen niveles.}} Un nivel no dice ni logrado ni todavía no: en tu hoja, cambia los que cuentan como logrados por una marca o una fecha y vuelve a traerla.',
  'observed.why-no-such-day': 'Ese día no existe.',
  'observed.why-future': 'Ese día aún no ha llegado.',
  'observed.why-too-old': 'Es anterior al año 2000.',
  'observed.unchanged':
    '<b>Todavía no ha cambiado nada.</b> Contarán como resultados que tú observaste, cada uno en su día. No se felicita a nadie.',
  'observed.waits':
    '<b>Todavía no ha cambiado nada.</b> {count, plural, one {Queda una pregunta: respóndela y revisa de nuevo.} other {Quedan # preguntas: respóndelas y revisa de nuevo.}}',
  'observed.cancel': 'Otra hoja',
  'observed.bring':
    '{count, plural, =0 {Nada que agregar} one {Agregar # resultado} other {Agregar # resultados}}',
  'observed.too-many': 'Una hoja agrega {most} resultados como máximo. Tráela por partes.',
  'observed.look-first': 'Así queda ahora. Revísalo y después agrégalo.',
  'observed.brought':
    '{count, plural, =0 {No se agregó nada: todo estaba logrado ya.} one {Se agregó # resultado.} other {Se agregaron # resultados.}}',
  'observed.brought-lead':
    'Ya están en el tablero y en los caminos de los estudiantes. Durante un día puedes retirarlos todos aquí; después, uno por uno en el historial de cada estudiante.',
  'observed.undo': 'Retirarlo todo',
  'observed.undone': 'Se retiró todo. Nada de esa hoja cuenta ya.',
  'observed.to-board': 'Al tablero',
  'observed.another': 'Traer otra hoja',
};
