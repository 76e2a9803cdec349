import type { past as english } from '../en/past.ts';
import type { AreaIn } from '../translated.ts';

export const past: AreaIn<typeof english> = {
  'past.title': 'Traído antes',
  'past.when': '{day}, {time}',
  'past.nobody': 'Alguien cuyos datos se borraron',
  'past.school': 'Toda la escuela',
  'past.counts':
    'Lista: {added, plural, =0 {nadie agregado} one {# se agregó} other {# se agregaron}}, {changed, plural, =0 {nadie cambió} one {# cambió} other {# cambiaron}}, {removed, plural, =0 {nadie salió} one {# salió} other {# salieron}}.',
  'past.rows': '{count, plural, one {Lista: # cambio.} other {Lista: # cambios.}}',
  'past.scores': '{count, plural, one {# resultado anterior.} other {# resultados anteriores.}}',
  'past.undone': 'Se deshizo.',
};
