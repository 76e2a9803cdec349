import type { roster as english } from '../en/import.ts';
import type { AreaIn } from '../translated.ts';

export const roster: AreaIn<typeof english> = {
  'import.page-title': 'Importar lista · {name} · Threshold',
  'import.page-title-school': 'Importar listas · Threshold',
  'import.to-class': 'Clase',
  'import.to-school': 'Escuela',
  'import.title': 'Importar lista',
  'import.title-school': 'Importar listas',
  'import.choose-lead':
    'Una exportación de OneRoster, en zip o en archivos CSV, o cualquier lista con encabezado, en Excel o CSV: un estudiante por línea.',
  'import.choose-lead-school':
    'Una exportación de OneRoster de tu escuela, en zip o en archivos CSV, o cualquier lista, en Excel o CSV, con una columna para la clase.',
  'import.choose': 'Elegir archivos',
  'import.drop': 'o suéltalos aquí',
  'import.choose-small':
    'CSV, Excel (.xlsx) o zip, 50 MB como máximo. Verás todo lo que cambiaría antes de que cambie. El archivo no se conserva y las contraseñas que contenga no se leen.',
  'import.another': 'Elegir otro archivo',
  'import.sending': 'Enviando el archivo…',
  'import.reading-rows':
    '{count, plural, =0 {Leyendo el archivo…} one {Leyendo el archivo: # fila hasta ahora} other {Leyendo el archivo: # filas hasta ahora}}',
  'import.reading-lead':
    'Todavía no ha cambiado nada. Puedes salir de esta página y volver dentro de una hora.',
  'import.look-again': 'Ver hasta dónde ha llegado',
  'import.lost':
    'La lectura terminó sin respuesta. No ha cambiado nada. Elige el archivo otra vez.',
  'import.not-reached':
    'No se pudo contactar con Threshold. No se perdió nada; seguimos intentándolo.',
  'import.refused-title': 'Esto no se puede leer como lista',
  'import.refused-file': 'en {file}',
  'import.format-sds': 'School Data Sync',
  'import.format-oneroster-1.1': 'OneRoster 1.1',
  'import.format-oneroster-1.2': 'OneRoster 1.2',
  'import.format-table': 'Lista',
  'import.delta': 'solo cambios',
  'import.stay': '{count, plural, one {estudiante sin cambios} other {estudiantes sin cambios}}',
  'import.added': '{count, plural, one {se agregaría} other {se agregarían}}',
  'import.moved': '{count, plural, one {cambiaría de clase} other {cambiarían de clase}}',
  'import.moves-away': '{count, plural, one {# pasa a otra clase} other {# pasan a otra clase}}',
  'import.changed': '{count, plural, one {cambiaría} other {cambiarían}}',
  'import.classes-change': '{count, plural, one {clase cambiaría} other {clases cambiarían}}',
  'import.archived': '{count, plural, one {dejaría la clase} other {dejarían su clase}}',
  'import.skipped': '{count, plural, one {fila omitida} other {filas omitidas}}',
  'import.row-new': 'Es nuevo en la escuela. Recibirá un PIN.',
  'import.row-joins': 'Ya está en la escuela; conserva todo lo que ha logrado.',
  'import.row-moves': 'Viene de {from} y conserva todo lo que ha logrado.',
  'import.row-moves-away': 'Pasa a {to} y conserva todo lo que ha logrado.',
  'import.row-absent': 'No está en el archivo. Deja la clase; se conserva todo lo que ha logrado.',
  'import.row-gone': 'El archivo dice que se ha ido. Se conserva todo lo que ha logrado.',
  'import.field-name': 'Nombre',
  'import.field-called': 'Se le llama',
  'import.field-native': 'Nombre en su escritura',
  'import.field-lang': 'Idioma del nombre',
  'import.field-title': 'Nombre de la clase',
  'import.field-period': 'Cuándo se reúne',
  'import.field-source': 'Identificador en la lista',
  'import.before-none': 'nada',
  'import.apply-row': 'Aplicar: {name}',
  'import.apply-class': 'Aplicar: {title}',
  'import.rows': 'Lo que cambiaría',
  'import.problems': 'Filas que se omiten',
  'import.problems-more':
    '{count, plural, one {y # más. Está en el archivo de filas con problemas.} other {y # más. Están en el archivo de filas con problemas.}}',
  'import.problem-row': 'Fila {line}',
  'import.problem-who': 'Fila {line}, «{who}»',
  'import.problem-in': '{file}, fila {line}',
  'import.problem-in-who': '{file}, fila {line}, «{who}»',
  'import.fix': 'Corregir aquí',
  'import.fix-title': '¿Cómo se llama?',
  'import.fix-name': 'Nombre',
  'import.fix-save': 'Usar este nombre',
  'import.problem-rows': 'Filas con problemas',
  'import.left-out-role':
    '{count, plural, one {Se deja fuera # fila con el papel «{role}»} other {Se dejan fuera # filas con el papel «{role}»}}',
  'import.left-out-ended':
    '{count, plural, one {# inscripción ya terminó} other {# inscripciones ya terminaron}}',
  'import.left-out-inactive':
    '{count, plural, one {# fila está marcada como inactiva} other {# filas están marcadas como inactivas}}',
  'import.left-out-no-class':
    '{count, plural, one {# persona no está en ninguna clase} other {# personas no están en ninguna clase}}',
  'import.left-out-other-section':
    '{count, plural, one {# fila es de otra clase} other {# filas son de otras clases}}',
  'import.left-out-other-school':
    '{count, plural, one {# fila es de otra escuela} other {# filas son de otras escuelas}}',
  'import.left-out-archived':
    '{count, plural, one {# fila es de una clase archivada} other {# filas son de clases archivadas}}',
  'import.left-out-empty-section':
    '{count, plural, one {# clase nueva no tiene estudiantes} other {# clases nuevas no tienen estudiantes}}',
  'import.by-hand':
    '{count, plural, one {# estudiante se agregó a mano y no está en el archivo. Se queda.} other {# estudiantes se agregaron a mano y no están en el archivo. Se quedan.}}',
  'import.teachers': 'Docentes en el archivo',
  'import.teachers-lead':
    'Un archivo no incorpora a nadie al personal. Quien ya es del personal está marcado y daría esta clase.',
  'import.teachers-class':
    'La lista de una clase no trae docentes. Para dar la clase con alguien, invítale desde la página de la clase.',
  'import.teachers-come': '{count, plural, one {# docente} other {# docentes}}',
  'import.teachers-ticked':
    '{count, plural, one {Alguien del personal daría una clase para la que el archivo lo nombra. Abre la clase para quitarle la marca.} other {En # casos alguien del personal daría una clase para la que el archivo lo nombra. Abre la clase para quitarle la marca.}}',
  'import.teacher-here': 'ya enseña aquí',
  'import.teacher-staff': 'es del personal',
  'import.teacher-invite': 'no tiene cuenta aquí: hay que invitarle',
  'import.nothing': 'El archivo dice lo que la clase ya es. No hay nada que cambiar.',
  'import.nothing-school': 'El archivo dice lo que la escuela ya es. No hay nada que cambiar.',
  'import.unchanged':
    '<b>Todavía no ha cambiado nada.</b> Una importación nunca borra los resultados de nadie.',
  'import.cancel': 'Cancelar',
  'import.apply':
    '{count, plural, =0 {Nada que aplicar} one {Aplicar # cambio} other {Aplicar # cambios}}',
  'import.getting-ready': 'Preparando…',
  'import.confirm-title':
    '{count, plural, one {# estudiante dejaría su clase} other {# estudiantes dejarían su clase}}',
  'import.confirm-lead':
    'Es más de la décima parte. Si el archivo solo tiene una parte de la clase, saldrían por error. Sus resultados se conservan en todo caso.',
  'import.confirm-field': 'Escribe {count} para seguir',
  'import.confirm-no': 'Volver a mirar',
  'import.confirm-yes': '{count, plural, one {Sacar a # estudiante} other {Sacar a # estudiantes}}',
  'import.classes': 'Clases',
  'import.class-new': 'clase nueva',
  'import.title-and-period': '{title}, {period}',
  'import.class-gone': 'no está en el archivo: se archiva y sus docentes pueden recuperarla',
  'import.class-filter': 'Buscar una clase',
  'import.class-none': 'Ninguna clase se llama así.',
  'import.class-more':
    '{count, plural, one {y # clase más. Escribe una parte de su nombre.} other {y # clases más. Escribe una parte del nombre.}}',
  'import.no-change': 'no cambia nada',
  'import.tracks': 'Las clases nuevas siguen',
  'import.tracks-lead':
    'Una lista no dice nada de rutas. Sin una, una clase nueva no tiene objetivos hasta que su docente elija.',
  'import.columns-title': '¿Qué hay en cada columna?',
  'import.columns-lead':
    '{count, plural, one {# fila. Mira si sus columnas son correctas.} other {# filas. Mira si sus columnas son correctas.}}',
  'import.columns-titles': 'Está encima de los encabezados y no se lee: {lines}',
  'import.columns-guessed': 'Hemos supuesto qué son: {columns}',
  'import.columns-numbers':
    'Solo numeran las filas: quedan fuera y no identifican a nadie: {columns}',
  'import.columns-unknown': 'No las conocemos y quedan fuera si no dices qué son: {columns}',
  'import.columns-writing':
    'Hemos supuesto cómo está escrito el archivo: mira si los nombres y las columnas están enteros. Si no, guárdalo como .xlsx y elige ese.',
  'import.columns-email':
    'Ninguna columna dice quién es del personal: todos los de la lista son estudiantes y los correos no se leen. Di qué columna tiene el papel; o invita a su docente en Invitaciones.',
  'import.columns-sheet':
    '{others, plural, one {Se lee la hoja «{sheet}». Se deja fuera otra hoja: para importarla, ponla la primera o guárdala sola.} other {Se lee la hoja «{sheet}». Se dejan fuera otras # hojas: para importar otra, ponla la primera o guárdala sola.}}',
  'import.first-row': 'La primera línea es «{line}». ¿Qué es?',
  'import.first-headings': 'Cómo se llaman las columnas',
  'import.first-student': 'Un estudiante, como los demás',
  'import.first-needed': 'Di qué es la primera línea.',
  'import.columns-dropped': 'No se lee en absoluto: {columns}',
  'import.columns-go': 'Leerlo así',
  'import.columns-needed': 'Di qué columna contiene el nombre.',
  'import.columns-twice': 'Dos columnas no pueden ser «{field}».',
  'import.column-of': 'Columna «{heading}»',
  'import.column-id': 'Identificador',
  'import.column-name': 'Nombre completo',
  'import.column-given': 'Nombre',
  'import.column-family': 'Apellidos',
  'import.column-called': 'Se le llama',
  'import.column-native': 'Nombre en su escritura',
  'import.column-class': 'Clase',
  'import.column-period': 'Periodo',
  'import.column-role': 'Papel',
  'import.column-email': 'Correo del personal',
  'import.column-ignore': 'Dejar fuera',
  'import.asks-section': '¿Cuál de las clases del archivo es esta?',
  'import.asks-org': '¿Cuál de las escuelas del archivo es esta?',
  'import.asks-class': '¿Qué columna dice la clase?',
  'import.asks-class-lead':
    'Para toda una escuela, cada fila debe decir su clase. Nombra esa columna o importa esta lista en la página de su clase.',
  'import.candidate-students': '{count, plural, one {# estudiante} other {# estudiantes}}',
  'import.candidate-classes': '{count, plural, one {# clase} other {# clases}}',
  'import.applying': 'Aplicando: {done} de {of, plural, one {# clase} other {# clases}}',
  'import.applying-lead':
    'Mientras tanto las clases siguen como siempre. Puedes salir de esta página; continúa sin ti.',
  'import.stop': 'Parar después de esta clase',
  'import.stopping': 'Parando después de la clase en curso…',
  'import.stopped':
    'Parado: {done} de {of, plural, one {# clase está lista} other {# clases están listas}}',
  'import.stopped-lead':
    'La última fue {last}. Lo hecho se queda. Continúa y se harán también las demás.',
  'import.stopped-none': 'Todavía no ha cambiado ninguna clase.',
  'import.stopped-people':
    'Puede que los estudiantes nuevos de las demás clases ya tengan su registro. Nadie los ve hasta que su clase esté lista.',
  'import.go-on': 'Continuar con el resto',
  'import.done':
    '{rows, plural, =0 {Listo. No había nada que cambiar.} one {Listo: # cambio} other {Listo: # cambios}}',
  'import.left-alone':
    '{count, plural, one {# fila quedó como estaba: alguien la cambió mientras mirabas.} other {# filas quedaron como estaban: alguien las cambió mientras mirabas.}}',
  'import.left-class': '{section}: no se archivó, porque entretanto se agregó a alguien',
  'import.left-row': '{name}, {section}',
  'import.anew': 'Volver a mirar lo que queda',
  'import.full':
    '{count, plural, one {# clase tendría más estudiantes de los que caben y quedó como estaba:} other {# clases tendrían más estudiantes de los que caben y quedaron como estaban:}}',
  'import.done-pins': 'Los estudiantes nuevos tienen PIN. Imprime sus tarjetas desde la clase.',
  'import.done-school':
    'Los estudiantes nuevos tienen PIN. En la página de tu escuela, da a alguien cada clase sin docente: quien la imparte imprime ahí las tarjetas.',
  'import.to-invite':
    '{count, plural, one {# docente del archivo aún no forma parte del personal} other {# docentes del archivo aún no forman parte del personal}}',
  'import.to-invite-lead':
    'Un archivo no incorpora a nadie al personal. Invítalos y luego elige otra vez el mismo archivo: entonces darán estas clases.',
  'import.to-invite-go': 'Invitar a colegas',
  'import.to-invite-more': '{count, plural, one {y # más} other {y # más}}',
  'import.cards': 'Imprimir las tarjetas con PIN',
  'import.finish': 'Listo',
};
