import type { LevelContent } from '../track-content.ts';

export const noviceMid: LevelContent = {
  title: 'Novice Mid',
  short: 'NM',
  objectives: [
    {
      code: '2.1',
      title: 'Ask and tell likes and dislikes',
      statement: 'I can say what I enjoy and what I don’t, and find out the same about you.',
      threshold:
        'In a short chat you mention three tastes, match gusta to one thing and gustan to several, and turn the talk to the other person twice.',
      criteria: [
        'Three tastes, one a dislike',
        'Gusta and gustan used rightly',
        'Conversation turned back twice',
      ],
      exemplars: [
        {
          side: 'short',
          lines: [
            { who: 'T', text: '¿Qué te gusta hacer los fines de semana?' },
            { who: 'E', text: 'Me gusta bailar y me gustan los videojuegos. No me gusta el café.' },
            { who: 'T', text: '¡A mí me encanta!' },
            { who: 'E', text: '[Ah, sí.]' },
            { who: 'T', text: 'Con leche y canela…' },
            { who: 'E', text: '[Ajá.]' },
          ],
          why: 'Three honest tastes, and every ending is right. The talk runs one way: nothing is asked.',
          meets: [0, 1],
        },
        {
          side: 'over',
          lines: [
            {
              who: 'E',
              text: 'Me encanta el ceviche y me gustan los perros, pero no me gusta correr.',
            },
            { who: 'T', text: 'A mí tampoco.' },
            { who: 'E', text: '[¿Te gustan] los animales?' },
            { who: 'T', text: 'Sí, tengo dos gatos.' },
            { who: 'E', text: '¡Qué bien! [¿Y qué comida] te gusta más?' },
            { who: 'T', text: 'Los tacos de pescado.' },
            { who: 'E', text: '¡A mí también!' },
          ],
          why: 'Likes, a dislike, and two questions that the other person could really answer.',
          meets: [0, 1, 2],
        },
      ],
      asks: ['¿A tus padres les gusta la misma música?', '¿Qué no soporta tu mejor amiga?'],
      practice: [
        {
          kind: 'partner',
          title: 'Encuesta relámpago',
          note: 'Ask six classmates and find the one food nobody likes',
        },
        {
          kind: 'read',
          title: 'Un equipo de natación se describe',
          note: 'Underline gusta or gustan in every profile, then write your own',
        },
      ],
      ways: [
        {
          kind: 'Conversation',
          what: 'At your table, about food, music and free time.',
          minutes: 3,
        },
        {
          kind: 'Observed',
          what: 'Heard during the class survey, if you ask as well as answer.',
          minutes: 2,
        },
      ],
      requires: ['1.3'],
    },
    {
      code: '2.2',
      title: 'Tell the time, say when',
      statement: 'I can read a clock aloud and say when something starts, ends or happens.',
      threshold:
        'Shown four clocks and a programme, you give each hour correctly, say when two events happen with a la or a las, and find out about a third.',
      criteria: [
        'Four clocks read correctly',
        'A la, a las for events',
        '¿A qué hora…? asked once',
      ],
      exemplars: [
        {
          side: 'short',
          lines: [
            { who: '', text: 'Relojes: 1:00, 3:15, 7:30 y 9:50.' },
            {
              who: 'E',
              text: 'Es la una, son las tres y cuarto, son las siete y media, son las diez menos diez.',
            },
            { who: 'T', text: '¿A qué hora empieza la clase de arte?' },
            { who: 'E', text: '[Son las] diez y veinte.' },
            { who: 'T', text: '¿Y el almuerzo?' },
            { who: 'E', text: '[Es la] una. ¿A qué hora cierra la biblioteca?' },
          ],
          why: 'The clocks are perfect and the question is there. For an event he still says what time it is, not at what time.',
          meets: [0, 2],
        },
        {
          side: 'over',
          lines: [
            { who: '', text: 'Relojes: 1:20, 12:05, 5:40 y 11:30.' },
            {
              who: 'E',
              text: 'Es la una y veinte. Son las doce y cinco. Son las seis menos veinte. Y aquí, las once y media.',
            },
            { who: 'T', text: '¿Cuándo sale el autobús?' },
            { who: 'E', text: 'Sale [a las] tres y veinticinco.' },
            { who: 'T', text: '¿Y tu ensayo?' },
            { who: 'E', text: 'Los martes, [a la] una. ¿[A qué hora] es el partido?' },
          ],
          why: 'Reading a clock and placing an event are two different sentences here, as they should be.',
          meets: [0, 1, 2],
        },
      ],
      asks: ['¿Cuándo termina esta clase?', '¿A qué hora te acuestas los viernes?'],
      practice: [
        {
          kind: 'do',
          title: 'Mueve las agujas',
          note: 'Draw a card and set the paper clock to it',
        },
        {
          kind: 'read',
          title: 'Trenes de Madrid a Valencia',
          note: 'Pick out three departures before noon',
        },
      ],
      ways: [
        {
          kind: 'With pictures',
          what: 'Clock cards and a cinema programme lie on the table between you.',
          minutes: 3,
        },
      ],
      requires: ['1.2'],
    },
    {
      code: '2.3',
      title: 'Order food and drink politely',
      statement: 'I can get a meal or a snack with good manners and settle the bill.',
      threshold:
        'At a counter or a table you order something to eat and to drink with quisiera or me trae, say how many or how much, and finish with the bill and a thank-you.',
      criteria: [
        'Quisiera, me trae or similar',
        'Food plus drink, with amounts',
        'Bill requested, thanks given',
      ],
      exemplars: [
        {
          side: 'short',
          lines: [
            { who: '', text: 'En una cafetería de Bogotá.' },
            { who: 'T', text: 'Buenas tardes. ¿Qué le sirvo?' },
            { who: 'E', text: '[Quiero] dos arepas y un jugo de mango.' },
            { who: 'T', text: 'Claro. ¿Desea algo más?' },
            { who: 'E', text: 'No. [Quiero] la cuenta.' },
            { who: 'T', text: 'Son dieciocho mil pesos.' },
            { who: 'E', text: '[Tenga.]' },
          ],
          why: 'Nobody would bring the wrong plate. But quiero twice, and not one gracias: politeness is half of this line.',
          meets: [1],
        },
        {
          side: 'over',
          lines: [
            { who: '', text: 'En una cafetería de Bogotá.' },
            {
              who: 'E',
              text: 'Buenas tardes. [Quisiera] una empanada y un agua sin gas, [por favor].',
            },
            { who: 'T', text: 'Enseguida. ¿La quiere con ají?' },
            { who: 'E', text: 'Un poquito. Está muy rica. [¿Me trae] la cuenta?' },
            { who: 'T', text: 'Aquí tiene, joven.' },
            { who: 'E', text: '[Muchas gracias], muy amable.' },
          ],
          why: 'The requests are soft, ají is no surprise, and the server is thanked the way people do in Bogotá.',
          meets: [0, 1, 2],
        },
      ],
      asks: ['¿Para tomar aquí o para llevar?', '¿Cómo quiere pagar?'],
      practice: [
        {
          kind: 'watch',
          title: 'Mediodía en Cartagena',
          note: 'Count the different ways people say please',
        },
        {
          kind: 'partner',
          title: 'Menú del día',
          note: 'One orders, one serves, and the sum has to be right',
        },
      ],
      ways: [
        {
          kind: 'Role-play',
          what: 'A café with a real menu. The server has a question of her own.',
          minutes: 3,
        },
      ],
      requires: ['1.1', '1.3'],
    },
    {
      code: '2.4',
      title: 'Talk about my family',
      statement: 'I can introduce the people I belong to and say what each is like.',
      threshold:
        'You present three relatives with two facts apiece, keep mi, su and every adjective in agreement, and mention something you share with one of them.',
      criteria: [
        'Three relatives, two facts each',
        'Possessives and adjectives agree',
        'Something done together',
      ],
      exemplars: [
        {
          side: 'short',
          lines: [
            { who: 'T', text: 'Háblame de tu familia.' },
            {
              who: 'E',
              text: 'Mi mamá se llama Joy y es enfermera. [Mi] hermanos son [alto] y [divertido]. Mi abuela es cubana; [su] ojos son verdes.',
            },
            { who: 'T', text: '¿Qué hacen ustedes juntos?' },
            { who: 'E', text: 'Con mi abuela veo el béisbol.' },
          ],
          why: 'A lively family and plenty said. Two brothers and a pair of eyes need their plurals.',
          meets: [0, 2],
        },
        {
          side: 'over',
          lines: [
            { who: 'T', text: 'Háblame de tu familia.' },
            {
              who: 'E',
              text: 'Mi hermana es [alta] y muy [seria]. Mi papá es mecánico; [sus chistes] son [malísimos]. [Mis abuelos] viven en Michoacán y tienen gallinas.',
            },
            { who: 'T', text: '¿Con quién pasas más tiempo?' },
            { who: 'E', text: 'Con mi papá. Los sábados [arreglamos] bicicletas.' },
          ],
          why: 'Three people you could pick out of a photo, all endings right, and a Saturday in the garage.',
          meets: [0, 1, 2],
        },
      ],
      asks: ['¿A quién te pareces más?', '¿Cómo se llaman tus primos?'],
      practice: [
        {
          kind: 'write',
          title: 'Árbol de cuatro ramas',
          note: 'Draw four people, hang two adjectives on each',
        },
        {
          kind: 'listen',
          title: 'En casa de los Quispe',
          note: 'A grandmother, her twins and a parrot, 4 min',
        },
      ],
      ways: [
        {
          kind: 'With pictures',
          what: 'A photo or drawing you bring, talked through face to face.',
          minutes: 3,
        },
      ],
      requires: ['1.2', '1.4'],
    },
  ],
};
