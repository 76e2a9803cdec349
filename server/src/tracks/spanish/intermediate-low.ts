import type { LevelContent } from '../track-content.ts';

export const intermediateLow: LevelContent = {
  title: 'Intermediate Low',
  short: 'IL',
  objectives: [
    {
      code: '4.1',
      title: 'Keep a chat going with questions',
      statement: 'I can hold up my half of a conversation by wondering about what I hear.',
      threshold:
        'In three minutes about someone’s hobby, weekend or hometown you put four questions or more, at least two of them born of the last reply, and the talk never stalls.',
      criteria: [
        'Four questions or more',
        'Two grow from what’s heard',
        'No silence longer than a breath',
      ],
      exemplars: [
        {
          side: 'short',
          lines: [
            { who: '', text: 'Con Nico, que acaba de llegar de Quito.' },
            { who: 'T', text: 'Toco el violín en una orquesta juvenil.' },
            { who: 'E', text: '¡Qué bueno! [¿Te gusta la pizza?]' },
            { who: 'T', text: 'Sí, en casa la hacemos los viernes con mis tías.' },
            { who: 'E', text: 'Ah. [¿Tienes perro?]' },
            { who: 'T', text: 'No. Oye, ¿y tú tocas algo?' },
            { who: 'E', text: 'No. [¿De qué color] es tu casa?' },
            { who: '', text: '[Silencio.]' },
            { who: 'E', text: '¿Sabes nadar?' },
          ],
          why: 'Four questions, correctly built, from a list in his head. The violin and the aunts are never picked up.',
          meets: [0],
        },
        {
          side: 'over',
          lines: [
            { who: '', text: 'Con Nico, que acaba de llegar de Quito.' },
            { who: 'T', text: 'Toco el violín en una orquesta juvenil.' },
            { who: 'E', text: '¿En serio? [¿Desde cuándo] tocas?' },
            { who: 'T', text: 'Desde los seis años. Me enseñó mi abuelo.' },
            { who: 'E', text: '[¿Él también] es músico?' },
            { who: 'T', text: 'Sí, toca en fiestas.' },
            { who: 'E', text: '¡Qué divertido! [¿Y ustedes] tocan juntos?' },
            { who: 'T', text: 'A veces. ¿A ti te gusta la música?' },
            {
              who: 'E',
              text: 'Muchísimo, sobre todo el pop coreano. ¿Tú qué escuchas cuando no ensayas?',
            },
          ],
          why: 'She follows the violin to the grandfather and from him to Nico. Three of the four grow from an answer.',
          meets: [0, 1, 2],
        },
      ],
      asks: ['¿Qué más quieres saber de mí?', '¿Y eso por qué te interesa?'],
      practice: [
        {
          kind: 'partner',
          title: 'Pasa la pregunta',
          note: 'Whoever holds the ball asks about the last thing said',
        },
        {
          kind: 'watch',
          title: 'Entrevista en la cancha',
          note: 'Stop the video and ask before the reporter does',
        },
      ],
      ways: [
        {
          kind: 'Conversation',
          what: 'Three minutes on the other person’s life, your curiosity leading.',
          minutes: 4,
        },
      ],
      requires: ['3.2', '3.3'],
    },
    {
      code: '4.2',
      title: 'Say what I did yesterday',
      statement: 'I can tell someone about my yesterday or last weekend, and talk about it.',
      threshold:
        'In a two-minute chat you haven’t rehearsed, you tell four things you did, in the past tense, and answer two follow-up questions.',
      criteria: ['Four things done', 'Past tense holds', 'Two follow-ups answered'],
      exemplars: [
        {
          side: 'short',
          lines: [
            { who: 'T', text: '¿Qué hiciste ayer?' },
            {
              who: 'E',
              text: 'Ayer… [voy] al parque. [Juego] al fútbol con mi primo. Después comimos y vimos la tele.',
            },
            { who: 'T', text: '¿Quién ganó?' },
            { who: 'E', text: '[Sí.]' },
            { who: 'T', text: '¿Y hasta qué hora estuvieron ahí?' },
            { who: 'E', text: 'A las cinco [vamos] a casa.' },
          ],
          why: 'Slips into the present three times. The first follow-up isn’t answered.',
          meets: [0],
        },
        {
          side: 'over',
          lines: [
            { who: 'T', text: '¿Qué hiciste ayer?' },
            {
              who: 'E',
              text: 'Ayer [fui] al parque con mi primo y [jugamos] al fútbol. Después [comimos] tacos. ¡Mi primo [comió] seis!',
            },
            { who: 'T', text: '¿Quién ganó?' },
            { who: 'E', text: 'Ganó él, pero yo [metí] dos goles.' },
            { who: 'T', text: '¿Y por la noche?' },
            { who: 'E', text: 'Nada: [hice] la tarea y [me dormí] en el sofá.' },
          ],
          why: 'More than four past actions. Answers, and adds to the answer.',
          meets: [0, 1, 2],
        },
      ],
      asks: ['¿Con quién fuiste?', '¿Y después?'],
      practice: [
        {
          kind: 'write',
          title: 'Tres fotos de ayer',
          note: 'Two sentences under each, verbs in another colour',
        },
        {
          kind: 'partner',
          title: 'Coartada',
          note: 'Where were you at eight? Find the hole in the story',
        },
      ],
      ways: [
        {
          kind: 'Conversation',
          what: 'A chat of two minutes, nothing prepared, about whatever you did.',
          minutes: 3,
        },
      ],
      requires: ['3.2', '3.3'],
    },
    {
      code: '4.3',
      title: 'Explain a problem, ask for help',
      statement: 'I can tell someone what has gone wrong and get the help I need.',
      threshold:
        'At a desk, in a clinic or on the phone you say what is wrong and since when, request help with courtesy, and supply the details you are pressed for.',
      criteria: [
        'What’s wrong, since when',
        'Courteous request for help',
        'Details supplied when pressed',
      ],
      exemplars: [
        {
          side: 'short',
          lines: [
            { who: '', text: 'En la recepción de un hotel de Mérida.' },
            { who: 'T', text: 'Buenas noches, dígame.' },
            { who: 'E', text: 'Hola. No hay agua caliente. ¿Me puede ayudar, por favor?' },
            { who: 'T', text: 'Claro que sí. ¿Desde cuándo está así?' },
            { who: 'E', text: '[Sí, por favor.]' },
            { who: 'T', text: '¿Ya abrió las dos llaves?' },
            { who: 'E', text: '[No hay agua.]' },
          ],
          why: 'The trouble and the request are clear and polite. Both questions of the clerk went past him.',
          meets: [1],
        },
        {
          side: 'over',
          lines: [
            { who: '', text: 'En la recepción de un hotel de Mérida.' },
            {
              who: 'E',
              text: 'Disculpe, el aire de mi cuarto no funciona [desde esta mañana] y hace un calor terrible.',
            },
            { who: 'T', text: 'Qué pena. ¿Ya revisó el control?' },
            {
              who: 'E',
              text: '[Sí, le cambié las pilas], pero no prende. ¿Podría mandar a alguien?',
            },
            { who: 'T', text: 'Claro. ¿Quién va a estar en el cuarto?' },
            { who: 'E', text: '[Mi hermana. Es la 214.] Yo bajo a cenar. Muy amable.' },
          ],
          why: 'Since this morning, batteries changed, room 214: the clerk has all he needs to send someone.',
          meets: [0, 1, 2],
        },
      ],
      asks: ['¿Qué hizo usted antes de llamar?', '¿A qué número le aviso?'],
      practice: [
        {
          kind: 'listen',
          title: 'Llamada a la farmacia',
          note: 'Write down the trouble, the question and the advice',
        },
        {
          kind: 'partner',
          title: 'Se me rompió',
          note: 'Draw an object and a breakdown, then go to the desk',
        },
      ],
      ways: [
        {
          kind: 'Phone call',
          what: 'You ring a reception desk about a card drawn a minute earlier.',
          minutes: 4,
        },
        {
          kind: 'Role-play',
          what: 'Across a counter, with the broken thing in your hand.',
          minutes: 4,
        },
      ],
      requires: ['3.4'],
    },
    {
      code: '4.4',
      title: 'Make plans and change them',
      statement:
        'I can arrange something with other people and rearrange it when life gets in the way.',
      threshold:
        'You settle a plan with day, hour, place and who does what; when one part falls through you put forward another way, and you close by saying the new plan whole.',
      criteria: [
        'Day, hour, place, tasks settled',
        'A way round the obstacle',
        'New plan said back whole',
      ],
      exemplars: [
        {
          side: 'short',
          lines: [
            { who: 'T', text: '¿Cuándo grabamos el video?' },
            {
              who: 'E',
              text: 'El jueves a las cuatro, en mi casa. Tú traes el teléfono y yo escribo el guion.',
            },
            { who: 'T', text: '¡Uy! El jueves voy al dentista.' },
            { who: 'E', text: '[Ah, qué mal.]' },
            { who: 'T', text: 'Entonces, ¿cómo hacemos?' },
            { who: 'E', text: '[No sé. ¿El jueves?]' },
          ],
          why: 'A complete plan, and then the dentist. She hears the obstacle and stays in front of it.',
          meets: [0],
        },
        {
          side: 'over',
          lines: [
            {
              who: 'E',
              text: 'Podemos grabar el video el viernes a las tres en la biblioteca. Yo llevo el trípode. ¿Tú preparas las preguntas?',
            },
            { who: 'T', text: 'Sí, pero la biblioteca cierra temprano.' },
            { who: 'E', text: '[¿Y si vamos] al gimnasio?' },
            { who: 'T', text: 'Ahí hay mucho ruido.' },
            { who: 'E', text: 'Es verdad. [Mejor] el sábado a las diez, en el parque.' },
            { who: 'T', text: '¡Buena idea!' },
            {
              who: 'E',
              text: '[Quedamos así]: sábado, a las diez, en el parque, tú con las preguntas y yo con el trípode.',
            },
          ],
          why: 'Two obstacles, two proposals, and an ending nobody can misunderstand.',
          meets: [0, 1, 2],
        },
      ],
      asks: ['¿Quién les avisa a los demás?', '¿Qué hacemos si alguien no llega?'],
      practice: [
        {
          kind: 'partner',
          title: 'Dos calendarios y un partido',
          note: 'Agree, draw a mishap card, and agree again',
        },
        {
          kind: 'read',
          title: 'Un chat que cambia de idea',
          note: 'Mark each turn where the arrangement moves',
        },
      ],
      ways: [
        {
          kind: 'Role-play',
          what: 'Two diaries, one group project, one piece of bad news.',
          minutes: 4,
        },
      ],
      requires: ['3.2', '3.3'],
    },
  ],
};
