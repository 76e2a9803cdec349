import type { LevelForStudents } from '../track-content.ts';

export const intermediateMidStudents: LevelForStudents = {
  es: {
    '5.1': {
      threshold:
        'En unos dos minutos cuentas algo real con comienzo, giro y final: la escena en imperfecto, los hechos en pretérito, y palabras que llevan a quien escucha de una cosa a otra.',
      criteria: [
        'Comienzo, giro y final',
        'Escena en imperfecto, acción en pretérito',
        'Conectores que guían',
      ],
      practice: [
        { title: 'Anécdotas de taxi', note: 'Oye la escena, adivina el giro y luego compruébalo' },
        { title: 'Seis viñetas', note: 'El fondo de un color y los hechos de otro' },
      ],
      ways: [
        {
          kind: 'Conversación',
          what: 'Una historia real para una sola persona, que te va a interrumpir una vez.',
        },
      ],
    },
    '5.2': {
      threshold:
        'Ante una elección real comparas los dos lados en tres puntos, dices cuál prefieres y respondes con una razón a la duda de tu pareja.',
      criteria: [
        'Tres puntos de comparación',
        'Comparativos bien formados',
        'A la duda, una razón',
      ],
      practice: [
        {
          title: 'Dos reseñas de bicicletas',
          note: 'Anota qué gana y a qué renuncia cada comprador',
        },
        { title: 'Abogado del diablo', note: 'Tu pareja duda de todo; aguanta tres rondas' },
      ],
      ways: [
        {
          kind: 'Con dibujos',
          what: 'Dos folletos para estudiar un minuto; después defiendes el que elegiste.',
        },
      ],
    },
    '5.3': {
      threshold:
        'Describes un tiempo pasado con cinco detalles en imperfecto, lo comparas con hoy y dices qué se sentía estar ahí.',
      criteria: ['Cinco detalles en imperfecto', 'Comparado con hoy', 'Un sentimiento de entonces'],
      practice: [
        {
          title: 'Una calle de Montevideo en 1985',
          note: '¿Qué ya no está y qué sigue ahí? 5 min',
        },
        {
          title: 'Entrevista a un adulto',
          note: 'Alguien de tu casa, cuando tenía doce años: trae cinco datos',
        },
      ],
      ways: [
        {
          kind: 'Conversación',
          what: 'Sobre un lugar que dejaste, una persona como era antes o una costumbre que perdiste.',
        },
      ],
    },
  },
  zh: {
    '5.1': {
      threshold:
        '你用两分钟左右讲一件真事，有开头、转折和结尾：情景用过去未完成时，发生的事用简单过去时，再用连接词带着听的人往下走。',
      criteria: ['有开头、转折和结尾', '情景和事件的时态分得清', '连接词带着听的人走'],
      practice: [
        { title: 'Anécdotas de taxi', note: '先听情景，猜转折，再核对' },
        { title: 'Seis viñetas', note: '背景用一种颜色，事件用另一种' },
      ],
      ways: [{ kind: '谈一谈', what: '给一个人讲一件真事，对方会打断你一次。' }],
    },
    '5.2': {
      threshold: '面对一个真实的选择，你从三个方面比较，说出更喜欢哪个，并用理由回应同伴的疑问。',
      criteria: ['比了三个方面', '比较句说得对', '有疑问，用理由回应'],
      practice: [
        { title: 'Dos reseñas de bicicletas', note: '列出两位买家各得到什么、放弃什么' },
        { title: 'Abogado del diablo', note: '同伴什么都怀疑，你要撑住三轮' },
      ],
      ways: [{ kind: '看图说', what: '两份介绍册，看一分钟，再为你选的那份说话。' }],
    },
    '5.3': {
      threshold: '你用过去未完成时说出从前的五个细节，和今天对比，再说说当时的感受。',
      criteria: ['五个细节用过去未完成时', '和今天作了对比', '那时的一种感受'],
      practice: [
        { title: 'Una calle de Montevideo en 1985', note: '什么没有了，什么还在？5 分钟' },
        { title: 'Entrevista a un adulto', note: '问家里一位大人十二岁时的事，带回五条' },
      ],
      ways: [
        { kind: '谈一谈', what: '说一个你离开的地方、一个人从前的样子，或者一个改掉的习惯。' },
      ],
    },
  },
};
