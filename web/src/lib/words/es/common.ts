import type { common as english } from '../en/common.ts';
import type { AreaIn } from '../translated.ts';

export const common: AreaIn<typeof english> = {
  'common.small-numbers':
    'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte',
  'common.live': 'En vivo',
  'common.live-saved': 'En vivo. Todo guardado.',
  'common.connecting': 'Conectando',
  'common.not-reached': 'Sin respuesta',
  'common.offline': 'Sin conexión',
  'common.since': 'desde las {time}',
  'common.try-now': 'Probar ahora',
  'common.close': 'Cerrar',
  'common.try-again': 'Probar otra vez',
  'common.today': 'hoy',
  'common.yesterday': 'ayer',
  'common.places': '1.º 2.º 3.º 4.º 5.º 6.º 7.º 8.º 9.º 10.º 11.º 12.º',
  'common.place': '{place}.º',
  'common.place-suffix': '{place, selectordinal, one {.º} other {.º}}',
  'common.minutes': '{count, plural, one {# minuto} other {# minutos}}',
  'common.minutes-range': 'de {from} a {to, plural, one {# minuto} other {# minutos}}',
  'common.missing': 'No hay nada en esta dirección.',
  'common.missing-lead': 'Puede que el enlace sea antiguo o que no sea para ti.',
  'common.missing-meta': '{path} · página no encontrada, 404',
  'common.enter-code': 'Escribir un código de clase',
  'common.my-classes': 'Mis clases',
  'common.signed-out': 'Tu sesión se cerró.',
  'common.signed-out-lead':
    'Así los nombres quedan protegidos en un dispositivo que usan otras personas. Lo que se guardó está a salvo.',
  'common.come-in-again': 'Entrar de nuevo',
  'common.wrong': 'Eso no funcionó.',
  'common.wrong-lead': 'No cambió nada. Vuelve atrás e inténtalo una vez más.',
  'common.away': 'Ahora no podemos mostrar esto.',
  'common.away-fault':
    'Algo salió mal de nuestro lado y quedó anotado. Lo que se guardó está a salvo.',
  'common.away-server':
    'Por un momento no se puede llegar a Threshold. Lo que se guardó está a salvo. La página aparece sola en cuanto se pueda.',
  'common.away-network':
    'Este dispositivo no tiene conexión ahora. Lo que se guardó está a salvo. La página aparece sola en cuanto se pueda.',
  'common.kept-presses':
    '{count, plural, one {Guardamos lo que pulsaste a las {time}. Se envía en cuanto vuelva la conexión.} other {Guardamos # cosas que pulsaste, la última a las {time}. Se envían en cuanto vuelva la conexión.}}',
  'common.kept-judgements':
    '{count, plural, one {Guardamos tu decisión de las {time}. Se envía en cuanto vuelva la conexión.} other {Guardamos # decisiones tuyas, la última de las {time}. Se envían en cuanto vuelva la conexión.}}',
  'common.open-kept': 'Abrir mi clase como estaba',
  'common.not-sent': 'Esto no se envió',
  'common.not-sent-question': 'Se quedó en este dispositivo. ¿Todavía lo quieres?',
  'common.send-now': 'Enviarlo ahora',
  'common.let-go': 'Dejarlo',
  'common.pressed': '{what}: lo pulsaste {day} a las {time}.',
  'common.press-ready': 'Quiero demostrar {code}',
  'common.press-hold': 'Necesito más tiempo',
  'common.press-resume': 'Quiero demostrarlo otra vez',
  'common.press-withdraw': 'Salir de la fila',
  'common.press-help': 'Pedido de ayuda',
  'common.press-help-with': 'Pedido de ayuda con {code}',
  'common.press-no-help': 'Ya no necesito ayuda',
  'common.press-mastered': 'Logrado',
  'common.press-not-yet': 'Todavía no',
  'common.press-mastered-for': 'Logrado, {who}, {codes}',
  'common.press-not-yet-for': 'Todavía no, {who}, {codes}',
  'common.press-other': 'Un cambio de tu lugar en la fila',
  'common.students': '{count, plural, one {# estudiante} other {# estudiantes}}',
  'common.press-refused': 'Lo que pulsaste a las {time} no contó: {what}. {why}',
  'common.judgement-refused':
    '{who}, {codes}: lo que pulsaste a las {time} no quedó registrado. {why}',
  'common.judgement-refused-mastered':
    '{teacher} ya evaluó a {who} en {codes}: logrado. Lo que pulsaste a las {time} no quedó registrado. Conversen antes de registrarlo por tu cuenta.',
  'common.judgement-refused-not-yet':
    '{teacher} ya evaluó a {who} en {codes}: todavía no. Lo que pulsaste a las {time} no quedó registrado. Conversen antes de registrarlo por tu cuenta.',
  'common.judgement-refused-with':
    '{teacher} está ahora con {who}. Lo que pulsaste a las {time} para {codes} no quedó registrado. Háblalo con {teacher}.',
  'common.sign-out': 'Cerrar sesión',
  'common.sign-out-away':
    'No se puede llegar a Threshold, así que tu sesión sigue abierta. Inténtalo de nuevo en un momento.',
  'common.sign-out-title': '¿Cerrar sesión ahora?',
  'common.sign-out-unsent':
    '{count, plural, one {Hay algo que pulsaste y todavía no se envió. Al cerrar sesión se descarta.} other {Hay # cosas que pulsaste y todavía no se enviaron. Al cerrar sesión se descartan.}}',
  'common.stay': 'Quedarme',
  'common.discard': 'Descartar y cerrar sesión',
  'common.glyph-locked': 'Cerrado',
  'common.glyph-not-yet': 'Todavía no',
  'common.glyph-tried': 'Todavía no, intentado',
  'common.glyph-ready': 'En espera',
  'common.glyph-with': 'Con un docente',
  'common.glyph-mastered': 'Logrado',
  'common.glyph-help': 'Pidió ayuda',
  'common.glyph-alert': 'Requiere atención',
};
