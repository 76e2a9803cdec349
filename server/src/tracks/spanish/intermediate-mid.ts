import type { LevelContent } from '../track-content.ts';

export const intermediateMid: LevelContent = {
  title: 'Intermediate Mid',
  short: 'IM',
  objectives: [
    {
      code: '5.1',
      title: 'Tell a short story in the past',
      statement:
        'I can tell something that happened to me so that you see the place and want the end.',
      threshold:
        'In about two minutes you tell a true story with a beginning, a turn and an end: the scene in the imperfect, the events in the preterite, and words that lead the listener from one to the next.',
      criteria: [
        'Beginning, turn and end',
        'Imperfect scene, preterite action',
        'Linking words guide the listener',
      ],
      exemplars: [
        {
          side: 'short',
          lines: [
            { who: 'T', text: '¿Qué te pasó en el mercado?' },
            {
              who: 'E',
              text: 'Fui con mi tía a un mercado en Puebla. [Hubo] mucha gente y yo [tuve] mucha hambre. Compré un elote. Perdí la mochila. La busqué. Un señor la encontró. Me la dio.',
            },
            { who: 'T', text: '¿Cómo era el señor?' },
            { who: 'E', text: '[Fue] alto y [tuvo] barba.' },
          ],
          why: 'It has a shape: a hunger, a loss, a kind man. But the scene is told as events, and the sentences stand side by side with nothing between them.',
          meets: [0],
        },
        {
          side: 'over',
          lines: [
            { who: 'T', text: '¿Qué te pasó en el mercado?' },
            {
              who: 'E',
              text: 'Una tarde del verano pasado [estaba] en un mercado de Puebla con mi tía; [hacía] calor y [olía] a pan dulce. Yo miraba unas máscaras cuando, [de repente], una señora [gritó] mi nombre. Me di la vuelta y ¡era mi maestra de tercero! [Al final] nos invitó a un chocolate y ellas dos hablaron tanto que [casi me dormí].',
            },
            { who: 'T', text: '¿Y te reconoció enseguida?' },
            { who: 'E', text: '¡Claro! Me preguntó si todavía hablaba tanto en clase.' },
          ],
          why: 'You smell the bread before anything happens. The shout breaks in where it should, and there is a real ending.',
          meets: [0, 1, 2],
        },
      ],
      asks: ['¿Qué tiempo hacía ese día?', '¿Cómo te sentiste en ese momento?'],
      practice: [
        {
          kind: 'listen',
          title: 'Anécdotas de taxi',
          note: 'Hear the scene, guess the turn, then check',
        },
        {
          kind: 'write',
          title: 'Seis viñetas',
          note: 'Background in one colour, events in another',
        },
      ],
      ways: [
        {
          kind: 'Conversation',
          what: 'A true story for one listener, who will interrupt you once.',
          minutes: 4,
        },
      ],
      requires: ['4.2', '4.4'],
    },
    {
      code: '5.2',
      title: 'Compare two options and say why',
      statement: 'I can weigh two choices and explain which one I would take.',
      threshold:
        'Given a real choice, you set both sides against each other on three points, say which you prefer, and meet your partner’s doubt with a reason.',
      criteria: [
        'Three points of comparison',
        'Comparatives well formed',
        'Doubt met with a reason',
      ],
      exemplars: [
        {
          side: 'short',
          lines: [
            { who: 'T', text: 'Para el viaje de fin de curso, ¿tren o avión?' },
            {
              who: 'E',
              text: 'El avión es más rápido que el tren. El tren es más barato y es más cómodo [de el] avión. Para mí el tren es [más mejor].',
            },
            { who: 'T', text: 'Pero tarda catorce horas.' },
            { who: 'E', text: '[Sí, pero me gusta.]' },
          ],
          why: 'Speed, price and comfort are all compared. Mejor takes no más, and fondness is no reply to fourteen hours.',
          meets: [0],
        },
        {
          side: 'over',
          lines: [
            { who: 'T', text: 'Para el viaje de fin de curso, ¿tren o avión?' },
            {
              who: 'E',
              text: 'El avión es más rápido, pero contamina [mucho más que] el tren. Además, el tren cuesta menos y los asientos son [tan cómodos como] los del avión.',
            },
            { who: 'T', text: 'Pero tarda catorce horas.' },
            {
              who: 'E',
              text: 'Es cierto. [Como salimos] de noche, dormimos en el camino y [nos ahorramos] el hotel. Por eso me parece mejor.',
            },
          ],
          why: 'Four comparisons, each well made, and the fourteen hours have become an advantage.',
          meets: [0, 1, 2],
        },
      ],
      asks: ['¿En qué caso elegirías lo contrario?', '¿Qué pierdes con tu elección?'],
      practice: [
        {
          kind: 'read',
          title: 'Dos reseñas de bicicletas',
          note: 'List what each buyer gains and gives up',
        },
        {
          kind: 'partner',
          title: 'Abogado del diablo',
          note: 'Your partner doubts everything; hold out for three rounds',
        },
      ],
      ways: [
        {
          kind: 'With pictures',
          what: 'Two brochures to study for a minute, then defend your pick.',
          minutes: 4,
        },
      ],
      requires: ['4.1', '4.4'],
    },
    {
      code: '5.3',
      title: 'Describe how things used to be',
      statement: 'I can bring back a place, a person or a habit as it was before it changed.',
      threshold:
        'You describe a time gone by with five details in the imperfect, set it against today, and say what it felt like to be there.',
      criteria: ['Five details in the imperfect', 'Set against today', 'A feeling from that time'],
      exemplars: [
        {
          side: 'short',
          lines: [
            { who: 'T', text: '¿Cómo era tu barrio cuando eras pequeña?' },
            {
              who: 'E',
              text: 'Era un barrio de Tijuana. Siempre [hubo] muchos niños y todas las tardes [jugué] en la calle. Mi abuela [hizo] tamales cada domingo. Ahora vivo en Idaho y no conozco a mis vecinos.',
            },
            { who: 'T', text: '¿Te gustaba vivir ahí?' },
            { who: 'E', text: 'Sí, era muy feliz.' },
          ],
          why: 'Then and now stand side by side, and the feeling is true. Habits of years are told as if they had happened once.',
          meets: [1, 2],
        },
        {
          side: 'over',
          lines: [
            { who: 'T', text: '¿Cómo era tu vida en Ponce?' },
            {
              who: 'E',
              text: '[Vivíamos] cerca del mar. La casa [era] amarilla y [olía] a café. Los domingos [venían] mis primos, [jugábamos] al dominó y mi abuelo [hacía] trampa. Aquí, en cambio, nieva y jugamos en línea.',
            },
            { who: 'T', text: '¿Cómo te sentías?' },
            { who: 'E', text: 'Me sentía protegido: todo el mundo me conocía.' },
          ],
          why: 'Six details, none of them a single event. The snow and the screen say what has gone.',
          meets: [0, 1, 2],
          media: {
            kind: 'link',
            href: 'https://es.wikipedia.org/wiki/Ponce_(Puerto_Rico)',
            label: 'Ponce, where he lived (Wikipedia)',
          },
        },
      ],
      asks: ['¿Qué hacías cuando no había clases?', '¿Quién ha cambiado más desde entonces?'],
      practice: [
        {
          kind: 'listen',
          title: 'Una calle de Montevideo en 1985',
          note: 'What is gone, what is still there? 5 min',
        },
        {
          kind: 'do',
          title: 'Entrevista a un adulto',
          note: 'Someone at home, when they were twelve: bring five facts',
        },
      ],
      ways: [
        {
          kind: 'Conversation',
          what: 'About a place you left, a person as they were, or a habit you lost.',
          minutes: 4,
        },
      ],
      requires: ['4.2', '4.4'],
    },
  ],
};
