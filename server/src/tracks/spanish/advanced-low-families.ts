import type { LevelForFamilies } from '../track-content.ts';

export const advancedLowFamilies: LevelForFamilies = {
  title: { es: 'Avanzado bajo', zh: '高级低阶' },
  objectives: {
    '7.1': {
      home: {
        en: [
          {
            title: 'Change my mind',
            text: 'Pick a house rule. In five minutes of Spanish your child argues against it: two reasons and an example. Object once.',
          },
          {
            title: 'The other side of the table',
            text: 'Find something on which you two differ. Each now speaks for what the other thinks, your child in Spanish.',
          },
        ],
        es: [
          {
            title: 'Convénzame',
            text: 'Elijan una regla de la casa. Tiene cinco minutos para ponerla en duda con dos razones y un ejemplo; usted pone un pero.',
          },
          {
            title: 'Del otro lado de la mesa',
            text: 'Busquen algo en lo que no estén de acuerdo. Cada quien defiende lo que piensa la otra persona.',
          },
        ],
        zh: [
          {
            title: '说服我',
            text: '挑一条家规，孩子用西班牙语说五分钟来反对：两个理由、一个例子。您提一次不同意见。',
          },
          { title: '换边坐', text: '找一件你们看法不同的事，各自替对方说话，孩子用西班牙语。' },
        ],
      },
      families: {
        es: {
          title: 'Defender una opinión con razones',
          threshold:
            'Sobre un tema que aquí se discute da su opinión con ideas bien unidas, desarrolla dos razones, trae un ejemplo y reconoce lo que tiene de cierto una objeción antes de responderla.',
          short:
            'El ejemplo de la clase de matemáticas vale la pena. Una de las razones es solo una etiqueta, y a las familias no se les escucha.',
          over: 'Dos razones que llevan a algún lado, una prima en Medellín como prueba, y una objeción que se concede antes de darle la vuelta.',
        },
        zh: {
          title: '有理有据地说出看法',
          threshold:
            '就一个大家意见不同的话题，连贯地说出看法，展开两个理由，举一个例子，先承认反对意见有道理的地方，再回应它。',
          short: '数学课的例子很值得留下。有一个理由只是贴标签，家长的意见也没有听进去。',
          over: '两个理由都有分量，麦德林的表姐是例证，反对意见先承认，再转过来回答。',
        },
      },
    },
    '7.2': {
      home: {
        en: [
          {
            title: 'The headline game',
            text: 'Read one headline aloud, in any language. In Spanish your child says what led to it, how things stand and what may follow.',
          },
          {
            title: 'If it had never happened',
            text: 'Take some event in your street or town. Ask what would be different today, and let the answer be long.',
          },
        ],
        es: [
          {
            title: 'El juego del titular',
            text: 'Lea un titular en voz alta. Que cuente qué pasó antes, cómo está la cosa y qué puede venir.',
          },
          {
            title: '¿Y si no hubiera pasado?',
            text: 'Tomen algo que ocurrió en su calle o en su ciudad. Pregunte qué sería distinto hoy, y no apure la respuesta.',
          },
        ],
        zh: [
          {
            title: '标题游戏',
            text: '念一条新闻标题，什么语言都行。请孩子用西班牙语说：之前发生了什么，现在怎样，接下来会怎样。',
          },
          {
            title: '假如没有发生',
            text: '想一件你们街上或城里发生过的事，问问没有它今天会有什么不同，让孩子用西班牙语慢慢说。',
          },
        ],
      },
      families: {
        es: {
          title: 'Hablar de una noticia: antes, ahora y después',
          threshold:
            'Cuenta un hecho reciente y sus causas, describe cómo están hoy las cosas y supone qué pasará o pasaría, moviéndose entre los tiempos sin perder a quien escucha.',
          short:
            'Cable, viento, fuego: las causas no podrían ser más claras. El presente se le va al pasado, y la frase con «si» se desarma.',
          over: 'Unos años, una noche, hoy, dentro de dos semanas: cada momento tiene su tiempo verbal, y la última frase se atreve a imaginar otro pasado.',
        },
        zh: {
          title: '谈一条新闻：过去、现在和将来',
          threshold:
            '讲一件最近发生的事和它的起因，说说现在的情况，再推想以后会怎样、或者本来会怎样，在不同时间之间转换，让听的人跟得上。',
          short: '电线、风、火，起因再清楚不过。说现在却滑到了过去，带“如果”的句子也散了。',
          over: '那些年、那一夜、今天、两周以后，各有各的时态；最后一句还大胆设想了另一种过去。',
        },
      },
    },
  },
};
