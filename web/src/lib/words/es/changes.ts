import type { changes as english } from '../en/changes.ts';
import type { AreaIn } from '../translated.ts';

export const changes: AreaIn<typeof english> = {
  'changes.what-changed': 'Qué cambió',
  'changes.nothing': 'Nada ha cambiado desde la última vez.',
  'changes.more': '{count, plural, one {Hubo # cambio más.} other {Hubo # cambios más.}}',
  'changes.joined': '{count, plural, one {# se sumó a la fila.} other {# se sumaron a la fila.}}',
  'changes.left': '{count, plural, one {# salió de la fila.} other {# salieron de la fila.}}',
  'changes.waiting':
    '{count, plural, =0 {Nadie espera.} one {Espera # persona.} other {Esperan # personas.}}',
};
