import type { rosterProblems as english } from '../en/import-problems.ts';
import type { AreaIn } from '../translated.ts';

export const rosterProblems: AreaIn<typeof english> = {
  'import.cell': '{column}: «{value}»',
  'import.other-row': 'la otra está en {file}, fila {line}',
  'import.table-file': 'Archivo',
  'import.table-row': 'Fila',
  'import.table-problem': 'Problema',
  'import.table-meaning': 'Qué significa',
  'import.table-column': 'Columna',
  'import.table-value': 'Lo que pone',
  'import.table-name': 'Nombre',
  'import.table-other-file': 'Otro archivo',
  'import.table-other-row': 'Otra fila',
  'import.why-ragged-row': 'Tiene más o menos celdas que el encabezado. Se omite.',
  'import.why-quote-open': 'Hay unas comillas sin cerrar. Se omite.',
  'import.why-row-too-long': 'Es más larga que cualquier fila de una lista. Se omite.',
  'import.why-cell-too-long': 'Una de sus celdas es demasiado larga. Se omite.',
  'import.why-unreadable-text':
    'Tiene signos ilegibles: el archivo está dañado, o Excel lo volvió a guardar con una codificación antigua. Elige el archivo tal como se exportó o guárdalo como «CSV UTF-8». Se omite.',
  'import.why-no-id': 'No tiene identificador. Se omite.',
  'import.why-duplicate-id': 'Otra fila tiene el mismo identificador y dice otra cosa. Se omite.',
  'import.why-no-name': 'No tiene nombre. Se omite.',
  'import.why-name-without-letters': 'El nombre no tiene ninguna letra. Se omite.',
  'import.why-name-too-long': 'El nombre es muy largo. Se acorta.',
  'import.why-no-title': 'La clase no tiene nombre. Se omite.',
  'import.why-title-too-long': 'El nombre de la clase es muy largo. Se acorta.',
  'import.why-no-role': 'No dice si es estudiante o docente. Se omite.',
  'import.why-unknown-role': 'Aquí nadie tiene ese papel. Se omite.',
  'import.why-role-differs': 'En una fila es estudiante y en otra docente. Se omite.',
  'import.why-unknown-status': 'Aquí nada tiene ese estado. Se omite.',
  'import.why-not-a-date':
    'No es una fecha como 2026-08-20: Excel cambia las fechas al volver a guardar un archivo. Elige el archivo tal como se exportó. Se omite.',
  'import.why-dates-crossed': 'Termina antes de empezar. Se omite.',
  'import.why-no-person': 'No dice de quién se trata. Se omite.',
  'import.why-no-section': 'No dice de qué clase se trata. Se omite.',
  'import.why-unknown-person': 'La persona no está en ninguna fila del archivo. Se omite.',
  'import.why-unknown-section': 'La clase no está en ninguna fila del archivo. Se omite.',
  'import.why-duplicate-enrollment':
    'El mismo estudiante está dos veces en la misma clase, con fechas distintas. Se omite.',
  'import.why-ambiguous-name':
    'Podría ser más de un estudiante. Pon un identificador en la fila. Se omite.',
  'import.why-ambiguous-section':
    'Varias clases de la escuela se llaman así. Cambia el nombre de una o importa la lista en la página de su clase. Se omite.',
  'import.why-other-id-same-name':
    'En la clase hay un estudiante con ese nombre y otro identificador. Se omite.',
  'import.why-id-taken': 'El identificador es de un estudiante con otro nombre. Se omite.',
  'import.why-ask-leader':
    'Puede que este identificador sea de un estudiante del centro que no está en ninguna de sus clases. Pida a la dirección del centro que lo ponga en esta clase, con la misma lista. Se omite.',
  'import.why-id-renamed':
    'Hasta ahora el identificador era de otro estudiante. Se omite, salvo que sea la misma persona con otro nombre.',
  'import.id-was': 'Aquí es {name}',
  'import.why-same-name':
    'El nombre está también en otra clase. Se omite hasta que digas si es una persona o son dos.',
  'import.same-in-both': 'La misma persona en ambas',
  'import.another-child': 'Es otra persona',
  'import.same-names':
    'Muchos nombres son de estudiantes de otra clase y la lista no lleva identificadores.',
  'import.same-all': 'Son las mismas personas',
  'import.same-child': 'Es la misma persona',
  'import.ids-reused':
    'Parece que los identificadores de este archivo son de otros estudiantes, como cuando una columna solo numera las filas. Si es una lista, elígela otra vez y deja fuera esa columna.',
  'import.why-name-known':
    'En esta escuela hay un estudiante con ese nombre y la fila no lleva identificador. Se omite hasta que digas si es la misma persona.',
  'import.known-in': 'Ahora en {title}',
  'import.same-child-here': 'La misma persona',
  'import.why-ids-swapped':
    'Cada uno de estos estudiantes tiene el identificador del otro. Se omiten hasta que digas qué se cambió.',
  'import.swap-ids': 'Los identificadores: cada cual conserva su historial',
  'import.swap-names': 'Los nombres: los estudiantes cambian de nombre',
  'import.said': 'Lo que dijiste',
  'import.said-name': 'Pusiste nombre a esta fila.',
  'import.said-same': 'Dijiste que es la misma persona.',
  'import.said-other': 'Dijiste que es otra persona.',
  'import.said-ids': 'Dijiste que se cambiaron los identificadores.',
  'import.said-names': 'Dijiste que se cambiaron los nombres.',
  'import.said-same-names': 'Dijiste que los nombres iguales son las mismas personas.',
  'import.unsay': 'Deshacer',
  'import.why-other-section': 'Es de otra clase. Se omite.',
  'import.why-section-full': 'La clase tiene más estudiantes de los que caben. Se omite.',
  'import.no-empty': 'Está vacío. Expórtalo otra vez.',
  'import.no-headings-only':
    'Tiene encabezados, pero ninguna fila debajo. Mira si exportaste la lista correcta y expórtala otra vez con sus estudiantes.',
  'import.no-workbook-broken':
    'Este archivo de Excel está dañado. Ábrelo en Excel o en Hojas de cálculo de Google y guárdalo otra vez como .xlsx, o guárdalo como CSV.',
  'import.no-too-large': 'Es demasiado grande. Quita lo que no sea parte de la lista.',
  'import.no-too-many-files': 'Contiene más archivos que cualquier lista.',
  'import.no-too-many-rows': 'Tiene más filas que una escuela. Exporta una escuela cada vez.',
  'import.no-too-many-columns': 'Tiene más columnas que cualquier lista.',
  'import.no-too-many-problems': 'Demasiadas filas tienen errores. Mira si es el archivo correcto.',
  'import.no-too-slow': 'Tardó demasiado en leerse. Exporta una escuela cada vez.',
  'import.no-zip-broken': 'El archivo zip está dañado. Expórtalo o descárgalo otra vez.',
  'import.no-zip-bomb': 'Al abrirse sería mucho más grande que cualquier lista. No se abrió.',
  'import.no-zip-encrypted':
    'El zip tiene contraseña. Ábrelo y elige los archivos CSV que contiene.',
  'import.no-zip-in-zip': 'Hay un zip dentro del zip. Ábrelo y elige el de dentro.',
  'import.no-zip-link':
    'El zip contiene un enlace en lugar de un archivo. Comprime los archivos mismos.',
  'import.no-zip-path': 'El zip nombra lugares fuera de sí mismo. No se abrió.',
  'import.no-zip-same-name': 'Dos de sus archivos se llaman igual. Elige uno de ellos.',
  'import.no-not-text': 'No es texto. Guárdalo como .xlsx o CSV.',
  'import.no-not-a-table':
    'No es una tabla. Guárdalo como .xlsx o CSV, con encabezado en la primera fila.',
  'import.no-heading-twice': 'Dos columnas tienen el mismo encabezado. Cambia uno de los dos.',
  'import.no-file-missing':
    'Falta un archivo necesario. Elige todos los archivos de la exportación, o su zip.',
  'import.no-roster-part':
    'Es un solo archivo de una exportación de listas, no una lista de personas. Elige juntos todos los archivos de la exportación, o su zip.',
  'import.no-column-missing': 'Falta una columna necesaria.',
  'import.no-several-tables': 'Contiene varias listas. Elige una cada vez.',
  'import.no-version-unknown': 'Es de una versión desconocida. Se leen OneRoster 1.1 y 1.2.',
  'import.no-is-canvas':
    'Es una exportación SIS de Canvas. Exporta la lista como OneRoster 1.1 o 1.2, o entrega una lista sencilla.',
  'import.no-is-clever': 'Es una exportación de Clever. Exporta la lista como OneRoster 1.1 o 1.2.',
  'import.no-is-excel':
    'Es un archivo de Excel antiguo o con contraseña. Guárdalo como .xlsx o CSV, sin contraseña.',
  'import.no-is-json': 'Es JSON. Exporta la lista como CSV.',
  'import.no-is-prose':
    'Es un texto para leer y no una lista de estudiantes. Elige la lista misma: una fila por estudiante.',
  'import.no-is-sql': 'Es un archivo de base de datos (SQL). Exporta la lista como CSV.',
  'import.no-is-opendocument': 'Es un archivo OpenDocument. Guárdalo como .xlsx o CSV.',
  'import.no-is-pdf': 'Es un PDF. Exporta la lista como CSV.',
  'import.no-is-scores':
    'Es una hoja de resultados, no una lista de estudiantes. Los resultados se traen en otra página, cuando la clase ya tiene estudiantes.',
  'import.to-scores': 'Resultados que ya tienes',
  'import.no-is-xml': 'Es XML. Exporta la lista como CSV.',
  'import.no-is-zip': 'Está comprimido. Descomprímelo y elige lo que hay dentro.',
  'import.no-missing': 'Falta: {what}',
};
