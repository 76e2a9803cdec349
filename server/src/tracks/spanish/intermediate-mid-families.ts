import type { LevelForFamilies } from '../track-content.ts';

export const intermediateMidFamilies: LevelForFamilies = {
  title: { es: 'Intermedio medio', zh: '中级中阶' },
  objectives: {
    '5.1': {
      home: {
        en: [
          {
            title: 'The story of a scar',
            text: 'Ask about a scrape, a lost tooth or a broken cup. It is told in Spanish; all you say is “And then?”',
          },
          {
            title: 'Three things on the table',
            text: 'Your child moves three small objects about while telling in Spanish something that happened. Guess afterwards what it was.',
          },
        ],
        es: [
          {
            title: 'La historia de la cicatriz',
            text: 'Pregunte por un raspón, un diente o una taza rota. Mientras se lo cuenta, diga solamente: «¿Y luego?»',
          },
          {
            title: 'Imaginar el lugar',
            text: 'Escuche sin mirar mientras le cuenta algo que le pasó. Al final diga qué alcanzó a imaginar: la hora, el sitio, la gente.',
          },
        ],
        zh: [
          {
            title: '这个疤是怎么来的',
            text: '问问一次擦伤、一颗掉了的牙或一个打碎的杯子。孩子用西班牙语讲，您只管说：“然后呢？”',
          },
          {
            title: '桌上的三样东西',
            text: '孩子一边移动三样小东西，一边用西班牙语讲一件真事。讲完您猜猜发生了什么。',
          },
        ],
      },
      families: {
        es: {
          title: 'Contar una anécdota',
          threshold:
            'En unos dos minutos cuenta algo real con comienzo, giro y final: cómo era la escena («hacía calor»), qué pasó («gritó») y palabras que llevan a quien escucha de una cosa a otra.',
          short:
            'Tiene forma: hambre, una pérdida, un señor amable. Pero la escena se cuenta como si fueran hechos, y las frases están una junto a otra sin nada que las una.',
          over: 'Uno huele el pan antes de que pase nada. El grito irrumpe donde debe, y hay un final de verdad.',
        },
        zh: {
          title: '讲一个自己的小故事',
          threshold:
            '用两分钟左右讲一件真事，有开头、转折和结尾：当时的情景和发生的事各用合适的过去时，再用连接词带着听的人往下走。',
          short:
            '故事有样子：饿了、丢了东西、遇到好心人。可是情景也当成事件来讲，句子一个挨一个，中间没有连起来。',
          over: '事情还没发生，先闻到了面包香。那声喊来得正是时候，结尾也收得好。',
        },
      },
    },
    '5.2': {
      home: {
        en: [
          {
            title: 'This one or that one?',
            text: 'Hold up two things in a shop or a cupboard. Your child chooses in Spanish with three reasons; shake your head once and see what happens.',
          },
          {
            title: 'Two films, one evening',
            text: 'Whoever wants the first must also say something good about the second, your child in Spanish.',
          },
        ],
        es: [
          {
            title: '¿Este o el otro?',
            text: 'Enseñe dos cosas en la tienda o en la alacena. Que elija con tres razones; ponga usted una duda y vea cómo la resuelve.',
          },
          {
            title: 'Dos películas y una sola noche',
            text: 'Quien defiende una tiene que decir también algo bueno de la otra.',
          },
        ],
        zh: [
          {
            title: '要这个还是那个？',
            text: '在店里或柜子前举起两样东西，请孩子用西班牙语选一样，说三个理由。您摇一次头，看看孩子怎么说。',
          },
          {
            title: '今晚看哪部电影',
            text: '两部电影，只有一个晚上。想看这部的人，也得说说那部的好处，孩子用西班牙语说。',
          },
        ],
      },
      families: {
        es: {
          title: 'Comparar dos opciones y decir por qué',
          threshold:
            'Ante una elección real compara los dos lados en tres puntos, dice cuál prefiere y responde con una razón a la duda de la otra persona.',
          short:
            'Compara rapidez, precio y comodidad. «Mejor» no lleva «más», y decir que le gusta no responde a las catorce horas.',
          over: 'Cuatro comparaciones, todas bien hechas, y las catorce horas convertidas en ventaja.',
        },
        zh: {
          title: '比较两个选择，说出理由',
          threshold: '面对一个真实的选择，从三个方面比较，说出更喜欢哪个，并用理由回应对方的疑问。',
          short:
            '速度、价格、舒适都比了。mejor 前面不用再加 más；“我喜欢”也回答不了“要坐十四个小时”。',
          over: '四个比较都说得好，十四个小时也变成了好处。',
        },
      },
    },
    '5.3': {
      home: {
        en: [
          {
            title: 'A photo of you, long ago',
            text: 'Tell in any language how life was when it was taken. Your child gives three things of it back in Spanish.',
          },
          {
            title: 'At five years old',
            text: 'Ask what the days were like then: the toys, the smells, the songs. Stay with Spanish for as long as it lasts.',
          },
        ],
        es: [
          {
            title: 'Una foto vieja de usted',
            text: 'Cuente cómo se vivía cuando la tomaron. Que diga tres diferencias con lo de hoy.',
          },
          {
            title: 'A los cinco años',
            text: 'Pregunte cómo eran sus días en el kínder: los juguetes, los olores, las canciones. Que empiece con «Antes…».',
          },
        ],
        zh: [
          {
            title: '一张老照片',
            text: '给孩子看一张您的老照片，用什么语言都行，讲讲那时的日子，请孩子用西班牙语说出三点。',
          },
          {
            title: '五岁的时候',
            text: '问问孩子那时的日子：玩具、气味、儿歌。用西班牙语说，能说多少说多少。',
          },
        ],
      },
      families: {
        es: {
          title: 'Describir cómo eran antes las cosas',
          threshold:
            'Describe un tiempo pasado con cinco detalles («vivíamos», «olía»), lo compara con hoy y dice qué se sentía estar ahí.',
          short:
            'El antes y el ahora quedan lado a lado, y el sentimiento es verdadero. Costumbres de años se cuentan como si hubieran pasado una sola vez.',
          over: 'Seis detalles, y cada uno era cosa de siempre. La nieve y la pantalla dicen lo que ya no está.',
          media: { over: { label: 'Ponce, donde vivía (Wikipedia)' } },
        },
        zh: {
          title: '说说从前的样子',
          threshold:
            '用五个细节描述从前（用表示“那时常常”的过去时），和今天对比，再说说当时的感受。',
          short: '从前和现在对比得很好，感情也真。多年的习惯却说得像只发生过一次。',
          over: '六个细节，没有一个只是一次的事。雪和屏幕说出了失去的东西。',
          media: { over: { label: '他住过的庞塞（维基百科，西班牙语）' } },
        },
      },
    },
  },
};
