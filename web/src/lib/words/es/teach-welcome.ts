import type { teachWelcome as english } from '../en/teach-welcome.ts';
import type { AreaIn } from '../translated.ts';

export const teachWelcome: AreaIn<typeof english> = {
  'teach.welcome': 'Te damos la bienvenida, {name}. Tu clase está lista.',
  'teach.welcome-lead':
    '{students, plural, one {Un estudiante, {objectives} objetivos. Todavía nadie ha pulsado.} other {# estudiantes, {objectives} objetivos. Todavía nadie ha pulsado.}}',
  'teach.welcome-lead-brought':
    '{students, plural, one {Un estudiante, {objectives} objetivos.} other {# estudiantes, {objectives} objetivos.}} Todavía nadie ha pulsado en esta clase. Las líneas cruzadas en otra parte también cuentan aquí.',
  'teach.welcome-nobody':
    'Todavía no hay nadie. Agrega los nombres, reparte las tarjetas y aquí aparecerá la primera persona que pulse.',
  'teach.welcome-code': 'Los estudiantes entran con este código:',
  'teach.welcome-names': 'Agrega a tus estudiantes',
  'teach.welcome-names-lead': 'escribe los nombres o pega una lista, uno por línea',
  'teach.add-names': 'Agregar nombres',
  'teach.welcome-track': 'Elige una ruta',
  'teach.welcome-track-lead': 'sus objetivos forman el tablero y los caminos',
  'teach.welcome-no-track': 'Los estudiantes verán su camino cuando la clase siga una ruta.',
  'teach.welcome-cards': 'Reparte las tarjetas con el PIN',
  'teach.welcome-cards-lead': 'una por estudiante, ocho por hoja',
  'teach.pin-cards': 'Tarjetas con PIN',
  'teach.welcome-wall': 'Pon la pantalla de clase en grande',
  'teach.welcome-wall-lead': 'muestra iniciales hasta que elijas otra cosa',
  'teach.welcome-done': 'Hecho.',
  'teach.welcome-made': 'Crear la clase',
  'teach.welcome-made-lead': 'hecho: ya tiene su código, su fila y su tablero',
  'teach.welcome-made-no-code':
    'listo: ya están su fila y su tablero; el código se crea en la página de la clase',
  'teach.welcome-try': 'Sé estudiante por un minuto',
  'teach.welcome-try-lead': 'pulsa el botón y evalúate',
  'teach.try-it': 'Probar',
};
