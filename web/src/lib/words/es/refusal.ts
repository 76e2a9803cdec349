import type { refusal as english } from '../en/refusal.ts';
import type { AreaIn } from '../translated.ts';

export const refusal: AreaIn<typeof english> = {
  'refusal.INVALID': 'Eso no llegó como debía. Vuelve a cargar la página.',
  'refusal.SIGNED_OUT': 'Tu sesión se cerró. Entra de nuevo para seguir.',
  'refusal.NO_MATCH': 'Los datos no coinciden. Míralos otra vez.',
  'refusal.NOT_ALLOWED': 'Tu función no permite hacer esto.',
  'refusal.NOT_FOUND': 'Aquí no hay nada para ti.',
  'refusal.OFF_STAFF':
    'Ya no perteneces al personal de ninguna escuela. Pide una invitación a quien la dirige o empieza una clase propia.',
  'refusal.NEW_PIN': 'Tu docente te creó un PIN nuevo. Pídeselo y entra de nuevo.',
  'refusal.WRONG_PERSON': 'Esto lo pulsó otra persona en este dispositivo. No se envió nada.',
  'refusal.CONFLICT': 'Esto ya se envió con otro contenido.',
  'refusal.LOCKED': 'Esto se abre cuando cruces lo que va antes.',
  'refusal.ALREADY_MASTERED': 'Ya cruzaste esta línea.',
  'refusal.ALREADY_OPEN': 'Ya estás en la fila para esto.',
  'refusal.TOO_MANY_OPEN':
    'Ya estás en la fila para todo lo que permite tu clase. Deja uno primero.',
  'refusal.COOL_DOWN': 'Practica un poco y vuelve a pulsar.',
  'refusal.WAY_NEEDED': 'Elige cómo quieres demostrarlo.',
  'refusal.LINE_CLOSED': 'La fila está cerrada y no recibe a nadie más.',
  'refusal.LINE_PAUSED':
    'La fila está en pausa. Elige a alguien por su nombre para atenderlo igual.',
  'refusal.NOBODY_READY': 'Nadie espera. Date una vuelta por el salón.',
  'refusal.WRONG_STATE': 'Esto cambió mientras tanto. Míralo otra vez.',
  'refusal.ALREADY_CLAIMED': 'Otro docente está con este estudiante.',
  'refusal.CLAIMED_BY_OTHER': 'Otro docente está con este estudiante.',
  'refusal.CLAIMS_FULL': 'Ya tienes a seis estudiantes contigo.',
  'refusal.THRESHOLD_CHANGED':
    'Hay una versión más nueva de lo que se pide para cruzar. Léela y después decide.',
  'refusal.TOO_LATE':
    'Ya pasó el minuto para deshacer. Corrígelo en el registro e indica el motivo.',
  'refusal.ALREADY_VOID': 'Esto ya se había retirado.',
  'refusal.CLASS_GREW':
    'Entretanto alguien más trajo estudiantes a esta clase, así que no se añadió a nadie. Mira otra vez tu lista: debajo se dice quién ya está en la clase.',
  'refusal.CLASS_FULL': 'En una clase caben 200 estudiantes. Crea otra clase para los demás.',
  'refusal.TOO_LARGE':
    'Es más de lo que ocupa una lista: 50 MB en total. Quita lo que no sea parte de la lista, o comprime los archivos.',
  'refusal.IMPORT_RUNNING':
    'En esta escuela se está aplicando otra lista. Esta no ha cambiado nada; inténtalo cuando termine.',
  'refusal.CONFIRM_REMOVALS': 'Esto saca a más de la décima parte. Antes di cuántos son.',
  'refusal.TOO_MANY_INVITED':
    'Hay tantas invitaciones abiertas como puede tener una escuela. Retira antes algunas.',
  'refusal.LAST_TEACHER': 'Una clase conserva al menos a un docente. Invita antes a otro.',
  'refusal.LAST_LEADER':
    'Una escuela conserva al menos a una persona que la dirige. Da antes la dirección a otra.',
  'refusal.LINKS_FULL':
    'Una clase tiene como máximo 20 enlaces de pantalla. Revoca uno que nadie necesite y crea después el nuevo.',
  'refusal.NOT_TRUSTED':
    'Nadie ha dado por buena todavía la clave de este archivo. Compárala primero con la otra escuela y después confírmalo.',
  'refusal.EMAIL_TAKEN': 'Esta dirección ya tiene una cuenta. Entra con ella.',
  'refusal.PASSWORD_SHORT':
    'Haz la contraseña más larga: 15 caracteres o más. Tres palabras y un número bastan.',
  'refusal.PASSWORD_GUESSED':
    'Esta contraseña es de las que se prueban primero. Tres palabras que no tengan nada que ver entre sí son más seguras.',
  'refusal.TOO_FAST': 'Demasiado de una vez. Espera un momento.',
  'refusal.FAULT':
    'Algo salió mal de nuestro lado y quedó anotado. Mira lo que hay en la pantalla antes de intentarlo otra vez.',
  'refusal.UNAVAILABLE':
    'Threshold no alcanza su registro. No se pierde nada; seguimos intentándolo.',
};
