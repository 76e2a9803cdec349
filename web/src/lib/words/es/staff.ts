import type { staff as english } from '../en/staff.ts';
import type { AreaIn } from '../translated.ts';

export const staff: AreaIn<typeof english> = {
  'staff.page-title': 'Invitaciones · Threshold',
  'staff.page-heading': 'Invitaciones',
  'staff.page-lead':
    'Quien abre un enlace entra en el equipo de {school}. Cada uno sirve una vez, durante siete días.',
  'staff.nobody': 'No hay ninguna invitación abierta.',
  'staff.invite-to-class': 'Invitar a un codocente o a un suplente para hoy',
  'staff.invite-to-school': 'Invitar a un colega',
  'staff.class-title': 'Invitar a un docente a esta clase',
  'staff.school-title': 'Invitar a un colega a la escuela',
  'staff.to-email': 'Correo',
  'staff.to-email-hint': 'o un nombre, si entregas tú el enlace',
  'staff.to-who': '¿Para quién es?',
  'staff.to-who-hint': 'un nombre o una dirección, para reconocerla después',
  'staff.to-missing': 'Escribe para quién es.',
  'staff.no-mail':
    'Aquí no hay servidor de correo, así que el enlace lo entregas tú. Si debe llevarlo una carta, pídelo a quien administra Threshold para tu escuela.',
  'staff.how-long': 'Por cuánto tiempo',
  'staff.for-good': 'Siempre',
  'staff.for-today': 'Solo hoy',
  'staff.for-good-lead': 'Da esta clase igual que tú. El enlace sirve una vez, durante siete días.',
  'staff.for-today-lead':
    'Hasta la medianoche atiende la fila, evalúa y da un PIN nuevo a quien lo olvide. No cambia nada más de la clase. El enlace sirve una vez, hoy.',
  'staff.as-what': 'Como',
  'staff.teaches': 'Docente',
  'staff.leads': 'Dirección',
  'staff.teaches-lead': 'Entra en el equipo. Los docentes de una clase lo incorporan a ella.',
  'staff.leads-lead': 'Ve toda la escuela, invita al equipo y da de baja.',
  'staff.cancel': 'Cancelar',
  'staff.invite': 'Invitar',
  'staff.mailed-told': 'La carta para {to} va en camino.',
  'staff.link-lead':
    'Entrega este enlace a {to}. Entra quien lo abra primero, así que no se lo muestres a nadie más. No se vuelve a mostrar.',
  'staff.link': 'Enlace',
  'staff.copy': 'Copiar',
  'staff.copied': 'Copiado',
  'staff.done': 'Listo',
  'staff.invited-on': 'invitación del {day}, aún sin entrar',
  'staff.invited-today': 'invitación para hoy, aún sin entrar',
  'staff.invited-to': 'para {title}, invitación del {day}',
  'staff.invited-leads': 'para dirigir la escuela, invitación del {day}',
  'staff.unreadable': 'Invitación',
  'staff.more': 'Más para {name}',
  'staff.take-back': 'Retirar la invitación',
  'staff.taken-back-told': 'La invitación a {name} ya no abre nada.',
  'staff.substitute': 'suplente hasta la medianoche',
  'staff.stand-in': 'Hoy eres suplente',
  'staff.stand-in-lead':
    'Hasta la medianoche atiendes la fila, evalúas, ayudas, abres la pantalla de clase y das un PIN nuevo a quien olvidó el suyo. Los nombres, los códigos, las rutas y las reglas de la clase quedan en manos de sus docentes.',
  'staff.remove': 'Quitar de esta clase',
  'staff.leave': 'Dejar esta clase',
  'staff.remove-title': '¿Quitar a {name} de esta clase?',
  'staff.remove-lead':
    'Quien esté con {name} vuelve a su lugar de antes en la fila. {name} deja de ver esta clase en el acto.',
  'staff.remove-yes': 'Quitar a {name}',
  'staff.remove-no': 'Dejar en la clase',
  'staff.removed-told': '{name} ya no está en esta clase.',
  'staff.removed-code-told':
    '{name} ya no está en esta clase, y la clase tiene un código nuevo. Vuelve a imprimir el cartel y las tarjetas.',
  'staff.walls-of': '{name} creó estos enlaces de pantalla de la clase. Siguen mostrándola:',
  'staff.walls-mine': 'Creaste estos enlaces de pantalla de la clase. Siguen mostrándola:',
  'staff.walls-end': 'Terminarlos. Las pantallas que los muestran se cierran enseguida.',
  'staff.code-of': '{name} conoce el código de esta clase.',
  'staff.code-new': 'Dar a la clase un código nuevo.',
  'staff.code-after':
    'El de ahora deja de abrir: vuelve a imprimir el cartel y las tarjetas de PIN.',
  'staff.leave-title': '¿Dejar esta clase?',
  'staff.leave-lead':
    'Quien esté contigo vuelve a su lugar de antes en la fila. Otro docente de la clase puede invitarte de nuevo.',
  'staff.leave-yes': 'Dejarla',
  'staff.leave-no': 'Quedarme',
  'staff.letter-subject': 'Threshold: te invita {name}',
  'staff.letter-class':
    '{name} te invita a dar {title} en Threshold. Abre este enlace para entrar. Sirve una vez, durante siete días:\n\n{link}\n\nSi no conoces a {name}, no hay nada que hacer.',
  'staff.letter-today':
    '{name} te invita a dar {title} hoy en Threshold. Abre este enlace para entrar. Sirve una vez, hasta la medianoche:\n\n{link}\n\nSi no conoces a {name}, no hay nada que hacer.',
  'staff.letter-school':
    '{name} te invita al equipo de {school} en Threshold. Abre este enlace para entrar. Sirve una vez, durante siete días:\n\n{link}\n\nSi no conoces a {name}, no hay nada que hacer.',
};
