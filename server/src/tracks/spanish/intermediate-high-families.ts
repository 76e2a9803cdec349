import type { LevelForFamilies } from '../track-content.ts';

export const intermediateHighFamilies: LevelForFamilies = {
  title: { es: 'Intermedio alto', zh: '中级高阶' },
  objectives: {
    '6.1': {
      home: {
        en: [
          {
            title: 'Pass it on',
            text: 'Send your child with two sentences to someone else at home. They are delivered in Spanish, and then explained.',
          },
          {
            title: 'Who was that on the phone?',
            text: 'After a call or a voice message, ask what was said and what your child makes of it. Both come in Spanish.',
          },
        ],
        es: [
          {
            title: 'Dile que…',
            text: 'Mande un recado de dos frases a otra persona de la casa. Que lo lleve con sus propias palabras: «Dice que…»',
          },
          {
            title: '¿Qué contó?',
            text: 'Después de una llamada o un audio pregunte qué dijeron y qué opina de eso. Son dos cosas distintas: que se note.',
          },
        ],
        zh: [
          {
            title: '帮我带句话',
            text: '请孩子给家里另一个人带两句话，用西班牙语转告，再解释一遍。',
          },
          {
            title: '电话里说了什么',
            text: '打完电话或听完语音，问问：“对方说了什么？你怎么看？”两样都用西班牙语说。',
          },
        ],
      },
      families: {
        es: {
          title: 'Contar lo que dijo otra persona',
          threshold:
            'Tras oír una sola vez un mensaje o un relato, cuenta lo principal a quien no lo oyó, cambia personas y tiempos como hace falta y no mezcla esa opinión con la propia.',
          short:
            'Todo el mensaje llega. Pero ¿quién es quien no puede ir, y quién cree que en su casa es mejor?',
          over: 'La petición cambia de forma («empezáramos»), y se distingue lo que piensa Camila de lo que piensa quien lo cuenta.',
        },
        zh: {
          title: '转述别人的话',
          threshold:
            '一段留言或别人的讲述，听一遍就能向没听到的人说出要点，人称和时态换得对，并分清哪些是别人的看法，哪些是自己的。',
          short: '留言的内容一点没漏。可到底是谁来不了，又是谁觉得在他家更好？',
          over: '请求换成了转述的说法（empezáramos），Camila 的看法和自己的看法分得清清楚楚。',
        },
      },
    },
    '6.2': {
      home: {
        en: [
          {
            title: 'The last slice',
            text: 'Two people and one piece of cake, or one remote control. Your child offers something in Spanish and says what you have agreed.',
          },
          {
            title: 'Ten more minutes',
            text: 'Let your child ask in Spanish to stay up a little. Say what worries you, and give in only for something in return.',
          },
        ],
        es: [
          {
            title: 'El último pedazo',
            text: 'Dos personas y una rebanada de pastel, o un solo control remoto. Nadie gana sin ofrecer algo; al final digan en qué quedaron.',
          },
          {
            title: 'Diez minutos más',
            text: 'Que le pida acostarse un poco más tarde. Diga qué le preocupa y acepte solo a cambio de algo.',
          },
        ],
        zh: [
          {
            title: '最后一块',
            text: '两个人，一块蛋糕或一个遥控器。孩子用西班牙语讲道理，拿出条件，再把谈好的结果说一遍。',
          },
          {
            title: '晚睡十分钟',
            text: '请孩子用西班牙语跟您商量。您说说担心什么，孩子拿出交换的条件，您才答应。',
          },
        ],
      },
      families: {
        es: {
          title: 'Llegar a un acuerdo',
          threshold:
            'En un desacuerdo que importa a las dos partes dice qué quiere y por qué, muestra que entendió a la otra persona, y cede y pide hasta quedar en algo.',
          short:
            'Queda claro qué quiere y para cuándo. El video del hermano se hace a un lado, y no se ofrece nada a cambio.',
          over: 'Primero entiende, luego cada quien cede algo, y el trato se dice con todas sus letras.',
        },
        zh: {
          title: '商量出两边都能接受的办法',
          threshold:
            '在双方都在意的分歧里，说出自己想要什么、为什么，表示听懂了对方，再有让有求，直到谈成一个结果。',
          short: '想要什么、什么时候要，都说清了。对方的视频却被一句话推开，也没有拿出任何条件。',
          over: '先理解对方，两边各让一步，最后把约定一条条说明白。',
        },
      },
    },
    '6.3': {
      home: {
        en: [
          {
            title: 'Without its name',
            text: 'Your child picks an object in sight and describes it in Spanish, hands and feet allowed, until you point to it.',
          },
          {
            title: 'Nothing goes right',
            text: 'Be the ticket clerk: the train has gone, the suitcase is lost. Your child may leave the counter only with a plan.',
          },
        ],
        es: [
          {
            title: 'Sin decir su nombre',
            text: 'Que elija algo a la vista y lo describa sin nombrarlo, hasta que usted lo señale.',
          },
          {
            title: 'Todo sale mal',
            text: 'Atienda usted la ventanilla: el tren ya se fue, la maleta no aparece. No puede irse sin una solución.',
          },
        ],
        zh: [
          {
            title: '不许说名字',
            text: '孩子选一样看得见的东西，用西班牙语描述，可以比划，就是不能说名字，直到您指出来。',
          },
          {
            title: '样样不顺',
            text: '您扮售票员：车开走了，箱子丢了。孩子一直说西班牙语，想出一个办法才能离开窗口。',
          },
        ],
      },
      families: {
        es: {
          title: 'Salir de un imprevisto',
          threshold:
            'En una situación que se complica a la mitad explica en orden cómo llegó ahí, da rodeos a las palabras que le faltan sin usar inglés y encuentra una salida que funcionaría.',
          short:
            'El relato va en orden y todo en pasado. Una palabra que falta trae el inglés, y no se intenta ninguna solución.',
          over: 'No sabe decir «ruedas», y no importa. Insiste en viajar esta noche y termina con un asiento.',
        },
        zh: {
          title: '应付突发情况',
          threshold:
            '事情中途出了岔子：按顺序说清经过，想不起词时换个说法、不用英语，最后找到行得通的办法。',
          short: '经过说得有条理，时态也对。一个词想不起来就用了英语，也没有去想办法。',
          over: '不会说“轮子”也没关系。坚持要今晚走，最后真的拿到了座位。',
        },
      },
    },
  },
};
