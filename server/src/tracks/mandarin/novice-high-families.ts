import type { LevelForFamilies } from '../track-content.ts';

export const mandarinNoviceHighFamilies: LevelForFamilies = {
  title: { es: 'Principiante alto', zh: '初级高阶' },
  objectives: {
    '3.1': {
      home: {
        en: [
          {
            title: 'Tourist in the hall',
            text: 'Look lost and ask for the kettle. Your child sends you there in Mandarin in two steps, helped by their hands.',
          },
          {
            title: 'Once more, please',
            text: 'On the way to school, tell your child one turn to take. They repeat the part that matters in Mandarin before you go on.',
          },
        ],
        es: [
          {
            title: 'Turista en el pasillo',
            text: 'Ponga cara de no saber dónde está y pregunte por la cocina. Que le mande en dos pasos, en mandarín y con las manos.',
          },
          {
            title: 'Antes de seguir',
            text: 'Camino a la escuela diga por dónde van a doblar. Que repita en mandarín la parte importante.',
          },
        ],
        zh: [
          {
            title: '家里来了游客',
            text: '您站在走廊里装作迷路，问厨房在哪儿。请孩子用“先……再……”指两步。',
          },
          {
            title: '再说一遍',
            text: '去学校的路上您说一句怎么走，请孩子把要紧的部分重复一遍再出发。',
          },
        ],
      },
      families: {
        es: {
          title: 'Pedir indicaciones en la calle',
          threshold:
            'Detiene a alguien con 请问, repite la parte que importa y orienta a otra persona en dos pasos con 先 y 再.',
          short:
            'Con sus indicaciones cualquiera llega al correo. A nadie le gusta que le detengan con 喂, y ¿era a la derecha o a la izquierda?',
          over: 'Pregunta con cortesía, tiene segura la segunda esquina y orienta tan bien como le orientaron.',
        },
        zh: {
          title: '在街上问路',
          threshold: '用“请问”开口，把要紧的一步重复一遍，再用“先……再……”给别人指两步路。',
          short: '照这样走，谁都能找到邮局。可是用“喂”叫住人不礼貌，而且到底是往右还是往左？',
          over: '有礼貌，记准了第二个路口，自己给人指路也指得一样好。',
        },
      },
    },
    '3.2': {
      home: {
        en: [
          {
            title: 'Fruit at a silly price',
            text: 'Set some out and ask far too much. Your child bargains in Mandarin; come down only when they have given you a reason.',
          },
          {
            title: 'Coins and the total',
            text: 'Sell three pretend things. While paying, your child says in Mandarin what they come to.',
          },
        ],
        es: [
          {
            title: 'Fruta carísima',
            text: 'Ponga un puesto en la mesa y pida demasiado. Que regatee en mandarín; no baje el precio hasta que le dé una razón.',
          },
          {
            title: 'La cuenta en voz alta',
            text: 'Véndale tres cosas de mentira. Que diga el total en mandarín mientras entrega las monedas.',
          },
        ],
        zh: [
          {
            title: '贵得离谱的水果',
            text: '摆几样水果，把价钱说高一点。请孩子来还价，说出理由您才便宜。',
          },
          { title: '大声算总账', text: '假装卖三样东西，请孩子一边付钱一边说一共多少。' },
        ],
      },
      families: {
        es: {
          title: 'Comprar en el mercado y regatear',
          threshold:
            'En un puesto pregunta cuánto cuesta por peso o por pieza, da una razón para pagar menos y dice el total al pagar.',
          short:
            'El precio y la suma son rápidos y correctos. Decir cinco tres veces todavía no es regatear: hay que darle una razón al vendedor.',
          over: 'Compra más para pagar menos, y tiene el total listo antes que el vendedor.',
        },
        zh: {
          title: '在市场买东西，讨价还价',
          threshold: '在摊位上问按斤或按个怎么卖，说个理由请人便宜一点，付钱时说出总数。',
          short: '价钱和总数算得又快又对。把“五块”说三遍还不算还价，得给老板一个理由。',
          over: '多买一些来便宜一点，总数比老板算得还快。',
        },
      },
    },
  },
};
