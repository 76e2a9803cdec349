import type { LevelContent } from '../track-content.ts';

export const intermediateHigh: LevelContent = {
  title: 'Intermediate High',
  short: 'IH',
  objectives: [
    {
      code: '6.1',
      title: 'Retell what someone else said',
      statement: 'I can pass on another person’s words so that meaning and tone arrive with them.',
      threshold:
        'After one hearing of a message or a friend’s account, you retell its main points to somebody who missed it, shift persons and tenses as reported speech demands, and keep the speaker’s views apart from yours.',
      criteria: [
        'No main point missing',
        'Tenses shift after dijo que',
        'Clear whose opinion it is',
      ],
      exemplars: [
        {
          side: 'short',
          lines: [
            {
              who: '',
              text: 'Camila: «No voy a poder ir el sábado; mi abuela está enferma. Empiecen sin mí y guárdenme pastel. Para mí, sería mejor hacerlo en tu casa».',
            },
            { who: 'T', text: '¿Qué dijo Camila?' },
            {
              who: 'E',
              text: 'Dijo que no [puedo] ir el sábado porque su abuela está enferma. Que [empezamos] sin ella y le [guardamos] pastel. [Es mejor] en mi casa.',
            },
          ],
          why: 'Everything in the message arrives. But who is it that can’t come, and who thinks his house is better?',
          meets: [0],
        },
        {
          side: 'over',
          lines: [
            {
              who: '',
              text: 'Camila: «No voy a poder ir el sábado; mi abuela está enferma. Empiecen sin mí y guárdenme pastel. Para mí, sería mejor hacerlo en tu casa».',
            },
            { who: 'T', text: '¿Qué dijo Camila?' },
            {
              who: 'E',
              text: 'Me contó que su abuela [estaba] enferma y que no [iba a poder] venir el sábado. Pidió que [empezáramos] sin ella y le [guardáramos] pastel. [Según ella], estaríamos mejor en mi casa; [yo no lo veo] tan claro.',
            },
          ],
          why: 'The request goes into the subjunctive, and her opinion and his are two opinions.',
          meets: [0, 1, 2],
        },
      ],
      asks: ['¿Lo dijo en broma o en serio?', '¿Qué parte te pareció más importante?'],
      practice: [
        {
          kind: 'listen',
          title: 'Mensajes de voz',
          note: 'Play once, then pass the news to someone who was not there',
        },
        {
          kind: 'partner',
          title: 'Teléfono de tres',
          note: 'The third person must know who thinks what',
        },
      ],
      ways: [
        {
          kind: 'Relay',
          what: 'Forty seconds of voice mail, heard once and passed on at once.',
          minutes: 4,
        },
      ],
      requires: ['5.1', '5.3'],
    },
    {
      code: '6.2',
      title: 'Negotiate a compromise',
      statement: 'I can look for a middle way with someone who wants something different.',
      threshold:
        'In a disagreement that matters to both, you state your wish and what lies behind it, show that you have understood theirs, and trade until one agreement stands.',
      criteria: [
        'Own wish with its reason',
        'Other side acknowledged',
        'Something traded, deal stated',
      ],
      exemplars: [
        {
          side: 'short',
          lines: [
            { who: '', text: 'Dos hermanos y una sola computadora.' },
            { who: 'T', text: 'La necesito toda la tarde: mi video es para mañana.' },
            { who: 'E', text: 'Pero yo tengo que entregar un ensayo hoy a medianoche.' },
            { who: 'T', text: '¿Y mi video?' },
            { who: 'E', text: '[No es mi problema. Yo la uso primero.]' },
            { who: 'T', text: '¿Y yo qué hago?' },
            { who: 'E', text: '[Pues esperas.]' },
          ],
          why: 'The wish and the deadline are clear. The brother’s video is brushed aside, and nothing is offered.',
          meets: [0],
        },
        {
          side: 'over',
          lines: [
            { who: '', text: 'Dos hermanos y una sola computadora.' },
            {
              who: 'E',
              text: '[Entiendo que] lo del video es urgente. Lo que pasa es que yo entrego mi ensayo esta noche. [Si me la dejas] hasta las cinco, lavo los platos por ti.',
            },
            { who: 'T', text: 'Es que a las cuatro viene mi equipo.' },
            { who: 'E', text: 'Bueno, entonces [te la doy de cuatro a seis] y escribo a mano.' },
            { who: 'T', text: 'Trato hecho. ¿Y los platos?' },
            {
              who: 'E',
              text: '[Quedamos en eso]: de cuatro a seis es tuya, después es mía, y los platos los lavo yo.',
            },
          ],
          why: 'Understanding comes first, something is given up on each side, and the deal is spelled out.',
          meets: [0, 1, 2],
        },
      ],
      asks: ['¿Qué parte no puedes ceder?', '¿Y si la otra persona no cumple?'],
      practice: [
        {
          kind: 'watch',
          title: 'El piso de los cuatro',
          note: 'Pause at the quarrel and write the line that would end it',
        },
        {
          kind: 'partner',
          title: 'Presupuesto de viaje',
          note: 'Two wish lists, one envelope with 300 euros',
        },
      ],
      ways: [
        {
          kind: 'Role-play',
          what: 'Two role cards that cannot both have their way.',
          minutes: 5,
        },
      ],
      requires: ['5.2', '5.3'],
    },
    {
      code: '6.3',
      title: 'Handle a surprise complication',
      statement: 'I can cope when an errand or a trip goes wrong, without leaving Spanish.',
      threshold:
        'In a situation that turns against you midway, you explain in order how it came to this, get round the words you lack without English, and reach a way out that would work.',
      criteria: ['Events explained in order', 'Missing word talked around', 'A way out that works'],
      exemplars: [
        {
          side: 'short',
          lines: [
            { who: '', text: 'En el aeropuerto de Lima.' },
            { who: 'T', text: 'Su vuelo a Cusco se canceló y su maleta no aparece.' },
            {
              who: 'E',
              text: '¿Cómo? La entregué a las ocho, me dieron este papel y luego fui a la puerta seis.',
            },
            { who: 'T', text: '¿Cómo es la maleta?' },
            { who: 'E', text: 'Es verde y tiene… [wheels]… [no sé].' },
            { who: 'T', text: '¿Qué desea hacer?' },
            { who: 'E', text: '[No sé. ¿Esperar?]' },
          ],
          why: 'The account is orderly and all in the past. One missing word brings English in, and no solution is tried.',
          meets: [0],
        },
        {
          side: 'over',
          lines: [
            { who: '', text: 'En el aeropuerto de Lima.' },
            { who: 'T', text: 'Su vuelo a Cusco se canceló y su maleta no aparece.' },
            {
              who: 'E',
              text: 'No puede ser: la facturé a las ocho y, cuando llegué a la puerta, ya no había nadie. Es verde, con [esas cositas redondas para que ruede].',
            },
            { who: 'T', text: 'Entiendo. El próximo vuelo sale mañana.' },
            {
              who: 'E',
              text: 'A las siete empieza mi excursión. [¿Habría manera de] viajar esta noche con otra aerolínea y de que me [mandaran] la maleta al hotel?',
            },
            { who: 'T', text: 'Hay un asiento a las nueve.' },
            { who: 'E', text: '[Perfecto, me lo quedo.]' },
          ],
          why: 'No word for wheels, no matter. He pushes for tonight, and by the end he has a seat.',
          meets: [0, 1, 2],
        },
      ],
      asks: ['¿Y si no hubiera otro vuelo?', '¿Puede describirme lo que llevaba dentro?'],
      practice: [
        {
          kind: 'do',
          title: 'La palabra prohibida',
          note: 'Get a partner to say twelve things you may not name',
        },
        {
          kind: 'listen',
          title: 'Avisos de estación',
          note: 'Six announcements, six changes of platform or plan',
        },
      ],
      ways: [
        {
          kind: 'Role-play',
          what: 'An errand with a hidden card, turned over while you talk.',
          minutes: 5,
        },
      ],
      requires: ['4.3', '5.1', '5.3'],
    },
  ],
};
