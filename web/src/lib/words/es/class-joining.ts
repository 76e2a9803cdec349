import type { classJoining as english } from '../en/class-joining.ts';
import type { AreaIn } from '../translated.ts';

export const classJoining: AreaIn<typeof english> = {
  'class.add-students': 'Agregar estudiantes',
  'class.add-names': 'Agregar nombres',
  'class.names-label': 'Nombres, uno por línea',
  'class.names-hint':
    'Escríbelos o pega una lista. «Okafor, Amara» se pone al derecho y los números de la lista no cuentan.',
  'class.names-count':
    '{count, plural, =0 {Todavía ningún nombre} one {# nombre} other {# nombres}}',
  'class.unread': '{count, plural, one {Una línea queda fuera:} other {# líneas quedan fuera:}}',
  'class.typed-parted':
    '{count, plural, one {Un nombre se formó juntando columnas, en su orden.} other {# nombres se formaron juntando columnas, en su orden.}} ¿El apellido va primero? Escribe «Apellidos, Nombre» en una línea encima.',
  'class.typed-aside':
    '{count, plural, one {Junto a un nombre se dejaron fuera números y otros datos.} other {Junto a # nombres se dejaron fuera números y otros datos.}}',
  'class.typed-as-roster': 'Importar una lista con columnas',
  'class.unread-line': 'Línea {line}',
  'class.unread-no-letters': 'No tiene ninguna letra.',
  'class.unread-too-long': 'Tiene más de {most} caracteres.',
  'class.leave-out':
    '{count, plural, one {Dejar fuera a {names}, que ya está en esta clase} other {Dejar fuera a # que ya están en esta clase: {names}}}',
  'class.take-back':
    '{count, plural, one {{names} ya estuvo en esta clase. Traer de vuelta con su registro y su PIN, en vez de agregar a alguien nuevo} other {# ya estuvieron en esta clase: {names}. Traer de vuelta con su registro y su PIN, en vez de agregar a alguien nuevo}}',
  'class.twice':
    '{count, plural, one {{names} está dos veces en tu lista y se agrega una vez. ¿Son dos estudiantes? Escribe junto al segundo algo que los distinga, como otro apellido.} other {# nombres están dos veces en tu lista y se agregan una vez: {names}. ¿Son dos estudiantes? Escribe junto al segundo algo que los distinga, como otro apellido.}}',
  'class.and-more': '{names} y {count} más',
  'class.too-many':
    '{count, plural, one {En una clase caben {most} estudiantes: sobra uno.} other {En una clase caben {most} estudiantes: sobran #.}}',
  'class.add':
    '{count, plural, =0 {Agregar} one {Agregar # estudiante} other {Agregar # estudiantes}}',
  'class.adding': 'Agregando, ya están {done} de {count}',
  'class.added-told':
    '{count, plural, one {Se agregó # estudiante, con su PIN.} other {Se agregaron # estudiantes, cada uno con su PIN.}}',
  'class.added-part': 'Ya están {added} de {count}. Los demás siguen aquí. {why}',
  'class.take-button': 'De otra clase',
  'class.take-title': 'Tomar estudiantes de otra clase',
  'class.back-title': 'Traer de vuelta a quien salió de esta clase',
  'class.back-none': 'Nadie ha salido de esta clase.',
  'class.source-left': 'Quienes salieron de esta clase',
  'class.take-lead': 'Vienen con su registro y su PIN.',
  'class.take-none': 'No tienes otra clase con estudiantes.',
  'class.take-others':
    'A los estudiantes de otros docentes, y a quienes no están en ninguna clase, los encuentra quien dirige tu escuela: {leaders}. Puede darte la clase en la que estaba cada estudiante.',
  'class.take-others-leader':
    'A los estudiantes de otros docentes, y a quienes no están en ninguna clase, los encuentras desde la dirección. Date la clase en la que estaban y tráelos aquí.',
  'class.take-others-school': 'A la página de la escuela',
  'class.take-from': 'De',
  'class.source': '{title} {period}',
  'class.source-archived': '{title} {period} (archivada)',
  'class.take-in': 'está en esta clase',
  'class.take-move': 'Dejan {title}',
  'class.take': '{count, plural, =0 {Tomar} one {Tomar # estudiante} other {Tomar # estudiantes}}',
  'class.taken-told':
    '{count, plural, one {# estudiante está ahora en esta clase, con su registro y su PIN.} other {# estudiantes están ahora en esta clase, con su registro y su PIN.}}',
};
