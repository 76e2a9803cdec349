import type { LevelForFamilies } from '../track-content.ts';

export const noviceMidFamilies: LevelForFamilies = {
  title: { es: 'Principiante medio', zh: '初级中阶' },
  objectives: {
    '2.1': {
      home: {
        en: [
          {
            title: 'Thumbs up, thumbs down',
            text: 'At the shop or in front of the fridge, point at ten foods. Your child says in Spanish which they like; then they ask you.',
          },
          {
            title: 'A liking nobody knew of',
            text: 'Each of you tells one that the other has never heard about. Your child tells theirs in Spanish and finds out yours.',
          },
        ],
        es: [
          {
            title: 'Pulgar arriba, pulgar abajo',
            text: 'En el súper o frente al refrigerador señale diez cosas. Que diga si le gustan o no, y que después le pregunte a usted.',
          },
          {
            title: 'Un gusto secreto',
            text: 'Cada quien cuenta uno que la otra persona no conoce. Pídale que averigüe el de usted con dos preguntas.',
          },
        ],
        zh: [
          {
            title: '拇指向上，拇指向下',
            text: '在超市或冰箱前指十样吃的，请孩子用西班牙语说喜不喜欢，再反过来问您。',
          },
          {
            title: '原来你喜欢这个',
            text: '每人说一个对方不知道的爱好。孩子用西班牙语说自己的，再打听您的。',
          },
        ],
      },
      families: {
        es: {
          title: 'Decir y preguntar qué nos gusta',
          threshold:
            'En una charla breve cuenta tres gustos, usa «gusta» para una cosa y «gustan» para varias, y dos veces le devuelve la palabra a la otra persona.',
          short:
            'Tres gustos sinceros y todas las terminaciones bien. Pero la conversación va en un solo sentido: no pregunta nada.',
          over: 'Lo que le gusta, lo que no, y dos preguntas que de verdad invitan a contestar.',
        },
        zh: {
          title: '说说喜好，也问问别人',
          threshold:
            '在一段短短的聊天里说出三样喜好，一样东西用 gusta，几样用 gustan，并且两次把话题转给对方。',
          short: '三样喜好都是真心话，词尾也全对。只是一直自己在说，什么也没问。',
          over: '有喜欢的，有不喜欢的，还有两个对方真能回答的问题。',
        },
      },
    },
    '2.2': {
      home: {
        en: [
          {
            title: 'Catch the clock',
            text: 'Three times this week, at odd moments, point at a clock. Your child reads it out in Spanish, minutes and all.',
          },
          {
            title: 'The plan for Saturday',
            text: 'Look at the day together. For each thing you mean to do, your child says in Spanish at what time it begins.',
          },
        ],
        es: [
          {
            title: '¿Qué hora es ahora?',
            text: 'Tres veces esta semana, cuando menos lo espere, señale un reloj. Que lo lea en voz alta con todo y minutos.',
          },
          {
            title: 'El plan del sábado',
            text: 'Miren juntos el día y digan a qué hora empieza cada cosa. Una hora la inventa usted: ¿la corrige?',
          },
        ],
        zh: [
          {
            title: '现在几点？',
            text: '这周挑三个想不到的时候指指钟，请孩子用西班牙语说出几点几分。',
          },
          {
            title: '星期六的安排',
            text: '一起看看那天要做的事，请孩子用西班牙语说出每件事几点开始。',
          },
        ],
      },
      families: {
        es: {
          title: 'Decir la hora y cuándo pasa algo',
          threshold:
            'Frente a cuatro relojes y un programa da bien cada hora, dice cuándo son dos actividades con «a la» o «a las» y averigua la hora de una tercera.',
          short:
            'Los relojes, perfectos, y la pregunta está. Para una actividad todavía dice qué hora es, no a qué hora.',
          over: 'Leer un reloj y decir cuándo empieza algo son aquí dos frases distintas, como debe ser.',
        },
        zh: {
          title: '看钟，说几点做什么',
          threshold:
            '看四个钟和一张节目单，每个时间都读对，用 a la 或 a las 说出两项活动几点开始，再问出第三项的时间。',
          short: '四个钟全对，也问了问题。只是说活动时，说成了“现在几点”，而不是“在几点”。',
          over: '读钟和说活动时间用的是两种句子，本来就该这样。',
        },
      },
    },
    '2.3': {
      home: {
        en: [
          {
            title: 'Order dinner in Spanish',
            text: 'One evening you are the waiter. Let them order, ask what there is, and ask for the bill.',
          },
          {
            title: 'A menu on the fridge',
            text: 'Write down together what there is to eat this week, in Spanish.',
          },
        ],
        es: [
          {
            title: 'Pedir la cena',
            text: 'Una noche usted atiende la mesa. Que pida, pregunte qué hay y pida la cuenta, todo en español.',
          },
          {
            title: 'Un menú en el refrigerador',
            text: 'Escriban juntos en español lo que se va a comer esta semana.',
          },
        ],
        zh: [
          {
            title: '用西班牙语点菜',
            text: '挑一个晚上，您当服务员，请孩子点菜、问有什么、要账单。',
          },
          { title: '冰箱上的菜单', text: '一起用西班牙语写下这周吃什么。' },
        ],
      },
      families: {
        es: {
          title: 'Pedir comida y bebida con cortesía',
          threshold:
            'En un mostrador o en una mesa pide algo de comer y de beber con «quisiera» o «me trae», dice cuánto, y termina con la cuenta y las gracias.',
          short:
            'Nadie le traería el plato equivocado. Pero dos veces «quiero» y ni un «gracias»: la cortesía es la mitad de esta línea.',
          over: 'Pide con suavidad, el ají no le sorprende, y da las gracias como se acostumbra en Bogotá.',
        },
        zh: {
          title: '有礼貌地点吃的和喝的',
          threshold:
            '在柜台或餐桌前，用 quisiera 或 me trae 点一样吃的、一样喝的，说清要多少，最后结账并道谢。',
          short: '菜不会上错。可是两次都说“我要”（quiero），一句谢谢也没有：礼貌占这条线的一半。',
          over: '请求说得委婉，听到 ají（辣酱）也不慌，道谢的方式和波哥大人一样。',
        },
      },
    },
    '2.4': {
      home: {
        en: [
          {
            title: 'Look at family photos',
            text: 'Ask who is who, how old they are and what they are like, in Spanish. A few words each are enough.',
          },
          {
            title: 'Call someone',
            text: 'If somebody you know speaks Spanish, let them say hello and tell one thing about the family.',
          },
        ],
        es: [
          {
            title: 'Mirar fotos de la familia',
            text: 'Pregunte quién es cada persona, qué edad tiene y cómo es. Bastan pocas palabras.',
          },
          {
            title: 'Llamar a alguien',
            text: 'Llamen a una persona de la familia y que le cuente en español algo de la casa.',
          },
        ],
        zh: [
          {
            title: '看全家照片',
            text: '用西班牙语问问每个人是谁、多大、是什么样的人，说几个词就够了。',
          },
          { title: '打个电话', text: '如果认识会西班牙语的人，请孩子打个招呼，说一件家里的事。' },
        ],
      },
      families: {
        es: {
          title: 'Hablar de la familia',
          threshold:
            'Presenta a tres familiares con dos datos de cada quien, combina bien «mi», «su» y los adjetivos, y cuenta algo que comparte con una de esas personas.',
          short:
            'Una familia llena de vida y mucho que contar. A dos hermanos y a un par de ojos les falta el plural.',
          over: 'Tres personas que se reconocerían en una foto, todas las terminaciones bien, y los sábados entre bicicletas.',
        },
        zh: {
          title: '介绍家里人',
          threshold:
            '介绍三位家人，每人说两件事，mi、su 和形容词的词尾都要对，再说一件和其中一位一起做的事。',
          short: '一家人说得很生动，内容也多。两个兄弟和一双眼睛少了复数。',
          over: '三个人都像从照片里走出来的，词尾全对，还有和爸爸一起修自行车的星期六。',
        },
      },
    },
  },
};
