import type { LevelForStudents } from '../track-content.ts';

export const multiplyStudents: LevelForStudents = {
  es: {
    '3.1': {
      threshold:
        'Escribes una multiplicación para un dibujo, haces un dibujo para otra e inventas un cuento en el que todos los grupos tienen de verdad lo mismo.',
      criteria: [
        'La multiplicación va con el dibujo',
        'Grupos dibujados iguales',
        'El cuento de verdad multiplica',
      ],
      practice: [
        {
          title: 'Grupos por todas partes',
          note: 'Encuentra cinco en la cocina o en el salón: los cartones de huevos cuentan',
        },
        {
          title: 'Seis carretas de cuatro ruedas',
          note: 'Un cuento ilustrado con una pregunta en cada página',
        },
      ],
      ways: [{ kind: 'Con dibujos', what: 'Un dibujo, una multiplicación y un cuento tuyo.' }],
      samples: {
        short: [
          'Escribe 4 × 6 = 24 debajo del dibujo y dibuja 4 canastas con 6 manzanas cada una.',
          '¿Cuál es el cuento?',
          'Tenía 4 manzanas y [luego llegaron 6 más]. Son 24.',
        ],
        over: [
          'Escribe 3 × 8 = 24 y dibuja 3 cajas de 8 crayones.',
          '¿Cuál es el cuento?',
          '[A cada uno de tres primos se le cayeron ocho dientes.] El ratón de los dientes se llevó 24.',
        ],
      },
    },
    '3.2': {
      threshold:
        'Con tres productos que aún no sabes de memoria partes un factor en dos, multiplicas los pedazos, los juntas y señalas los dos en una cuadrícula.',
      criteria: [
        'Partido en otras que ya sabes',
        'Pedazos bien juntados',
        'Los dos pedazos, en la cuadrícula',
      ],
      practice: [
        {
          title: 'Tijeras y papel cuadriculado',
          note: 'Corta un rectángulo en dos y ponle su nombre a cada parte',
        },
        {
          title: 'Multiplicaciones que ayudan',
          note: 'Uno dice una difícil y el otro dice cuál le ayuda',
        },
      ],
      ways: [
        { kind: 'En papel', what: 'Tres productos en papel cuadriculado, con un lápiz rojo.' },
      ],
      samples: {
        short: [
          'Todavía no te sabes 7 × 8. ¿Qué puedes hacer?',
          '5 ochos son 40 y 2 ochos son 16, o sea 56.',
          'Enséñamelo en los cuadritos.',
          'Encierra en un círculo [los 56].',
          '[Es que sale.]',
        ],
        over: [
          'Todavía no te sabes 6 × 7. ¿Qué puedes hacer?',
          'Sé que 5 sietes son 35. Con un siete más son 42.',
          'Enséñamelo en los cuadritos.',
          'Traza [una raya debajo de la quinta fila].',
          '[35 aquí arriba, 7 aquí abajo.] Los mismos cuadritos, solo que partidos.',
        ],
      },
    },
  },
  zh: {
    '3.1': {
      threshold: '你看图写出乘法算式，看算式画出图，再编一个每组都真正一样多的故事。',
      criteria: ['算式和图相符', '画的每组一样多', '故事真的是乘法'],
      practice: [
        { title: '身边的“几个几”', note: '在厨房或教室里找出五样，鸡蛋盒也算' },
        { title: '六辆马车，四个轮子', note: '一本图画书，每页都有一个问题' },
      ],
      ways: [{ kind: '看图画图', what: '一幅图、一道算式、一个你自己编的故事。' }],
      samples: {
        short: [
          '在图下面写 4 × 6 = 24，画了 4 个篮子，每个里有 6 个苹果。',
          '故事是什么？',
          '我有 4 个苹果，[又来了 6 个]，一共 24 个。',
        ],
        over: [
          '写了 3 × 8 = 24，画了 3 盒蜡笔，每盒 8 支。',
          '故事是什么？',
          '[三个表亲每人掉了八颗牙。]牙仙子带走了 24 颗。',
        ],
      },
    },
    '3.2': {
      threshold:
        '三道你还背不出的乘法：你把一个数拆成两份，分别乘，再合起来，并在方格图上指出这两块。',
      criteria: ['拆成你会的乘法', '两部分合得对', '方格图上看得到两块'],
      practice: [
        { title: '剪刀和方格纸', note: '把一个长方形剪成两块，分别写上算式' },
        { title: '帮手算式', note: '一个人说一道难的，另一个人说哪道能帮忙' },
      ],
      ways: [{ kind: '写在纸上', what: '方格纸上三道乘法，带一支红铅笔。' }],
      samples: {
        short: [
          '7 × 8 你还不会背。那怎么办？',
          '5 个八是 40，2 个八是 16，所以是 56。',
          '在方格图上指给我看。',
          '画了一个圈，圈住[全部 56 格]。',
          '[反正就是这样算的。]',
        ],
        over: [
          '6 × 7 你还不会背。那怎么办？',
          '我知道 5 个七是 35。再加一个七是 42。',
          '在方格图上指给我看。',
          '在[第五行下面画了一条线]。',
          '[上面 35，下面 7。]还是那些格子，只是切开了。',
        ],
      },
    },
  },
};
