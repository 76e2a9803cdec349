import type { rehearsal as english } from '../en/try.ts';
import type { AreaIn } from '../translated.ts';

export const rehearsal: AreaIn<typeof english> = {
  'try.title': 'Estudiante por un minuto · {section} · Threshold',
  'try.nothing-sent':
    '<b>Eres estudiante por un minuto.</b> Nada de esto se envía, se cuenta ni se guarda.',
  'try.end': 'Terminar',
  'try.you': 'Tú',
  'try.your-side': 'Tu lado',
  'try.press':
    'Esto es lo que ve un estudiante. Elige un objetivo, lee su umbral y pulsa el botón.',
  'try.waiting': 'Quien pulsó está al principio de tu fila. Llámate.',
  'try.held': 'En espera, con el lugar guardado. Vuelve a la fila en la pantalla del estudiante.',
  'try.called':
    'La pantalla del estudiante dice que vas. Escucha, marca lo que oíste si quieres y decide.',
  'try.over':
    'En una clase de verdad, el tablero, la pantalla de clase y el contador cambian en ese mismo momento. Aquí no ha cambiado nada.',
  'try.take': 'Llamarme',
  'try.again': 'Otra vez',
  'try.to-line': 'A mi fila',
  'try.no-script': 'Esto necesita JavaScript. Actívalo y carga la página otra vez.',
};
