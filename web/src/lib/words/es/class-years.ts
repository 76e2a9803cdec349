import type { classYears as english } from '../en/class-years.ts';
import type { AreaIn } from '../translated.ts';

export const classYears: AreaIn<typeof english> = {
  'class.new-page-title': 'Clase nueva · Threshold',
  'class.new-class': 'Clase nueva',
  'class.new-lead':
    'La impartes desde el principio. Después llegan los estudiantes: escritos, pegados o tomados de otra clase tuya.',
  'class.new-lead-from':
    'La impartes desde el principio. Después eliges quién viene de {title}, cada cual con su registro.',
  'class.new-tracks': 'Rutas que sigue',
  'class.new-create': 'Crear la clase',
  'class.archived-page-title': 'Clases archivadas · Threshold',
  'class.archived-classes': 'Clases archivadas',
  'class.archived-lead':
    'Han terminado y se guardan como estaban. Los estudiantes conservan su registro.',
  'class.archived-none':
    'Ninguna todavía. Al final del curso, una clase se archiva en su propia página.',
  'class.archived-on': 'Archivada el {day}',
  'class.archived-on-by': 'Archivada el {day} por {name}',
  'class.ended': '{title} está archivada.',
  'class.ended-period': '{title}, {period} está archivada.',
  'class.ended-lead':
    'Terminó el {day} a las {time}. Ya no hay nadie en ella, y los estudiantes conservan su registro. Recupérala si debe continuar.',
  'class.ended-lead-by':
    '{name} la archivó el {day} a las {time}. Ya no hay nadie en ella, y los estudiantes conservan su registro. Recupérala si debe continuar.',
  'class.archived-board': 'Leer el tablero',
  'class.move-up': 'Pasar estudiantes',
  'class.restore': 'Recuperar',
  'class.back-told':
    'La clase está de vuelta, con un código nuevo. Las tarjetas y los carteles impresos antes no abren nada: imprímelos otra vez. Las suplencias no han vuelto: invita de nuevo a quien haga falta. La fila está cerrada hasta que la abras. La entrada no muestra nombres hasta que lo actives: cada estudiante escribe el suyo.',
  'class.to-classes': 'Tus clases',
  'class.end': 'Fin de curso',
  'class.end-lead': 'Una clase archivada se guarda como estaba. Puedes leerla y recuperarla.',
  'class.archive': 'Archivar la clase',
  'class.archive-title': '¿Archivar {title}?',
  'class.archive-lead':
    'Todos la dejan ahora, también quien espera en la fila. Su código y sus enlaces de pantalla dejan de abrir. Los registros quedan con los estudiantes; puedes pasarlos a otra clase o recuperar esta.',
  'class.archive-yes': 'Archivarla',
  'class.archive-no': 'Conservarla',
};
