import type { ObjectivesForStudents } from '../track-content.ts';

export const addAndSubtractStudentsEs: ObjectivesForStudents = {
  '2.1': {
    threshold:
      'Calculas cuatro sumas, al menos dos de las cuales pasan de una decena a otra, y explicas uno de tus métodos de manera que otra persona pueda repetirlo.',
    criteria: [
      'Cuatro respuestas, cuatro correctas',
      'Pasa de decena sin perderse',
      'Método que se puede repetir',
    ],
    practice: [
      {
        title: 'Completa la decena',
        note: 'Voltea una carta y di cuánto le falta; se la queda la mano más rápida',
      },
      {
        title: 'A saltos por la tabla del cien',
        note: 'Saltos grandes para las decenas, chiquitos para las unidades',
      },
    ],
    ways: [{ kind: 'Conversación', what: 'Cuatro tarjetas, y hablamos de una de ellas.' }],
    samples: {
      short: [
        'Hasta aquí bien: 35 + 24 = 59, 56 + 27 = 83, 42 + 30 = 72.',
        '47 + 38 son [75].',
        '¿Cómo llegaste?',
        'Cuarenta y treinta son setenta. Siete y ocho son quince, así que [me quedo con el 5].',
      ],
      over: [
        'Hasta aquí bien: 26 + 51 = 77, 64 + 19 = 83, 33 + 48 = 81.',
        '¿58 más 26? [84].',
        '¿Cómo llegaste?',
        '[Le quité 2 al 26] para formar 60. Después, 60 más 24.',
      ],
    },
  },
  '2.2': {
    threshold:
      'Resuelves sin ayuda cinco sumas en columna, todas bien, y dejas ver dónde diez de algo se volvieron uno de lo que sigue.',
    criteria: ['Cinco sumas, las cinco bien', 'Lo que se lleva, escrito', 'Sin ninguna pista'],
    practice: [
      {
        title: 'Constrúyelo con bloques',
        note: 'Juega cuatro rondas; todos los cambios se hacen sobre el tapete',
      },
      {
        title: 'Carrera de dos hasta 1,000',
        note: 'Tiren tres dados, sumen y lleguen exactamente',
      },
    ],
    ways: [{ kind: 'En papel', what: 'Una hoja, con tus cuentas a la vista.' }],
    samples: {
      short: [
        'Cuatro sumas bien, sin pedir ayuda. La quinta, en columna: 348 + 276 = [514].',
        'Cuéntame de las unidades.',
        '8 y 6 son 14. Escribí el 4 y [pasé a las decenas].',
      ],
      over: [
        'Cinco bien, sin pedir ayuda. En la última, [un 1 chiquito sobre las decenas y otro sobre las centenas]: 348 + 276 = 624.',
        'Cuéntame de las unidades.',
        '8 y 6 hacen 14. [La decena, este 1, se pasa acá], y quedan 12 decenas.',
      ],
    },
  },
  '2.3': {
    threshold:
      'Resuelves cinco restas, dos con un cero de por medio, y con palabras o con un dibujo muestras qué descompusiste.',
    criteria: [
      'Todas las restas correctas',
      'El cero, paso por paso',
      'Muestras qué descompusiste',
    ],
    practice: [
      {
        title: 'Romper la alcancía',
        note: 'Paga con placas y barras; pide cambio cuando no te alcance',
      },
      {
        title: 'El cero de en medio',
        note: 'Pausa antes de cada paso y di lo que va a pasar, 3 min',
      },
    ],
    ways: [
      {
        kind: 'En papel',
        what: 'Media página de restas, con espacio para dibujar junto a cada una.',
      },
    ],
    samples: {
      short: [
        '503 − 178 = [375], con un dibujo de placas, barras y cubitos.',
        '¿Qué descompusiste?',
        'Esta centena. [La cambié por 10 unidades], y entonces 13 menos 8 son 5.',
        '¿Y las decenas?',
        '0 menos 7… [7].',
      ],
      over: [
        'Toda la página bien. Abajo, 503 − 178 = [325]: una placa está tachada y dibujada otra vez como barras.',
        '¿Qué descompusiste?',
        'Una placa [en diez barras]. Luego una barra [en diez cubitos]. O sea, 4 centenas, 9 decenas y 13 unidades.',
      ],
    },
  },
  '2.4': {
    threshold:
      'Recibes tres problemas ya resueltos, uno de ellos mal; compruebas cada uno al revés, descubres el equivocado y lo corriges.',
    criteria: [
      'Operación contraria bien elegida',
      'El equivocado, descubierto',
      'Corregido y comprobado otra vez',
    ],
    practice: [
      {
        title: 'Caza la falsa',
        note: 'Escribe dos cuentas verdaderas y una falsa; intercambien y búsquenla',
      },
      {
        title: 'Familias de operaciones hasta 1,000',
        note: 'Cuatro operaciones con los mismos tres números',
      },
    ],
    ways: [
      {
        kind: 'Conversación',
        what: 'Tres tarjetas boca arriba; tú haces de inspector o inspectora.',
      },
    ],
    samples: {
      short: [
        'La tarjeta dice 432 − 157 = 285.',
        'Sumé: 285 + 157 son 442. Entonces esta tarjeta está mal.',
        '¿Qué debería decir?',
        '[Otra cosa. Está mal y ya.]',
      ],
      over: [
        'La tarjeta dice 610 − 248 = 372.',
        'Si devuelvo los 248 me da 620, y son diez de más.',
        '¿Qué debería decir?',
        'Diez menos: [362]. Y [362 + 248 son 610], así que ya cuadra.',
      ],
    },
  },
};
