import type { student as english } from '../en/student.ts';
import type { AreaIn } from '../translated.ts';

export const student: AreaIn<typeof english> = {
  'student.my-path': 'Mi camino',
  'student.the-objective': 'El objetivo',
  'student.account': '{initials}, tu cuenta',
  'student.offline-kept':
    'Conservamos lo que pulsaste a las {time}. Le llega a {teacher} en cuanto vuelva la conexión.',
  'student.offline-kept-hold':
    'Conservamos lo que pulsaste a las {time}. Todavía te pueden llamar hasta que se envíe.',
  'student.offline-seen': 'Lo que ves es de las {time}.',
  'student.hello': 'Hola, {name}.',
  'student.how-far':
    '{crossedCount, plural, one {{crossed} logrado} other {{crossed} logrados}}, {leftCount, plural, one {falta {left}} other {faltan {left}}}.',
  'student.all-crossed': '{count, plural, one {Logrado.} other {Los {word}, logrados.}}',
  'student.none-crossed': '{count, plural, one {{word} por delante.} other {{word} por delante.}}',
  'student.no-path': 'Todavía no hay nada en este camino.',
  'student.spine': '{count, plural, one {# objetivo} other {# objetivos}}, por niveles. {far}',
  'student.level-all': '{count, plural, one {# logrado} other {los # logrados}}',
  'student.level-ahead': '{count, plural, one {# por delante} other {# por delante}}',
  'student.level-some': '{crossed} de {count}',

  'student.row-sending': 'Enviando lo que pulsaste',
  'student.row-kept': 'Por enviar, de las {time}',
  'student.row-held': 'Te guardamos el lugar',
  'student.row-crossed': 'Logrado',
  'student.row-crossed-on': 'Logrado · {day}',
  'student.row-with': 'Con {teacher}',
  'student.row-with-teacher': 'Con tu docente',
  'student.row-in-line': 'En la fila',
  'student.row-ready-in': 'En la fila de {class}',
  'student.row-with-in': 'Con tu docente en {class}',
  'student.row-held-in': 'Tu lugar está guardado en {class}',
  'student.row-next': 'En la fila · te toca',
  'student.row-place': 'En la fila · {place}',
  'student.row-place-about': '{place} en la fila, aprox. {minutes}',
  'student.row-may-be-next': 'En la fila · quizá te toque ya',
  'student.row-feedback': 'Intentado · hay comentarios',
  'student.row-feedback-from': 'Intentado · comentarios de {teacher}',
  'student.row-tried': 'Intentado, todavía no',
  'student.row-after': 'Se abre después de {codes}',
  'student.row-later': 'Se abre más adelante',
  'student.row-open': 'Abierto para ti',

  'student.dock-objective': 'Elegido para hoy',
  'student.dock-waiting': 'En la fila',
  'student.dock-called': 'Es tu turno',
  'student.dock-held': 'Te guardamos el lugar',
  'student.dock-crossed': 'Recién logrado',
  'student.dock-not-yet': 'Todavía no',
  'student.dock-kept': 'Queda en este dispositivo',

  'student.to-cross': 'Para cruzar esta línea',
  'student.line-crossed': 'La línea que cruzaste',
  'student.exemplars': 'Ejemplos',
  'student.practise': 'Practica primero',
  'student.in-class': 'Con las palabras de tu clase',
  'student.one-way': 'Cómo lo demuestras',
  'student.ways': 'Elige cómo demostrarlo',
  'student.way': '<b>{kind},</b> unos {minutes} min. {what}',

  'student.ready': 'Quiero demostrarlo',
  'student.ready-again': 'Demostrar de nuevo',
  'student.sending': 'Enviando',
  'student.help': 'Ayuda',
  'student.locked': '<b>Todavía no se abre.</b>Primero logra {codes}.',
  'student.mastered': '<b>Ya cruzaste esta línea.</b>Logrado · {day}.',
  'student.cool-down': '<b>Practica primero.</b>Puedes volver a pedir turno a las {time}.',
  'student.enough-open':
    '<b>{max, plural, one {Ya tienes # en la fila.} other {Ya tienes # en la fila.}}</b>Saca uno de la fila o espera tu turno.',
  'student.enough-open-in':
    '<b>{max, plural, one {Ya tienes # en la fila.} other {Ya tienes # en la fila.}}</b>También cuenta lo que tienes en {class}. Saca uno de la fila o espera tu turno.',
  'student.elsewhere-ready': '<b>Ya estás en la fila para esto en {class}.</b>Te llamarán allí.',
  'student.elsewhere-with':
    '<b>Ya estás con tu docente para esto en {class}.</b>Lo que decida se verá también aquí.',
  'student.elsewhere-held':
    '<b>Tu lugar para esto está guardado en {class}.</b>Ve allí para retomarlo.',
  'student.go-there': 'Ir a esa clase',
  'student.line-closed':
    '<b>La fila está cerrada.</b>Puedes leer y practicar. {teacher} la abrirá de nuevo.',

  'student.next': 'Eres la próxima persona de la fila',
  'student.place': 'Tienes el {place} lugar en la fila',
  'student.may-be-next': 'Quizá te toque ya',
  'student.paused': 'La fila está en pausa. Te guardamos el lugar.',
  'student.paused-next':
    '{teacher} está con el grupo. Cuando la fila se abra otra vez, te toca a ti.',
  'student.paused-place':
    '{teacher} está con el grupo. Cuando la fila se abra otra vez, tendrás el {place} lugar.',
  'student.sooner':
    '{count, plural, one {Tienes el {place} lugar, pero la persona que va antes de ti no está. Si vuelve, le toca antes.} other {Tienes el {place} lugar, pero las {word} personas que van antes de ti no están. Si vuelven, les toca antes.}}',
  'student.about': 'Más o menos <b>{minutes}</b>.',
  'student.about-names':
    'Más o menos <b>{minutes}</b>. Antes de ti: {names}{away, plural, =0 {} one {, # de ellos ausente} other {, # de ellos ausentes}}.',
  'student.about-count': 'Más o menos <b>{minutes}</b>. Personas antes de ti: {count}.',
  'student.about-some-here':
    'Más o menos <b>{minutes}</b>: de las {count} personas que van antes de ti, {here, plural, one {está #} other {están #}}.',
  'student.ahead-names':
    'Antes de ti: {names}{away, plural, =0 {} one {, # de ellos ausente} other {, # de ellos ausentes}}.',
  'student.ahead-count': 'Personas antes de ti: {count}.',
  'student.ahead-some-here':
    'De las {count} personas que van antes de ti, {here, plural, one {está #} other {están #}}: puede ir más rápido.',
  'student.stay': 'Quédate donde estás: {teacher} irá contigo.',
  'student.order-joined': 'De quienes están presentes, primero va quien pulsó primero.',
  'student.order-fewest':
    'De quienes están presentes, primero va quien menos veces demostró algo hoy y luego quien más ha esperado.',
  'student.line': 'La fila',
  'student.line-with': 'Con tu docente:',
  'student.line-waiting': 'En espera:',
  'student.line-more': '+{count}',
  'student.you': 'Tú',
  'student.someone': 'Alguien',
  'student.table': 'Mesa {table}',
  'student.threshold-again': 'La línea, una vez más',
  'student.hear-over': 'Escucha a alguien que apenas la cruzó',
  'student.need-time': 'Necesito más tiempo',
  'student.leave': 'Salir de la fila',
  'student.leave-question': '¿Salir de la fila?',
  'student.leave-next':
    'Eres la próxima persona de la fila. Si sales, pierdes el lugar, y al pulsar de nuevo empieza otra espera.',
  'student.leave-place':
    'Tienes el {place} lugar en la fila. Si sales, lo pierdes, y al pulsar de nuevo empieza otra espera.',
  'student.leave-held':
    'Te guardamos el lugar. Si sales, lo pierdes, y al pulsar de nuevo empieza otra espera.',
  'student.leave-stay': 'Conservar mi lugar',
  'student.leave-yes': 'Sí, salir',
  'student.left': 'Saliste de la fila.',
  'student.left-open': 'Saliste de la fila. Pulsa de nuevo cuando quieras demostrarlo.',

  'student.looks-again': 'Esta página se actualiza cada {seconds} segundos.',
  'student.look-again': 'Actualizar cada {seconds} segundos',
  'student.stays-still': 'Esta página no se actualiza sola.',
  'student.stay-still': 'Que no se actualice',

  'student.coming': '{teacher} viene contigo',
  'student.coming-lead': 'Respira. Puedes empezar por donde quieras.',
  'student.about-to-cross': 'La línea que vas a cruzar',
  'student.not-now': 'Ahora no',

  'student.held': 'Te guardamos el lugar',
  'student.held-time': 'Tómate el tiempo que necesites. Nadie te llama hasta que pulses de nuevo.',
  'student.held-not-here': '{teacher} te buscó. Pulsa cuando hayas vuelto y quieras seguir.',
  'student.held-line': 'La fila se cerró antes de tu turno. Pulsa para volver a tu lugar.',
  'student.held-line-closed':
    'La fila se cerró antes de tu turno. Cuando se abra otra vez, pulsa para volver a tu lugar.',

  'student.crossed': 'La cruzaste.',
  'student.crossed-lead': 'Logrado hoy a las {time}. Ya son <b>{crossed} de {count}</b>.',
  'student.also-crossed': 'También cruzaste',
  'student.also-crossed-said': 'También cruzaste {codes}.',
  'student.open-now': 'Ahora abierto para ti',
  'student.choose-next': 'Elegir lo que sigue',
  'student.class-ended': '{title} ha terminado ({day}).',
  'student.class-ended-kept': 'Todo lo que lograste sigue siendo tuyo. Así quedó tu camino.',
  'student.class-ended-next':
    'Pregunta a tu docente cuál es tu próxima clase. En cuanto estés en ella, su camino se abrirá aquí solo.',
  'student.class-ended-code': 'Entrar con el código de otra clase',
  'student.press-ended': '<b>Esta clase ha terminado.</b>Todavía puedes leer y practicar.',
  'student.class-left': 'Tu tiempo en {title} ha terminado ({day}).',
  'student.class-left-next':
    'Si es un error, díselo a tu docente. En cuanto estés en una clase, su camino se abrirá aquí solo.',
  'student.press-left': '<b>Ya no estás en esta clase.</b>Todavía puedes leer y practicar.',
  'student.path-done': 'Aquí ya lo lograste todo.',
  'student.path-done-lead': 'Tu docente puede abrir lo que sigue.',

  'student.not-yet': 'Todavía no. Empieza por aquí.',
  'student.not-yet-close': 'Todavía no. Estás cerca.',
  'student.not-yet-none': 'Lee la línea una vez más, practica y vuelve a pulsar.',
  'student.not-yet-ended': 'Lee la línea una vez más y practica.',
  'student.not-yet-some':
    '{met, plural, one {{word} de {all} ya está.} other {{word} de {all} ya están.}} {missing, plural, one {Esto es lo que falta.} other {Esto es lo que falta trabajar.}}',
  'student.did-cross': 'Esto sí lo cruzaste',
  'student.did-cross-said': 'Sí cruzaste {codes}.',
  'student.next-step': 'El siguiente paso',

  'student.kept': 'Lo que pulsaste está a salvo',
  'student.kept-leaving': 'Sales de la fila cuando vuelva la conexión',
  'student.kept-holding': 'Quedó anotado que necesitas más tiempo',
  'student.kept-lead':
    'No hace falta que pulses otra vez. Puedes seguir leyendo mientras no haya conexión.',
  'student.kept-hold-lead':
    'Nadie lo sabe todavía: hasta que vuelva la conexión, te pueden llamar. No hace falta que pulses otra vez.',
  'student.kept-here': 'Queda en este dispositivo',
  'student.kept-page': 'Queda en esta página',
  'student.kept-open': 'Deja esta página abierta',
  'student.kept-open-lead':
    'Lo que pulsaste no queda en este dispositivo sin esta página. Se enviará en cuanto vuelva la conexión, si esta página sigue abierta.',
  'student.kept-ready': 'Quiero demostrar {code}',
  'student.kept-hold': 'Necesito más tiempo para {code}',
  'student.kept-resume': 'Demostrar {code} de nuevo',
  'student.kept-withdraw': 'Salir de la fila de {code}',
  'student.kept-at': 'pulsado a las {time}, por enviar',
  'student.take-back': 'Retirarlo',

  'student.help-other-line': 'La ayuda es otra fila, distinta de la de demostrar',
  'student.help-what': '¿Qué te ayudaría?',
  'student.help-seen': 'Solo lo ven tus docentes.',
  'student.help-coming': 'La ayuda va en camino.',
  'student.help-coming-lead': 'Solo tus docentes ven que la pediste.',
  'student.help-coming-place':
    'Solo tus docentes ven que la pediste. Conservas tu lugar en la fila.',
  'student.help-kept': 'Queda en este dispositivo.',
  'student.help-kept-asked':
    'Tu pedido de ayuda les llega a tus docentes en cuanto haya conexión. No hace falta que pulses otra vez.',
  'student.help-kept-needless':
    'Que ya no necesitas ayuda les llega a tus docentes en cuanto haya conexión. No hace falta que pulses otra vez.',
  'student.help-take-back': 'Retirarlo',
  'student.help-still': 'Todavía necesito ayuda',
  'student.help-needless': 'Ya no necesito ayuda',
  'student.helped': 'Tu pedido de ayuda quedó como atendido. Pide otra vez cuando lo necesites.',

  'student.a-teacher': 'tu docente',
  'student.your-teacher': 'Tu docente',
  'student.slip':
    '{count, plural, one {{codes} está como antes.} other {{codes} están como antes.}} {teacher} dice que fue un descuido, y no tuyo.',
  'student.brought-back': 'Threshold volvió a un momento anterior. Mira si tu lugar sigue ahí.',
};
