import type { teach as english } from '../en/teach.ts';
import type { AreaIn } from '../translated.ts';

export const teach: AreaIn<typeof english> = {
  'teach.page-title': '{name} · Threshold',
  'teach.here': '<b>{here}</b> de {of} aquí',
  'teach.crossed-today':
    '<b>{count}</b> {count, plural, one {línea cruzada} other {líneas cruzadas}} hoy',
  'teach.colleague-assessing': '{name} está evaluando',
  'teach.colleague-here': '{name} está en línea',
  'teach.a-colleague': 'otro docente',
  'teach.class': 'Clase',
  'teach.wall': 'Pantalla de clase',
  'teach.your-classes': 'Tus clases',
  'teach.change-class': 'Cambiar de clase, ahora {title} {period}',
  'teach.account': '{initials}, tu cuenta',
  'teach.unsent':
    '{count, plural, one {<b>Una evaluación no se ha enviado todavía.</b> Queda en este dispositivo y sale en cuanto vuelva la conexión. Por favor, no cierres la sesión.} other {<b># evaluaciones no se han enviado todavía.</b> Quedan en este dispositivo y salen en cuanto vuelva la conexión. Por favor, no cierres la sesión.}}',
  'teach.unsent-page':
    '{count, plural, one {<b>Una evaluación no se ha enviado todavía.</b> No queda en este dispositivo sin esta página. Sale en cuanto vuelva la conexión: por favor, deja esta página abierta.} other {<b># evaluaciones no se han enviado todavía.</b> No quedan en este dispositivo sin esta página. Salen en cuanto vuelva la conexión: por favor, deja esta página abierta.}}',
  'teach.not-reachable':
    '<b>No se puede llegar a Threshold.</b> La fila se muestra como estaba. No llega nada nuevo hasta que vuelva la conexión.',
  'teach.offline':
    '<b>No tienes conexión.</b> La fila se muestra como estaba. No llega nada nuevo hasta que vuelva la conexión.',
  'teach.back-online': 'Tienes conexión otra vez. La fila se muestra como está ahora.',
  'teach.not-reached': 'No se llegó a Threshold. Mira la fila antes de intentarlo otra vez.',
  'teach.brought-back': 'Threshold volvió a un momento anterior. Mira si lo último sigue ahí.',
  'teach.class-board': 'Tablero',
  'teach.full-board': 'Tablero completo',
  'teach.nobody-waits': 'Nadie espera. Date una vuelta por el salón.',
  'teach.idle-held':
    '{count, plural, one {Hay un lugar apartado de antes. Vuelve cuando el estudiante pulse de nuevo, o desde la lista de al lado.} other {Hay # lugares apartados de antes. Cada uno vuelve cuando el estudiante pulse de nuevo, o desde la lista de al lado.}}',
  'teach.idle-crossed':
    '{count, plural, one {# línea cruzada hasta ahora hoy.} other {# líneas cruzadas hasta ahora hoy.}}',
  'teach.idle-crossed-sit':
    '{count, plural, one {# línea cruzada hasta ahora hoy. Quizá quieras sentarte con:} other {# líneas cruzadas hasta ahora hoy. Quizá quieras sentarte con:}}',
  'teach.suggested': 'todavía no cruza {code}, lo intentó: {day}',
  'teach.only-teachers': 'Solo los docentes ven esta lista.',
  'teach.while-offline': 'Mientras no hay conexión',
  'teach.offline-go-on': 'Puedes seguir evaluando a quien tienes delante.',
  'teach.offline-all-here': 'Las líneas y los ejemplos están todos aquí.',
  'teach.offline-not-shared':
    'No se comparte quién está con quién. Si otro docente evaluó antes el mismo intento, esa evaluación vale y te avisamos.',
  'teach.the-class': 'La clase',
  'teach.class-strip-label': '{initials}, {name}, {crossed} de {of} líneas cruzadas',
  'teach.class-strip-state': '{label}, {state}',
  'teach.cell': '{code}, {state}',
  'teach.crossed-of-spoken': '{crossed} de {of} líneas cruzadas',
  'teach.board-caption':
    '{students, plural, one {# estudiante por {objectives} objetivos} other {# estudiantes por {objectives} objetivos}}',
  'teach.student': 'Estudiante',
  'teach.crossed': 'Líneas cruzadas',
  'teach.away': 'fuera',
  'teach.legend-locked': 'cerrado',
  'teach.legend-not-yet': 'abierto',
  'teach.legend-tried': 'intento',
  'teach.legend-ready': 'listo',
  'teach.legend-with': 'docente',
  'teach.legend-mastered': 'logrado',
  'teach.dock-mine': 'Contigo',
  'teach.dock-theirs': 'Con otro docente',
  'teach.dock-ready': 'En espera',
  'teach.student-at': '{name}, {code} {title}',
  'teach.shown-said': '{name}, {code} {title}. {stage}.',
  'teach.note-left':
    '{left, plural, =0 {La nota está llena: {most} caracteres. No cabe nada más.} one {queda # carácter} other {quedan # caracteres}}',
  'teach.new-class': 'Clase nueva',
  'teach.archived-classes': 'Clases archivadas',
};
