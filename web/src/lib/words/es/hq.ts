import type { hq as english } from '../en/hq.ts';
import type { AreaIn } from '../translated.ts';

export const hq: AreaIn<typeof english> = {
  'hq.page-title': 'Sede central · Threshold',
  'hq.nothing-here': 'No hay nada en esta dirección.',
  'hq.nothing-here-lead':
    'Puede que el enlace sea viejo o que lo hayan anulado. La sede central puede crear uno nuevo.',
  'hq.on-their-way': 'Las cifras vienen en camino.',
  'hq.sign-in': 'Entrar',
  'hq.sign-in-lead': 'Entra para ver las cifras de la organización.',
  'hq.account': 'Tu cuenta',
  'hq.sign-out-of': 'Cerrar sesión de {name}',

  'hq.classes-open': 'clases abiertas <b>{count}</b>',
  'hq.students-here': 'estudiantes presentes <b>{count}</b>',
  'hq.figures-said':
    '{scores, plural, one {# resultado registrado} other {# resultados registrados}}, {minute} en el último minuto. {waiting, plural, one {# estudiante espera} other {# estudiantes esperan}}.',
  'hq.time': '<b>{time}</b> UTC',
  'hq.time-old': 'cifras de las <b>{time}</b> UTC',

  'hq.scores-for-mastery': 'Resultados registrados',
  'hq.what-counts':
    'Cada objetivo evaluado es un resultado, logrado o todavía no. El que se retira deja de contar.',
  'hq.a-minute': '<b>{count}</b> por minuto',
  'hq.crosses': 'cruza {milestone} en <b>{span}</b>, hacia las {time} UTC',
  'hq.span-minutes': '{minutes} min',
  'hq.span-hours': '{hours} h {minutes} min',
  'hq.to-go': 'faltan <b>{count}</b>',
  'hq.to-go-to': 'Faltan {count} para {milestone}',

  'hq.each-minute': 'Resultados por minuto',
  'hq.last-90-minutes': 'últimos 90 minutos',
  'hq.best-minute': 'el mejor minuto, {count}, a las {time}',
  'hq.each-minute-drawn': 'Resultados de cada minuto desde las {time}, entre 0 y {most}',
  'hq.average': 'promedio {count}',
  'hq.now': 'ahora',
  'hq.first-minute': 'Se está contando el primer minuto completo.',

  'hq.waiting-now': 'Esperan ahora',
  'hq.nobody-waits': 'nadie espera en ningún lugar',
  'hq.half-wait-over': 'la mitad espera más de 10 min',
  'hq.half-wait-under': 'la mitad espera menos de {minutes} min',
  'hq.wait-under-1': 'hasta 1 min',
  'hq.wait-1-to-3': '1 a 3',
  'hq.wait-3-to-5': '3 a 5',
  'hq.wait-5-to-10': '5 a 10',
  'hq.wait-over-10': 'más de 10',
  'hq.teacher-here':
    '{count, plural, one {<b>#</b> clase con docente presente} other {<b>#</b> clases con docente presente}}',

  'hq.assessments-completed': 'Evaluaciones hechas',
  'hq.today': 'hoy',
  'hq.against-last-year': '{times}× todo el mismo {weekday} del año pasado',
  'hq.by-hour-drawn': 'Por hora, las últimas 24 horas; la hora con más tuvo {most}',

  'hq.mastered-or-not-yet': 'Logrado o todavía no',
  'hq.mastered-count': '{count, plural, one {# logrado} other {# logrados}}',
  'hq.not-yet-count': '{count, plural, one {# todavía no} other {# todavía no}}',
  'hq.mastered-of-all': '<b>{share}</b> logrado, de todo lo registrado aquí',
  'hq.mastered': 'Logrado',
  'hq.not-yet': 'Todavía no',

  'hq.school-day': 'El día escolar avanza hacia el oeste',
  'hq.cell-is':
    'cada celda es {count, plural, =1 {una escuela} one {# escuela} other {# escuelas}}',
  'hq.cell-is-of-zones':
    'cada celda es {count, plural, =1 {una escuela} one {# escuela} other {# escuelas}}, {shown} de {zones} husos',
  'hq.scoring': 'con resultados',
  'hq.students-waiting': 'estudiantes esperan',
  'hq.open-quiet': 'abierta, tranquila',
  'hq.closed': 'cerrada',
  'hq.schools-scoring':
    '{count, plural, one {# escuela con resultados} other {# escuelas con resultados}}',
  'hq.schools-waiting':
    '{count, plural, one {# escuela con estudiantes que esperan} other {# escuelas con estudiantes que esperan}}',
  'hq.schools-quiet':
    '{count, plural, one {# escuela abierta y tranquila} other {# escuelas abiertas y tranquilas}}',
  'hq.schools-closed': '{count, plural, one {# escuela cerrada} other {# escuelas cerradas}}',

  'hq.by-subject': 'Por materia',
  'hq.nothing-scored': 'Hoy todavía no hay resultados.',

  'hq.since-first-year': 'Desde el primer año',
  'hq.years': '{count, plural, one {# año} other {# años}}',
  'hq.against-a-year-ago': 'Frente al año pasado',
  'hq.last-4-weeks': 'últimas 4 semanas',
  'hq.week-by-week': 'Semana a semana',
  'hq.weeks': '{count, plural, one {# semana} other {# semanas}}, hasta ayer',
  'hq.times': '{times}×',
  'hq.scores': 'Resultados',
  'hq.assessments': 'Evaluaciones',
  'hq.teachers-grown': 'Docentes',
  'hq.countries-grown': 'Países',
  'hq.scores-in-7-days': 'Resultados, 7 días',
  'hq.assessments-in-7-days': 'Evaluaciones, 7 días',
  'hq.mastered-in-7-days': 'Logrados, 7 días',
  'hq.first-week': 'Se está contando la primera semana.',

  'hq.organization': 'La organización',
  'hq.teachers': '{count, plural, one {<b>#</b> docente} other {<b>#</b> docentes}}',
  'hq.new-teachers':
    '{count, plural, =0 {hoy no hay nuevos} one {# se sumó hoy} other {# se sumaron hoy}}',
  'hq.schools-counted': '{count, plural, one {<b>#</b> escuela} other {<b>#</b> escuelas}}',
  'hq.countries': '{count, plural, one {<b>#</b> país} other {<b>#</b> países}}',
  'hq.students-here-now':
    '{count, plural, one {<b>#</b> estudiante presente ahora} other {<b>#</b> estudiantes presentes ahora}}',

  'hq.schools': 'Escuelas',
  'hq.busiest-schools': 'Escuelas más activas',
  'hq.last-5-minutes': 'resultados, últimos 5 min',
  'hq.scored-lately':
    '{count, plural, one {# resultado en los últimos 5 minutos} other {# resultados en los últimos 5 minutos}}',
  'hq.few-waiting': 'algunos esperan',
  'hq.waiting-there': '{count, plural, one {# espera} other {# esperan}}',
  'hq.latest-scores': 'Últimos resultados',
  'hq.scores-at-once': '{count, plural, one {# resultado} other {# resultados}}',
  'hq.ago': 'hace',
  'hq.since': 'hace {span}',
  'hq.seconds': '{count} s',
  'hq.minutes': '{count} min',
  'hq.hours': '{count} h',
  'hq.days-ago': 'días',
  'hq.pause': 'Pausa',
  'hq.move': 'Mover',
  'hq.ticker-empty': 'Los últimos resultados pasarán por aquí.',
};
