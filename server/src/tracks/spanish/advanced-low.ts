import type { LevelContent } from '../track-content.ts';

export const advancedLow: LevelContent = {
  title: 'Advanced Low',
  short: 'AL',
  objectives: [
    {
      code: '7.1',
      title: 'Support an opinion with reasons',
      statement: 'I can take a stand on a question that matters and hold it in discussion.',
      threshold:
        'On a matter people here disagree about, you give your view in connected paragraphs, develop two reasons, bring an example, and do justice to an objection before you answer it.',
      criteria: [
        'Two developed reasons',
        'Example from life or data',
        'Objection weighed, then answered',
      ],
      exemplars: [
        {
          side: 'short',
          lines: [
            { who: 'T', text: '¿Deberían prohibirse los teléfonos en la escuela?' },
            {
              who: 'E',
              text: 'Creo que sí, porque distraen y porque [son malos]. En matemáticas, por ejemplo, un compañero pasó toda la hora viendo videos y no entendió nada de las fracciones.',
            },
            { who: 'T', text: 'Hay familias que los necesitan para comunicarse.' },
            { who: 'E', text: '[Sí, pero distraen mucho] y yo creo que son malos.' },
          ],
          why: 'The example from math class is worth keeping. One reason is only a label, and the families are not heard.',
          meets: [1],
        },
        {
          side: 'over',
          lines: [
            { who: 'T', text: '¿Deberían prohibirse los teléfonos en la escuela?' },
            {
              who: 'E',
              text: 'No del todo. [Por un lado], para muchos alumnos el teléfono es el único diccionario que tienen en casa y en clase. [Por otro], prohibirlo no enseña a usarlo: en el colegio de mi prima, en Medellín, los guardaban en cajas y, en cuanto salían, pasaban tres horas pegados a la pantalla.',
            },
            { who: 'T', text: 'Pero está comprobado que distraen.' },
            {
              who: 'E',
              text: '[No lo niego]; a mí me pasa. [Aun así], si es el maestro quien decide cuándo se sacan, aprendemos a soltarlos, y eso nos servirá más que una caja.',
            },
          ],
          why: 'Two reasons that go somewhere, a cousin in Medellín as evidence, and an objection granted before it is turned.',
          meets: [0, 1, 2],
        },
      ],
      asks: ['¿Qué te haría cambiar de opinión?', '¿A quién perjudica tu propuesta?'],
      practice: [
        {
          kind: 'read',
          title: 'Cartas al director',
          note: 'Find the example each writer leans on',
        },
        {
          kind: 'partner',
          title: 'Debate de dos sillas',
          note: 'Change seats at the bell and argue the opposite',
        },
      ],
      ways: [
        {
          kind: 'Discussion',
          what: 'Five minutes on a question drawn from the class’s own list.',
          minutes: 6,
        },
      ],
      requires: ['6.2'],
    },
    {
      code: '7.2',
      title: 'Discuss a news event across time',
      statement:
        'I can talk over something in the news: how it came about, where it stands, what may follow.',
      threshold:
        'You report a recent event and its causes, describe the present state of things and suppose what would or will come of it, moving between times without losing your listener.',
      criteria: [
        'Past, present, future under control',
        'Cause and effect made plain',
        'Si-clause holds together',
      ],
      exemplars: [
        {
          side: 'short',
          lines: [
            { who: 'T', text: '¿Qué noticia te llamó la atención?' },
            {
              who: 'E',
              text: 'La del incendio de Valparaíso. Empezó porque se cayó un cable y, como había mucho viento, el fuego llegó a las casas. Ahora las familias [vivieron] en escuelas.',
            },
            { who: 'T', text: '¿Y qué crees que pasará?' },
            { who: 'E', text: 'Si el gobierno [ayudaría], todo [es] mejor.' },
          ],
          why: 'Cable, wind, fire: the causes could not be clearer. The present slides into the past, and the si-clause falls apart.',
          meets: [1],
        },
        {
          side: 'over',
          lines: [
            { who: 'T', text: '¿Qué noticia te llamó la atención?' },
            {
              who: 'E',
              text: 'La del apagón en Puerto Rico. Las líneas [llevaban años] sin mantenimiento y, cuando llegó la tormenta, media isla [se quedó] a oscuras. Hoy los hospitales [funcionan] con generadores y mi abuela sigue sin agua, [ya que] sin luz no sirve la bomba.',
            },
            { who: 'T', text: '¿Y qué crees que pasará?' },
            {
              who: 'E',
              text: 'Prometen que en dos semanas [habrá] luz en todas partes, aunque lo dudo. [Si hubieran invertido] en paneles solares, hoy [no estaríamos] hablando de esto.',
            },
          ],
          why: 'Years, a night, today, two weeks from now: each has its tense, and the last sentence dares a condition about the past.',
          meets: [0, 1, 2],
        },
      ],
      asks: ['¿Cómo se habría podido evitar?', '¿Cómo lo contaría la otra parte?'],
      practice: [
        {
          kind: 'listen',
          title: 'Noticiero de la semana',
          note: 'Sort every verb by when it happens',
        },
        {
          kind: 'write',
          title: 'Cronología de una huelga',
          note: 'Before, now, what if: two sentences on each',
        },
      ],
      ways: [
        {
          kind: 'Discussion',
          what: 'A story from this week’s papers that you chose and read beforehand.',
          minutes: 6,
        },
      ],
      requires: ['6.1', '6.2'],
    },
  ],
};
