import type { LevelContent } from '../track-content.ts';

export const noviceHigh: LevelContent = {
  title: 'Novice High',
  short: 'NH',
  objectives: [
    {
      code: '3.1',
      title: 'Ask for and give directions',
      statement: 'I can stop a stranger to find my way, and get a visitor where they want to go.',
      threshold:
        'With a map between you, you find out politely where a place is, guide your partner to another in three clear steps, and put it right when a step is misheard.',
      criteria: [
        'Polite opening to a stranger',
        'Three steps that arrive',
        'Mix-up noticed and repaired',
      ],
      exemplars: [
        {
          side: 'short',
          lines: [
            { who: 'E', text: 'Perdón, señora, ¿dónde está el museo?' },
            { who: 'T', text: 'Enfrente del banco. Y yo busco la farmacia.' },
            { who: 'E', text: 'Siga derecho, doble a la [derecha] y cruce la plaza.' },
            { who: 'T', text: '¿A la derecha? Pero ahí está el río.' },
            { who: 'E', text: '[Sí, sí, a la derecha.]' },
          ],
          why: 'A fine start, and real usted commands. Right should have been left, and the river was a chance to mend it.',
          meets: [0],
        },
        {
          side: 'over',
          lines: [
            { who: 'E', text: '[Disculpe], señor, ¿sabe dónde queda el mercado?' },
            { who: 'T', text: 'A dos cuadras. Yo busco la estación.' },
            {
              who: 'E',
              text: '[Salga] por esa puerta, [tome] la segunda calle a la izquierda y [camine] hasta la fuente. Está enfrente.',
            },
            { who: 'T', text: '¿Doblo a la derecha en la segunda?' },
            { who: 'E', text: '[No, a la izquierda], donde está el semáforo.' },
          ],
          why: 'Three steps lead to the door, and he notices that left was heard as right and says it again with a landmark.',
          meets: [0, 1, 2],
          media: {
            kind: 'image',
            href: '/exemplars/town-plan.svg',
            label: 'The plan that lay between them',
            alt: 'A town plan of six blocks. A dotted way leads from a door up to the street, right past the traffic light, and up the second street to the fountain, opposite the station.',
          },
        },
      ],
      asks: ['¿Está lejos para ir a pie?', '¿Y si vengo desde el parque?'],
      practice: [
        {
          kind: 'do',
          title: 'Guía con los ojos cerrados',
          note: 'Steer a partner round the desks with six commands',
        },
        {
          kind: 'watch',
          title: 'Perdidos en Valparaíso',
          note: 'Draw the route while it is described, then compare',
        },
      ],
      ways: [
        {
          kind: 'Map',
          what: 'A town plan lies between you; each has a place to reach.',
          minutes: 4,
        },
      ],
      requires: ['2.3'],
    },
    {
      code: '3.2',
      title: 'Talk through my daily routine',
      statement: 'I can tell someone what an ordinary day of mine looks like.',
      threshold:
        'Without notes, you take someone through your day from waking to bedtime, with the times, and answer what they ask.',
      criteria: [
        'Six or more steps, in order',
        'Three clock times, said correctly',
        'Two unrehearsed questions answered',
      ],
      exemplars: [
        {
          side: 'short',
          lines: [
            {
              who: 'E',
              text: 'Me despierto a las seis. Me ducho, como algo y a las siete y diez voy a la escuela. Regreso a las cuatro, hago la tarea… me duermo.',
            },
            { who: 'T', text: '¿Y los sábados?' },
            { who: 'E', text: '[Sí.]' },
            { who: 'T', text: '¿Quién prepara la cena?' },
            { who: 'E', text: '[Este… la cena.]' },
          ],
          why: 'The day is all there, in order and on time. Both new questions stayed unanswered.',
          meets: [0, 1],
          media: {
            kind: 'audio',
            href: '/exemplars/daily-routine-short.mp3',
            label: 'Read by a synthetic voice',
            seconds: 24,
          },
        },
        {
          side: 'over',
          lines: [
            {
              who: 'E',
              text: 'Me despierto a las seis y media. Primero me ducho, luego desayuno con mi abuela y a las siete y cuarto tomo el autobús. Por la tarde toco en la banda, ceno y me acuesto a las diez.',
            },
            { who: 'T', text: '¿Y los sábados?' },
            { who: 'E', text: '[No me levanto hasta las nueve] y ayudo en la tienda de mi tío.' },
            { who: 'T', text: '¿Quién prepara la cena?' },
            { who: 'E', text: '[Mi papá, casi siempre.] Yo lavo los platos.' },
          ],
          why: 'Seven steps, three times, and a Saturday she had not practised.',
          meets: [0, 1, 2],
          media: {
            kind: 'audio',
            href: '/exemplars/daily-routine-over.mp3',
            label: 'Read by a synthetic voice',
            seconds: 37,
          },
        },
      ],
      asks: ['¿Qué haces antes de salir de casa?', '¿A qué hora comen ustedes los domingos?'],
      practice: [
        {
          kind: 'listen',
          title: 'A day in Oaxaca',
          note: 'Listen along and number the pictures, 3 min',
        },
        {
          kind: 'partner',
          title: 'Partner cards: ¿A qué hora…?',
          note: 'With a classmate, 5 min, Saturdays included',
        },
      ],
      ways: [
        {
          kind: 'Conversation',
          what: 'Two minutes, no notes. Expect two things you have not practised.',
          minutes: 3,
        },
      ],
      requires: ['2.2', '2.4'],
    },
    {
      code: '3.3',
      title: 'Make and answer an invitation',
      statement: 'I can invite someone, and say yes or no to them without hurting anyone.',
      threshold:
        'You invite someone to something with its day, hour and place, accept one offer gladly, and turn another down with a reason and a better idea.',
      criteria: ['What, when and where given', 'One clear, glad yes', 'A kind no, with reason'],
      exemplars: [
        {
          side: 'short',
          lines: [
            { who: 'E', text: '¿Quieres ir al cine el sábado a las cuatro? Al Egyptian.' },
            { who: 'T', text: '¡Sí, me encantaría! Y el domingo, ¿comes con nosotros?' },
            { who: 'E', text: '¡Claro, gracias! ¡Qué rico!' },
            { who: 'T', text: '¿Y el lunes jugamos al tenis?' },
            { who: 'E', text: '[No. El lunes no.]' },
          ],
          why: 'Her invitation and her yes would please anyone. The no is a shut door: no reason, no other day.',
          meets: [0, 1],
        },
        {
          side: 'over',
          lines: [
            {
              who: 'E',
              text: 'Oye, ¿te gustaría venir a mi fiesta? Es el viernes a las seis, en el parque de mi barrio.',
            },
            { who: 'T', text: '¡Allí estaré! Mañana vamos a la piscina, ¿vienes?' },
            { who: 'E', text: '¡Con mucho gusto! ¿Llevo algo?' },
            { who: 'T', text: 'Una toalla. ¿Y el jueves cenamos tacos?' },
            { who: 'E', text: '[Ay, qué pena], el jueves [tengo coro]. [¿Qué tal] el miércoles?' },
          ],
          why: 'He is sorry, he says why, and he offers Wednesday. Nobody feels refused.',
          meets: [0, 1, 2],
        },
      ],
      asks: ['¿Puedo llevar a mi primo?', '¿Cómo llego hasta allí?'],
      practice: [
        {
          kind: 'read',
          title: 'Mensajes de un grupo de amigos',
          note: 'Sort a dozen replies into yes, no and perhaps',
        },
        {
          kind: 'partner',
          title: 'Agenda llena',
          note: 'Each has three free hours. Find the one in common',
        },
      ],
      ways: [
        {
          kind: 'Role-play',
          what: 'Three offers cross the table: one is yours, one you want, one you must refuse.',
          minutes: 3,
        },
        {
          kind: 'Phone call',
          what: 'From the corridor, with nothing but voices to go on.',
          minutes: 4,
        },
      ],
      requires: ['2.1', '2.3'],
    },
    {
      code: '3.4',
      title: 'Buy something: size, price, change',
      statement:
        'I can get what I need in a shop and leave with the right thing and the right coins.',
      threshold:
        'You ask for an article in a size or colour, find out what it costs before paying, and say aloud whether the change is correct.',
      criteria: ['Size or colour requested', 'Price asked before paying', 'Change counted aloud'],
      exemplars: [
        {
          side: 'short',
          lines: [
            { who: '', text: 'En una tienda de ropa de Guadalajara.' },
            { who: 'E', text: 'Buenas. Busco una camiseta azul, talla mediana.' },
            { who: 'T', text: 'Mire, esta es de algodón.' },
            { who: 'E', text: 'Me la llevo. [Aquí tiene, doscientos.]' },
            { who: 'T', text: 'Son ciento cuarenta y cinco. Su cambio.' },
            { who: 'E', text: '[Gracias, adiós.]' },
          ],
          why: 'The right shirt in the right size. She pays before she knows the price and never looks at the change.',
          meets: [0],
        },
        {
          side: 'over',
          lines: [
            { who: '', text: 'En una zapatería de Sevilla.' },
            { who: 'E', text: 'Hola. ¿Tienen estas sandalias en el treinta y ocho?' },
            { who: 'T', text: 'Sí, aquí están. ¿Qué tal le quedan?' },
            { who: 'E', text: 'Perfectas. [¿Cuánto cuestan?]' },
            { who: 'T', text: 'Veintisiete con cincuenta.' },
            { who: 'E', text: 'Tome, treinta euros.' },
            { who: 'T', text: 'Y aquí tiene la vuelta.' },
            { who: 'E', text: '[Uno, dos… dos con cincuenta.] Está bien, gracias.' },
          ],
          why: 'Size, price, coins: each is said before the next thing happens.',
          meets: [0, 1, 2],
        },
      ],
      asks: ['¿No lo prefiere en otro color?', '¿No trae un billete más chico?'],
      practice: [
        {
          kind: 'do',
          title: 'Caja de monedas',
          note: 'Give change from a fifty-peso note, ten times',
        },
        {
          kind: 'listen',
          title: 'Regateo en Otavalo',
          note: 'Note the first price and the last, 3 min',
        },
      ],
      ways: [
        {
          kind: 'Role-play',
          what: 'A stall with price tags and play money; you walk away with goods and coins.',
          minutes: 4,
        },
      ],
      requires: ['2.3'],
    },
  ],
};
