import type { LevelForFamilies } from '../track-content.ts';

export const placeValueFamilies: LevelForFamilies = {
  title: { es: 'Valor posicional', zh: '数位与大小' },
  objectives: {
    '1.1': {
      home: {
        en: [
          {
            title: 'Read a price tag',
            text: 'Find a number over one hundred. Ask: “How many hundreds, tens and ones are in it?”',
          },
          {
            title: 'Secret number',
            text: 'Think of a number under 1,000 and give three hints. Then swap places.',
          },
        ],
        es: [
          {
            title: 'Leer un precio',
            text: 'Busquen un número mayor que cien. Pregunte: «¿Cuántas centenas, decenas y unidades tiene?»',
          },
          {
            title: 'El número secreto',
            text: 'Piense un número menor que 1,000 y dé tres pistas. Después cambien de papel.',
          },
        ],
        zh: [
          {
            title: '读一读价格',
            text: '找一个一百以上的数，问问：“里面有几个百、几个十、几个一？”',
          },
          { title: '猜数字', text: '您想一个一千以内的数，给三条提示。然后换过来。' },
        ],
      },
      families: {
        es: {
          title: 'Formar y leer números de tres cifras',
          threshold:
            'Con tres tarjetas de números, una con un cero en medio, arma cada número con bloques, lo lee en voz alta y dice cuánto vale la cifra que le señalen.',
          short:
            'Lo lee perfecto. Sus bloques dicen 470, porque el cero todavía no tiene un lugar propio.',
          over: 'El hueco entre los bloques y el cero del número son la misma idea, y lo dice.',
        },
        zh: {
          title: '摆一摆、读一读三位数',
          threshold:
            '拿三张数卡，其中一张中间有零：用积木摆出每个数，大声读出来，指到哪一位都能说出它代表多少。',
          short: '读得很对。积木摆出来却是 470，因为零还没有自己的位置。',
          over: '积木里空出来的地方和数里的零是一回事，而且自己说了出来。',
        },
      },
    },
    '1.2': {
      home: {
        en: [
          {
            title: 'A string for a number line',
            text: 'Lay out a string from 0 to 1,000. Take turns to put paper numbers where they belong, and say why there.',
          },
          {
            title: 'Which is nearer?',
            text: 'Name a number from a bus, a page or a bill. Ask which hundred it is nearer to.',
          },
        ],
        es: [
          {
            title: 'Una cuerda como recta',
            text: 'Tiendan una cuerda de 0 a 1,000. Por turnos pongan números de papel en su lugar y digan por qué van ahí.',
          },
          {
            title: '¿De cuál está más cerca?',
            text: 'Diga un número de un camión, una página o un recibo. Pregunte de qué centena está más cerca.',
          },
        ],
        zh: [
          {
            title: '用绳子当数轴',
            text: '拉一根绳子，表示 0 到 1,000。轮流把写好的数放到合适的位置，并说说为什么。',
          },
          { title: '离哪个近？', text: '说一个公交车号、页码或账单上的数，问它离哪个整百更近。' },
        ],
      },
      families: {
        es: {
          title: 'Ubicar un número en la recta',
          threshold:
            'En una recta vacía de 0 a 1,000 marca tres números más o menos donde van, dice de qué centena está más cerca cada uno y decide qué hacer con uno que queda justo en medio.',
          short:
            'Una recta cuidadosa y dos buenas decisiones. «El 5 es grande» no es una razón: nadie ha dicho que 450 está a la mitad.',
          over: 'Ve el empate, lo mide por los dos lados y sabe que la regla es un acuerdo.',
        },
        zh: {
          title: '在数轴上找位置',
          threshold:
            '在一条从 0 到 1,000 的空白数轴上标出三个数的大致位置，说出各自离哪个整百更近，并说明正好在中间的该怎么办。',
          short: '数轴标得仔细，两个判断也对。“5 很大”不算理由：没有说出 450 正好在中间。',
          over: '看出正好在中间，两边都量过，也知道“往上进”是大家的约定。',
        },
      },
    },
  },
};
