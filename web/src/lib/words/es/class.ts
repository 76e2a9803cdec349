import type { classHome as english } from '../en/class.ts';
import type { AreaIn } from '../translated.ts';

export const classHome: AreaIn<typeof english> = {
  'class.page-title': '{name} · Clase · Threshold',
  'class.page-title-period': '{name}, {period} · Clase · Threshold',
  'class.pages': 'Páginas de la clase',
  'class.tab-line': 'Fila',
  'class.tab-board': 'Tablero',
  'class.tab-class': 'Clase',
  'class.back': 'Volver a la fila',
  'class.offline':
    '<b>Estás sin conexión.</b> La clase se ve como estaba. No se puede cambiar nada hasta que vuelvas.',
  'class.not-reachable':
    '<b>No se puede llegar a Threshold.</b> La clase se ve como estaba. No se puede cambiar nada hasta que responda.',
  'class.not-reached':
    'No se pudo llegar a Threshold. Mira si algo cambió antes de intentarlo otra vez.',
  'class.title-and-period': '{title}, {period}',
  'class.cancel': 'Cancelar',
  'class.change-name': 'Cambiar el nombre',
  'class.name-title': 'Cómo se llama esta clase',
  'class.field-title': 'Nombre',
  'class.field-period': 'Cuándo se reúne',
  'class.field-period-hint': 'como tú lo dices, por ejemplo «3.ª hora»; puede quedar vacío',
  'class.title-missing': 'Escribe cómo se llama la clase.',
  'class.save-name': 'Cambiar',
  'class.tracks': '{count, plural, one {Ruta} other {Rutas}}',
  'class.objectives': '{count, plural, one {# objetivo} other {# objetivos}}',
  'class.teachers': 'Docentes',
  'class.you': 'tú',
  'class.here-now': 'en línea',
  'class.undo': 'Deshacer',
  'class.change': 'Cambiar',
  'class.choose-track': 'Elegir una ruta',
  'class.change-tracks': 'Cambiar las rutas',
  'class.tracks-title': 'Rutas de esta clase',
  'class.tracks-lead':
    'Los estudiantes las ven en este orden. Lo que cruzaron queda en su registro, siga la clase lo que siga.',
  'class.tracks-followed': 'Rutas que sigue la clase, en su orden',
  'class.tracks-more': 'Agregar una ruta',
  'class.track-up': 'Subir {track}',
  'class.track-down': 'Bajar {track}',
  'class.track-remove': 'Quitar {track}',
  'class.track-add': 'Agregar {track}',
  'class.track-missing': 'Elige al menos una ruta.',
  'class.tracks-leaving':
    '{count, plural, one {Una pulsación en la fila es de un objetivo que se quita. Saldrá de la fila.} other {# pulsaciones en la fila son de objetivos que se quitan. Saldrán de la fila.}}',
  'class.tracks-save': 'Seguir estas',
  'class.tracks-told':
    '{count, plural, one {La clase sigue ahora una ruta.} other {La clase sigue ahora # rutas.}}',
};
