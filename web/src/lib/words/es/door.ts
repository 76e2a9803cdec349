import type { door as english } from '../en/door.ts';
import type { AreaIn } from '../translated.ts';

export const door: AreaIn<typeof english> = {
  'door.title': 'Entrar · Threshold',
  'door.come-in': 'Pasa y busca tu nombre.',
  'door.signed-out': 'Tu sesión se cerró.',
  'door.signed-out-lead':
    'Así los nombres quedan en privado en un dispositivo que usan otras personas. Entra de nuevo para seguir.',
  'door.new-pin': 'Tienes un PIN nuevo.',
  'door.new-pin-lead':
    'Tu docente lo creó para ti; por eso se cerró esta pantalla. Pídeselo y entra otra vez. Todo lo que hiciste sigue aquí.',
  'door.off-staff': 'Ya no perteneces al personal de esta escuela.',
  'door.off-staff-lead':
    'Alguien de la dirección te quitó. Si es un error, pídele una invitación. Tu cuenta sigue siendo tuya: entra con ella en otra escuela o empieza una clase propia.',
  'door.kept-here':
    'Lo que se pulsó aquí y todavía no se envió queda en este dispositivo. Se envía cuando vuelva quien lo pulsó.',
  'door.untouched-lead':
    'Nadie tocó este dispositivo durante {minutes} minutos; lo cerramos para que los nombres de los estudiantes sigan siendo privados.',
  'door.note-kept': 'Una nota que estabas escribiendo queda aquí. Se abre de nuevo cuando vuelvas.',
  'door.password-for': 'Contraseña de {address}',
  'door.carry-on-line': 'Seguir en la fila',
  'door.not-this-person': '¿No eres {name}?',
  'door.somebody-else': '¿Eres otra persona?',
  'door.carry-on': 'Seguir donde estabas',
  'door.where-is-my-code': '¿Dónde está mi código?',
  'door.look-at-the-wall':
    '<b>Mira la pantalla de clase.</b> Seis caracteres, en la parte de arriba',
  'door.ask-your-teacher':
    '<b>Pregunta a tu docente.</b> Puede poner la pantalla de clase para que la veas',
  'door.teachers': 'Docentes',
  'door.your-own-door': 'Tu entrada está aquí.',
  'door.no-account': '¿Aún no tienes cuenta?',
  'door.start-a-class-link': 'Crea una clase',
  'door.sign-up-title': 'Crea una clase · Threshold',
  'door.have-an-account': '¿Ya tienes cuenta?',
  'door.start-a-class': 'Docentes: crea tu clase',
  'door.start-a-class-lead':
    'Gratis y de código abierto. Tu primera clase está lista en unos dos minutos.',
  'door.name-as-students-say': 'Tu nombre, como lo dicen tus estudiantes',
  'door.password-hint': '{length} caracteres o más. Tres palabras y un número bastan.',
  'door.password-so-far': '{typed} de {length} caracteres. Tres palabras y un número bastan.',
  'door.start-from-a-track': 'Empieza con una ruta',
  'door.objectives': '{count, plural, one {un objetivo} other {# objetivos}}',
  'door.create-my-class': 'Crear mi clase',
  'door.creating': 'Creando tu clase',
  'door.school-of': 'Escuela de {name}',
  'door.name-email-password': 'Escribe tu nombre, tu correo y una contraseña, y elige una ruta.',
  'door.name-missing': 'Escribe tu nombre, como lo dicen tus estudiantes.',
  'door.email-wrong': 'Esto todavía no es una dirección de correo.',
  'door.email-wrong-rest': 'Lleva una @ y después un punto, como nombre@escuela.org.',
  'door.not-reached': 'No se pudo llegar a Threshold.',
  'door.not-reached-rest': 'Lo que escribiste sigue aquí. Revisa tu conexión y pulsa otra vez.',
  'door.fault': 'Algo falló aquí, no en lo que escribiste.',
  'door.fault-rest':
    'No se guardó nada. Pulsa otra vez; si se repite, avisa a quien administra Threshold.',
  'door.many-sign-ups': 'Se han creado muchas cuentas desde aquí.',
  'door.what-we-keep':
    'Guardamos nombres, intentos y resultados para que veas el avance. Sin anuncios ni rastreadores. Los estudiantes nunca necesitan correo.',
  'door.language': 'Idioma',

  'door.class-code': 'Código de clase',
  'door.character': 'Carácter {place} de {length}',
  'door.looking': 'Buscando',
  'door.find-my-class': 'Buscar mi clase',
  'door.with-teachers': 'con {teachers}',
  'door.code-missing': 'Primero escribe tu código de clase.',
  'door.code-missing-rest': 'Tiene seis caracteres y está en la pantalla de clase.',
  'door.code-opens-nothing': 'Ninguna clase abierta tiene el código {code}.',
  'door.look-again':
    'Mira otra vez la pantalla de clase. Si el código está bien, la clase terminó o tiene otro: pídelo a tu docente.',
  'door.look-again-alike':
    'Mira otra vez la pantalla de clase. Es fácil confundir {one} con {other}. Si el código está bien, la clase terminó o tiene otro: pídelo a tu docente.',
  'door.code-gone': 'El código de esta clase ya no la abre.',
  'door.code-gone-rest': 'Mira la pantalla de clase o pide el nuevo a tu docente.',
  'door.many-codes': 'Aquí se probaron muchos códigos. Después inténtalo otra vez.',

  'door.your-name': 'Tu nombre',
  'door.name-hint': 'Nombre y apellido, o el nombre y la primera letra del apellido',
  'door.names-hidden':
    'Aquí no se muestran los nombres ahora. Si acabas de llegar a esta clase, pide a tu docente que te agregue.',
  'door.not-you':
    '{count, plural, one {¿No eres tú? Ver el único nombre} other {¿No eres tú? Ver los # nombres}}',
  'door.choose-name-first': 'Primero elige tu nombre.',
  'door.type-name-first': 'Primero escribe tu nombre.',

  'door.your-pin': 'Tu PIN',
  'door.pin-of': '{name}, tu PIN',
  'door.pin-field': 'Tu PIN, cuatro dígitos',
  'door.digits-entered': '{count} de {length} dígitos',
  'door.keys': 'Teclas',
  'door.delete': 'Borrar',
  'door.go-in': 'Entrar a la clase',
  'door.key-in-digits': 'Marca tus cuatro dígitos.',
  'door.pin-has-four': 'Un PIN tiene cuatro dígitos.',
  'door.forgot': '¿No lo recuerdas? Pregunta a tu docente.',

  'door.something-missing': 'Falta algo.',
  'door.name-then-digits': 'Elige tu nombre y después tus cuatro dígitos.',
  'door.email-and-password': 'Escribe tu correo y tu contraseña.',
  'door.not-that-pin': 'Ese no es el PIN de {name}.',
  'door.name-and-pin': 'El nombre y el PIN no coinciden.',
  'door.address-and-password': 'El correo y la contraseña no coinciden.',
  'door.tries-left':
    '{count, plural, one {te queda un intento; después hay que esperar un poco.} other {te quedan {words} intentos; después hay que esperar un poco.}}',
  'door.too-many-tries': 'Demasiados intentos.',
  'door.wait': '{minutes, plural, one {Espera un minuto.} other {Espera {words} minutos.}}',
  'door.then-try-again': 'Después inténtalo otra vez.',
  'door.keys-come-back': 'Las teclas vuelven a las {time}.',
  'door.keys-are-back': 'Ya volvieron las teclas.',
  'door.wait-is-over': 'Terminó la espera.',
  'door.try-again-now': 'Inténtalo otra vez.',
  'door.time-left': 'Tiempo restante',

  'door.school-email': 'Correo de la escuela',
  'door.password': 'Contraseña',
  'door.show-password': 'Mostrar la contraseña',
  'door.forgot-password': '¿Olvidaste tu contraseña?',
  'door.new-password-title': 'Contraseña nueva · Threshold',
  'door.new-password': 'Contraseña nueva',
  'door.new-password-lead':
    'Escribe tu correo de la escuela. Si tiene cuenta, en un minuto llega un enlace. Sirve una vez, durante una hora.',
  'door.no-mail':
    'Aquí no hay servidor de correo, así que no se puede enviar un enlace. Quien dirige tu escuela puede crearte uno en Escuela, Personal. Si solo tú la diriges, pídelo a quien administra Threshold para tu escuela.',
  'door.send-link': 'Enviarme un enlace',
  'door.look-in-your-mail': 'Mira tu correo.',
  'door.look-in-your-mail-rest':
    'Si {email} tiene cuenta, el enlace va en camino. ¿No llega en unos minutos? Mira en el correo no deseado e inténtalo otra vez.',
  'door.choose-new-password': 'Elige una contraseña nueva',
  'door.choose-new-password-lead': 'Se cierra tu sesión en todos los demás lugares.',
  'door.set-password': 'Guardarla y entrar',
  'door.password-is-set': 'Tu nueva contraseña está guardada.',
  'door.setting': 'Guardando',
  'door.sending': 'Enviando',
  'door.link-gone': 'Este enlace ya se usó o es demasiado viejo.',
  'door.new-link': 'Pedir un enlace nuevo',
  'door.link-gone-rest': 'Pide uno nuevo.',
  'door.email-missing': 'Escribe primero tu correo.',
  'door.letter-subject': 'Threshold: contraseña nueva',
  'door.letter-text':
    'Alguien pidió una contraseña nueva para esta dirección. Si fuiste tú, abre este enlace antes de una hora:\n\n{link}\n\nSi no fuiste tú, nada ha cambiado y no tienes que hacer nada.',
  'door.sign-in': 'Entrar',
  'door.signing-in': 'Entrando',

  'door.first-heading': 'Se cruza una línea, se llena una casilla.',
  'door.first-lead':
    'Cada estudiante avisa cuando quiere demostrar lo que sabe. Su docente lo llama de la fila, lee la línea que hay que cruzar y decide: logrado o todavía no. En ese mismo momento cambian todas las pantallas del salón.',
  'door.enter-a-code': 'Escribir un código de clase',
  'door.teachers-sign-in': 'Docentes: entrar',
  'door.new-here':
    '¿Es tu primera vez? El código de clase te lo da tu docente o está en la pantalla de clase.',
  'door.your-classes': 'Tus clases',
  'door.class-ended': '{title} ha terminado.',
  'door.class-ended-lead':
    'Todo lo que cruzaste sigue siendo tuyo. Pregunta a tu docente qué clase viene ahora: se abrirá aquí.',
  'door.class-ended-lead-others':
    'Todo lo que cruzaste sigue siendo tuyo. Tus otras clases continúan:',
  'door.left-student':
    'Ya no estás en esa clase. Todo lo que has logrado queda guardado. Si es un error, díselo a tu docente: entonces tu camino se abre aquí.',
  'door.left-teacher':
    'Ya no das esa clase, o se archivó. Lo que evaluaste queda. Si es un error, pregunta a sus otros docentes o a quien dirige tu escuela.',
  'door.no-class-student':
    'Ahora no estás en ninguna clase. Pide a tu docente que te agregue. Entonces tu camino se abre aquí.',
  'door.no-class-teacher':
    'Ahora no estás en ninguna clase. Empieza una propia o pide a quien dirige tu escuela que te dé una: entonces se abre aquí sola.',
  'door.begin-class': 'Clase nueva',
  'door.archived-classes': 'Clases archivadas',
  'door.no-class-leader':
    'Diriges tu escuela. Sus tableros y filas se abren solo a los docentes de cada clase, y tú no das ninguna. Las páginas de la escuela sí son tuyas.',
  'door.last-path': 'Ver tu camino',
  'door.look-once-more': 'Mirar otra vez',
  'door.open-school': 'Abrir la escuela',
  'door.your-account': 'Tu cuenta · Threshold',
  'door.account': 'Tu cuenta',
  'door.shared-device':
    'En un dispositivo compartido, cierra sesión al terminar. Así la siguiente persona no ve nada tuyo.',
  'door.on': 'Sí',
  'door.off': 'No',
  'door.sound': 'Sonido',
  'door.sound-student': 'Un golpe suave cuando un docente viene hacia ti. Nada más suena.',
  'door.sound-teacher': 'Un golpe suave cuando alguien entra a una fila vacía. Nada más suena.',
  'door.single-keys': 'Teclas sueltas',
  'door.single-keys-lead':
    'En la fila, las letras sueltas evalúan y mueven. Desactívalas si usas una herramienta que escribe letras.',
  'door.families': 'Familias',
  'door.for-families': 'Familias:',
  'door.families-link': 'Entrar con un código de familia',
  'door.badge-title': 'Tu credencial · Threshold',
  'door.badge-coming': 'Un momento.',
  'door.badge-none': 'Muestra tu credencial.',
  'door.badge-none-lead': 'Apunta una cámara al cuadrado, o entra con el código de clase.',
  'door.badge-no-script':
    'Una credencial necesita JavaScript. Aquí entra con el código de clase y tu PIN.',
  'door.badge-again': 'Intentar otra vez',
  'door.badge-by-code': 'Entrar con el código de clase',
  'door.badge-elsewhere':
    '¿Tienes una credencial? Este dispositivo no puede leerla. Ábrela con la cámara de un teléfono o una tableta, o entra aquí con tu nombre y tu PIN.',
  'door.badge-opens-nothing': 'Esta credencial no abre nada.',
  'door.badge-ask':
    'Hay una más nueva, tu clase no usa credenciales o ya terminó. Pregunta a tu docente.',
  'door.hold-badge': 'Mostrar tu credencial',
  'door.hold-badge-title': 'Pon tu credencial frente a la cámara',
  'door.camera-close': 'Cerrar la cámara',
  'door.camera-off': 'La cámara está apagada.',
  'door.camera-off-rest': 'Permítela en el navegador, o entra con tu PIN.',
  'door.not-read-here': 'La cámara funciona, pero no se pudo cargar lo que lee la credencial.',
  'door.not-read-here-rest': 'Ciérrala y prueba otra vez cuando haya conexión, o entra con tu PIN.',
};
