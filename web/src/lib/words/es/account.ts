import type { account as english } from '../en/account.ts';
import type { AreaIn } from '../translated.ts';

export const account: AreaIn<typeof english> = {
  'account.untouched': 'Cuando nadie toca este dispositivo',
  'account.untouched-lead':
    'Después de {minutes} minutos se cierra tu sesión aquí, para que los nombres de los estudiantes sigan siendo privados. Lo que no enviaste queda en este dispositivo. Para la clase, abre la pantalla de clase con su enlace: muestra lo que tú eliges y se queda abierto.',
  'account.keep-open': 'Dejar abierto hoy en esta pantalla',
  'account.kept-open':
    'Abierto en esta pantalla hasta la medianoche. Quien pase puede leer los nombres.',
  'account.close-again': 'Volver a cerrar cuando no haya nadie',
  'account.where-to': '¿Adónde? · Threshold',
  'account.where-to-heading': '¿Adónde?',
  'account.places': 'Tus escuelas',
  'account.places-lead': 'Tu dirección pertenece a varias. Cada una es un lugar aparte.',
  'account.here': '{title}, donde estás',
  'account.name': 'Tu nombre',
  'account.name-lead': 'Cambia a la vez en todas las clases.',
  'account.save-name': 'Cambiar el nombre',
  'account.name-changed': 'Ahora te llamas {name}.',
  'account.password': 'Contraseña',
  'account.password-lead': 'Una nueva cierra tu sesión en todos los demás lugares.',
  'account.present-password': 'Tu contraseña actual',
  'account.new-password': 'Una nueva',
  'account.set-password': 'Poner la contraseña nueva',
  'account.password-changed':
    'La contraseña nueva está puesta. En todos los demás lugares se cerró tu sesión.',
  'account.password-wrong': 'Esa no es tu contraseña actual.',
  'account.address': 'Correo',
  'account.address-right': 'Se ha comprobado que tu dirección es correcta.',
  'account.address-unknown':
    'Nadie ha comprobado todavía que tu dirección sea correcta. Una contraseña nueva solo puede llegarte ahí, así que vale la pena: te llega una carta con un enlace.',
  'account.address-no-mail':
    'Aquí no hay servidor de correo: no se comprueba ninguna dirección y una contraseña olvidada no se puede cambiar por carta. Si la olvidas, pide un enlace a quien dirige tu escuela.',
  'account.address-no-mail-setting':
    'Aquí no hay servidor de correo: no se comprueba ninguna dirección y una contraseña olvidada no se puede cambiar por carta. Quien administra este Threshold configura SMTP_URL.',
  'account.address-is': 'Entras con <b>{address}</b>.',
  'account.address-hidden':
    'Threshold no guarda direcciones con las cuentas. La tuya aparece aquí cuando entras con ella en este dispositivo.',
  'account.address-new': 'Otra dirección',
  'account.address-change': 'Cambiar la dirección',
  'account.address-changed':
    'Desde ahora entras con {address}. En los demás dispositivos se cerró tu sesión.',
  'account.address-taken': 'Ya hay una cuenta con esta dirección. Escribe otra o entra con esa.',
  'account.address-unread':
    'Escribe la dirección nueva, como nombre@escuela.example, y tu contraseña actual.',
  'account.address-send': 'Envíame una carta',
  'account.address-sent':
    'Una carta va en camino. ¿Nada tras unos minutos? Mira en el correo no deseado.',
  'account.address-other': 'No es la dirección con la que entras.',
  'account.address-missing': 'Escribe antes tu correo.',
  'account.verify-title': 'Tu dirección · Threshold',
  'account.verify-heading': '¿Es tu dirección?',
  'account.verify-lead':
    'Abriste el enlace de una carta. Con pulsar una vez se sabe que las cartas te llegan a esta dirección.',
  'account.verify-yes': 'Sí, es mía',
  'account.verify-done': 'Gracias. Tu dirección es correcta.',
  'account.verify-gone':
    'Este enlace ya se usó o es demasiado antiguo. Envíate uno nuevo desde tu cuenta.',
  'account.letter-subject': 'Threshold: ¿es tu dirección?',
  'account.letter-text':
    'Alguien creó una cuenta en Threshold con esta dirección. Si fuiste tú, abre este enlace antes de tres días:\n\n{link}\n\nSi no fuiste tú, no hay nada que hacer.',
  'account.sessions': 'Sesiones abiertas',
  'account.sessions-lead':
    '¿Ves una que no es tuya? Ciérrala y elige después una contraseña nueva.',
  'account.sessions-lead-student':
    '¿Ves una que no es tuya? Ciérrala y pide después un PIN nuevo a tu docente.',
  'account.sessions-lead-family':
    'Solo este dispositivo. Cualquier otro que entró con el código de tu hijo o hija tiene su propia página como esta. Si ya no quieres que alguno siga dentro, pide un código nuevo a su docente: con él se cierran todas las sesiones, también la de aquí.',
  'account.device': '{browser} en {system}',
  'account.device-unknown': 'Un dispositivo que no dijo qué es',
  'account.this-device': 'este, desde {signedIn}',
  'account.other-device': 'desde {signedIn}, visto por última vez {seen}',
  'account.end': 'Cerrar',
  'account.end-one': 'Cerrar {device}, {when}',
  'account.end-others': 'Cerrar todas las demás',
  'account.ended': 'Cerrada.',
  'account.school': 'Tu escuela',
  'account.school-lead': 'Este nombre lo leen las familias, los colegas y la organización.',
  'account.school-name': 'Nombre',
  'account.school-place': 'Localidad',
  'account.school-place-hint': 'puede quedar vacío',
  'account.school-country': 'País',
  'account.no-country': 'Sin indicar',
  'account.school-zone': 'Zona horaria',
  'account.school-zone-hint': 'el día de todas las clases termina a su medianoche',
  'account.zone-look': 'Busca una ciudad o un país',
  'account.zone-found':
    '{count, plural, =0 {Nada se llama así: arriba están todas.} one {Una zona horaria.} other {# zonas horarias.}}',
  'account.save-school': 'Cambiarla',
  'account.school-changed': 'Los datos de tu escuela están guardados.',
  'account.school-missing': 'Escribe cómo se llama la escuela.',
  'account.not-changed': 'Eso no se cambió.',
  'account.invited-title': 'Tienes una invitación · Threshold',
  'account.invited-class': '{by} te invita a dar {title}.',
  'account.invited-class-today': '{by} te invita a dar {title} hoy.',
  'account.invited-school': '{by} te invita a {school}.',
  'account.invited-leads': '{by} te invita a dirigir {school}.',
  'account.invited-at': '{school} en Threshold, donde un docente decide cuándo se cruza una línea.',
  'account.invited-today-lead': '{school}. Estás dentro hasta la medianoche.',
  'account.have-account': 'Tengo una cuenta',
  'account.no-account': 'Es mi primera vez',
  'account.join': 'Entrar',
  'account.join-new': 'Crear mi cuenta y entrar',
  'account.join-as': 'Entrar como {name}',
  'account.joining': 'Entrando',
  'account.join-other': '¿No eres {name}? Cierra la sesión y abre el enlace otra vez.',
  'account.gone-heading': 'Este enlace no abre nada.',
  'account.gone-lead':
    'Ya se usó, se retiró o es demasiado antiguo. Pide uno nuevo a quien te invitó.',
  'account.join-missing': 'Falta algo. Escribe tu nombre, tu correo y una contraseña.',
};
