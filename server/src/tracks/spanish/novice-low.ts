import type { LevelContent } from '../track-content.ts';

export const noviceLow: LevelContent = {
  title: 'Novice Low',
  short: 'NL',
  objectives: [
    {
      code: '1.1',
      title: 'Greet someone and say goodbye',
      statement: 'I can greet the person in front of me, ask how they are and take my leave.',
      threshold:
        'Meeting a friend and then an adult, you open the way each expects, say how you are and ask back, and part with words that suit the hour.',
      criteria: [
        'Tú and usted kept apart',
        'Feeling told, then asked back',
        'Goodbye fits the moment',
      ],
      exemplars: [
        {
          side: 'short',
          lines: [
            { who: '', text: 'En el pasillo, a las ocho de la mañana: Lucía y el señor Paz.' },
            { who: 'T', text: '¡Hola! ¿Cómo estás?' },
            { who: 'E', text: 'Hola, Lucía. Bien, gracias. ¿Y tú?' },
            { who: 'T', text: 'Buenos días. ¿Todo bien?' },
            { who: 'E', text: 'Sí, señor Paz, muy bien. ¿Y [tú]?' },
            { who: 'T', text: 'Bien también, gracias.' },
            { who: 'E', text: '[Buenas noches], señor.' },
          ],
          why: 'Warm, clear, and the question comes back both times. But the principal gets tú, and a good night at eight in the morning.',
          meets: [1],
        },
        {
          side: 'over',
          lines: [
            { who: '', text: 'En el pasillo, a las ocho de la mañana: Lucía y el señor Paz.' },
            { who: 'T', text: '¡Hola! ¿Cómo estás?' },
            { who: 'E', text: '¡Hola, Lucía! Más o menos, tengo sueño. ¿Y [tú]?' },
            { who: 'T', text: 'Muy bien. ¡Hasta luego!' },
            { who: 'E', text: '[¡Nos vemos] en clase!' },
            { who: 'T', text: 'Buenos días. ¿Todo bien?' },
            { who: 'E', text: 'Buenos días, señor Paz. Todo bien. ¿Y [usted]?' },
            { who: 'T', text: 'Con mucho trabajo.' },
            { who: 'E', text: '[Hasta luego], señor.' },
          ],
          why: 'Tú for Lucía, usted for the principal, and each goodbye belongs to the person it is said to.',
          meets: [0, 1, 2],
        },
      ],
      asks: ['¿Cómo estás hoy, de verdad?', '¿Cómo saludas a mi mamá?'],
      practice: [
        {
          kind: 'listen',
          title: 'Saludos en una panadería de Lima',
          note: 'Say each greeting before the customer does, 2 min',
        },
        {
          kind: 'partner',
          title: 'Amiga, directora, vecino',
          note: 'Turn over a card and greet that person; swap after five',
        },
      ],
      ways: [
        {
          kind: 'Role-play',
          what: 'At the classroom door you meet two people, one after the other. Your teacher plays both.',
          minutes: 2,
        },
      ],
      requires: [],
    },
    {
      code: '1.2',
      title: 'Say my name, age and home',
      statement:
        'I can introduce myself: what I’m called, how old I am, where I live or come from.',
      threshold:
        'Asked in any order, you give your name, your age with tener and your town, each in a short sentence that a stranger follows at first hearing.',
      criteria: ['Age said with tener', 'Vivo en or soy de', 'Each reply fits its question'],
      exemplars: [
        {
          side: 'short',
          lines: [
            { who: 'T', text: '¿Cómo te llamas?' },
            { who: 'E', text: 'Me llamo Devin.' },
            { who: 'T', text: '¿Y cuántos años tienes?' },
            { who: 'E', text: '[Soy] trece años.' },
            { who: 'T', text: '¿Dónde vives?' },
            { who: 'E', text: 'Vivo en Caldwell, con mi familia.' },
          ],
          why: 'Name and home are clear. The age comes out with ser; in Spanish you have your years.',
          meets: [1, 2],
        },
        {
          side: 'over',
          lines: [
            { who: 'T', text: '¿De dónde eres?' },
            { who: 'E', text: '[Soy de] Nampa, pero ahora [vivo en] Boise.' },
            { who: 'T', text: '¿Y cuántos años tienes?' },
            { who: 'E', text: '[Tengo] doce años.' },
            { who: 'T', text: 'Perdón, ¿cómo te llamas?' },
            { who: 'E', text: 'Me llamo Imani. ¿Y usted?' },
          ],
          why: 'The questions came out of order and each met its own verb. She even asks one back.',
          meets: [0, 1, 2],
        },
      ],
      asks: ['¿Cuántos años tiene tu mejor amigo?', '¿De qué ciudad es tu familia?'],
      practice: [
        {
          kind: 'write',
          title: 'Mi gafete de visitante',
          note: 'Fill in the badge, then read it to whoever sits beside you',
        },
        {
          kind: 'watch',
          title: 'Cinco chicos se presentan',
          note: 'Pause after each one and jot down age and town',
        },
      ],
      ways: [
        {
          kind: 'Conversation',
          what: 'Three questions in an order you cannot guess, as someone new next door would put them.',
          minutes: 2,
        },
      ],
      requires: ['1.1'],
    },
    {
      code: '1.3',
      title: 'Answer yes-or-no questions',
      statement: 'I can tell a yes-or-no question when I hear one, and say more than sí or no.',
      threshold:
        'To four questions you haven’t heard before, you reply truthfully, put no in front of the verb, and add a word or two every time.',
      criteria: [
        'Four replies that make sense',
        'No stands before the verb',
        'A detail every time',
      ],
      exemplars: [
        {
          side: 'short',
          lines: [
            { who: 'T', text: '¿Tienes hermanos?' },
            { who: 'E', text: 'Sí, dos.' },
            { who: 'T', text: '¿Te gusta el fútbol?' },
            { who: 'E', text: '[No.]' },
            { who: 'T', text: '¿Hablas chino?' },
            { who: 'E', text: '[Hablo no] chino. Inglés y un poco de español.' },
            { who: 'T', text: '¿Es lunes hoy?' },
            { who: 'E', text: '[No.]' },
          ],
          why: 'All four are understood. Two replies stop at one word, and no lands behind the verb.',
          meets: [0],
        },
        {
          side: 'over',
          lines: [
            { who: 'T', text: '¿Tienes una mascota?' },
            { who: 'E', text: 'Sí, [un gato gris].' },
            { who: 'T', text: '¿Vives lejos?' },
            { who: 'E', text: 'No, [no vivo] lejos. Vivo [en la calle Orchard].' },
            { who: 'T', text: '¿Te gusta el chile?' },
            { who: 'E', text: 'Sí, mucho, [con mango].' },
            { who: 'T', text: '¿Estudias alemán?' },
            { who: 'E', text: 'No, [no estudio] alemán. Solo español.' },
          ],
          why: 'Every reply carries something of her own, and both negatives stand where they should.',
          meets: [0, 1, 2],
        },
      ],
      asks: ['¿Hace frío hoy?', '¿Comes en la cafetería?'],
      practice: [
        {
          kind: 'partner',
          title: 'Un animal, veinte preguntas',
          note: 'Guess the animal by sí or no, then trade places',
        },
        {
          kind: 'listen',
          title: '¿Verdad o mentira?',
          note: 'Ten claims about a bedroom in Bilbao, 3 min',
        },
      ],
      ways: [
        {
          kind: 'Conversation',
          what: 'Quick questions about you and the room, a truthful line to each.',
          minutes: 2,
        },
      ],
      requires: ['1.1'],
    },
    {
      code: '1.4',
      title: 'Name people and things near me',
      statement: 'I can point at who and what is around me and call it by its Spanish name.',
      threshold:
        'Walking round the room with someone, you point out eight people or things with the right el, la, un or una, and find out in Spanish what you cannot name.',
      criteria: [
        'Eight named without help',
        'Articles agree with nouns',
        'Unknown word requested in Spanish',
      ],
      exemplars: [
        {
          side: 'short',
          lines: [
            { who: 'T', text: '¿Qué hay por aquí?' },
            {
              who: 'E',
              text: '[El] mesa, una silla, la ventana, el libro, [la] lápiz, la puerta… La maestra. Mi amigo Leo.',
            },
            { who: 'T', text: '¿Y eso?' },
            { who: 'E', text: '[Stapler?]' },
          ],
          why: 'Eight names, no help. Mesa and lápiz have each other’s article, and the gap was filled in English.',
          meets: [0],
        },
        {
          side: 'over',
          lines: [
            { who: 'T', text: '¿Qué hay por aquí?' },
            {
              who: 'E',
              text: 'Una mochila, el reloj, la pizarra, [un mapa], [la luz], un chico, una chica y una planta.',
            },
            { who: 'T', text: '¿Y eso?' },
            { who: 'E', text: 'Mmm… [¿cómo se llama] en español?' },
            { who: 'T', text: 'Grapadora.' },
            { who: 'E', text: 'Ah, [la grapadora] de la maestra.' },
          ],
          why: 'Mapa doesn’t fool him. He asks for the missing word and uses it at once, article and all.',
          meets: [0, 1, 2],
        },
      ],
      asks: ['¿Quién está cerca de la puerta?', '¿Qué tienes en la mano?'],
      practice: [
        {
          kind: 'do',
          title: 'Etiquetas por el salón',
          note: 'Stick up twelve labels, article included; peel them off from memory',
        },
        {
          kind: 'read',
          title: 'El dormitorio de Frida',
          note: 'One picture, sixteen numbered objects',
        },
      ],
      ways: [
        {
          kind: 'Walk',
          what: 'A slow turn round the classroom, pointing as you go.',
          minutes: 3,
        },
      ],
      requires: ['1.3'],
    },
  ],
};
