import type { LevelForStudents } from '../track-content.ts';

export const placeValueStudents: LevelForStudents = {
  es: {
    '1.1': {
      threshold:
        'Con tres tarjetas de números, una con un cero en medio, armas cada número con bloques, lo lees en voz alta y dices cuánto vale cualquier cifra que te señalen.',
      criteria: [
        'Los bloques forman el número',
        'Leído en voz alta sin tropiezos',
        'Valor de una cifra explicado',
      ],
      practice: [
        {
          title: 'La tienda de bloques',
          note: 'Cambia diez barras por una placa hasta que ya no haya nada que cambiar',
        },
        {
          title: 'Número secreto',
          note: 'Da pistas de centenas, decenas y unidades; tu pareja lo escribe',
        },
      ],
      ways: [
        { kind: 'Con bloques', what: 'En la alfombra, con bloques de base diez y tres tarjetas.' },
      ],
      samples: {
        short: [
          'Arma el 407, por favor.',
          'Pone 4 placas y [7 barras].',
          'Cuatrocientos siete.',
          '¿Cuánto vale este 7?',
          '[Siete decenas.] No… ¿siete?',
        ],
        over: [
          'Arma el 407, por favor.',
          'Pone 4 placas, deja un hueco y agrega [7 cubitos].',
          'Es cuatrocientos siete, y el hueco es de las decenas.',
          '¿Para qué está el cero?',
          '[Guarda el lugar de las decenas.] Sin él se leería 47.',
        ],
      },
    },
    '1.2': {
      threshold:
        'En una recta vacía de 0 a 1,000 marcas tres números más o menos donde van, dices de qué centena está más cerca cada uno y decides qué hacer con uno que queda justo en medio.',
      criteria: [
        'Marcas cerca de su lugar',
        'Centena más cercana nombrada',
        'El de en medio, con razón',
      ],
      practice: [
        {
          title: 'Números en el tendedero',
          note: 'Cuelga diez tarjetas en la cuerda y muévelas hasta que estén bien repartidas',
        },
        { title: 'La loma del redondeo', note: 'Adivina hacia dónde rodará cada pelota, 2 min' },
      ],
      ways: [
        { kind: 'En papel', what: 'Una recta vacía tan larga como tu mesa.' },
        {
          kind: 'Caminando',
          what: 'Por la cinta del piso del pasillo; te paras donde harías la marca.',
        },
      ],
      samples: {
        short: [
          'Marca 280, 612 y 450 más o menos donde van.',
          '280 está cerca de 300. 612 baja a 600.',
          '¿Y 450?',
          '[500, porque el 5 es grande.]',
        ],
        over: [
          'Marca 715, 390 y 650, a menos de un dedo de su lugar.',
          '715 se redondea a 700 y 390 es casi 400.',
          '¿Y 650?',
          'Está [a 50 de los dos lados]. En ese caso [quedamos todos en subir], así que 700.',
        ],
      },
    },
  },
  zh: {
    '1.1': {
      threshold:
        '拿三张数卡，其中一张中间有零：你用积木摆出每个数，大声读出来，老师指到哪一位，你都能说出它代表多少。',
      criteria: ['积木和数对得上', '大声读，没有读错', '说清一个数字代表多少'],
      practice: [
        { title: '积木商店', note: '十根长条换一块方板，一直换到不能再换' },
        { title: '秘密数字', note: '你提示有几个百、几个十、几个一，同伴把它写出来' },
      ],
      ways: [{ kind: '用积木', what: '坐在地毯上，用十进积木和三张数卡。' }],
      samples: {
        short: [
          '请你摆出 407。',
          '摆了 4 块方板和 [7 根长条]。',
          '四百零七。',
          '这个 7 代表多少？',
          '[七个十。]不对……七？',
        ],
        over: [
          '请你摆出 407。',
          '摆了 4 块方板，空出一格，再放 [7 个小方块]。',
          '这是四百零七，空着的是十的位置。',
          '零有什么用？',
          '[它占住十位。]没有它就读成 47 了。',
        ],
      },
    },
    '1.2': {
      threshold:
        '在一条从 0 到 1,000 的空白数轴上，你标出三个数的大致位置，说出各自离哪个整百更近，并决定正好在中间的那个该怎么办。',
      criteria: ['标的位置差不多', '说出更近的整百', '正好在中间的，说明理由'],
      practice: [
        { title: '晾衣绳上的数', note: '把十张卡片夹在绳子上，再挪一挪，直到位置都合适' },
        { title: '四舍五入的小山', note: '猜一猜每个球会往哪边滚，2 分钟' },
      ],
      ways: [
        { kind: '写在纸上', what: '一条和你的课桌一样长的空白数轴。' },
        { kind: '走一走', what: '沿着走廊地上的胶带走，走到要标的地方停下。' },
      ],
      samples: {
        short: [
          '标出 280、612 和 450 的大致位置。',
          '280 离 300 近。612 往下到 600。',
          '那 450 呢？',
          '[500，因为 5 很大。]',
        ],
        over: [
          '标出 715、390 和 650，离准确位置不到一指宽。',
          '715 约是 700，390 差不多是 400。',
          '那 650 呢？',
          '它[离两边都是 50]。这种时候[大家说好了往上进]，所以是 700。',
        ],
      },
    },
  },
};
