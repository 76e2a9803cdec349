import type { LevelForStudents } from '../track-content.ts';

export const noviceMidStudents: LevelForStudents = {
  es: {
    '2.1': {
      threshold:
        'En una charla breve cuentas tres gustos, usas «gusta» para una cosa y «gustan» para varias, y dos veces le pasas la palabra a la otra persona.',
      criteria: [
        'Tres gustos, y uno con «no»',
        '«Gusta» y «gustan», bien usados',
        'Dos veces pasas la palabra',
      ],
      practice: [
        {
          title: 'Encuesta relámpago',
          note: 'Pregunta a seis de tu clase y encuentra la comida que a nadie le gusta',
        },
        {
          title: 'Un equipo de natación se describe',
          note: 'Subraya «gusta» o «gustan» en cada perfil y escribe el tuyo',
        },
      ],
      ways: [
        { kind: 'Conversación', what: 'En tu mesa, sobre comida, música y tiempo libre.' },
        {
          kind: 'Observación',
          what: 'Durante la encuesta de la clase, si preguntas además de contestar.',
        },
      ],
    },
    '2.2': {
      threshold:
        'Con cuatro relojes y un programa delante das bien cada hora, dices cuándo son dos actividades con «a la» o «a las» y averiguas la hora de una tercera.',
      criteria: [
        'Cuatro relojes bien leídos',
        'Actividades con «a la», «a las»',
        'Preguntas «¿A qué hora…?»',
      ],
      practice: [
        { title: 'Mueve las agujas', note: 'Saca una tarjeta y pon esa hora en el reloj de papel' },
        { title: 'Trenes de Madrid a Valencia', note: 'Elige tres salidas antes del mediodía' },
      ],
      ways: [
        {
          kind: 'Con dibujos',
          what: 'Entre ustedes, en la mesa, tarjetas de relojes y un programa de cine.',
        },
      ],
    },
    '2.3': {
      threshold:
        'En un mostrador o en una mesa pides algo de comer y algo de beber con «quisiera» o «me trae», dices cuánto quieres, y terminas con la cuenta y las gracias.',
      criteria: [
        '«Quisiera», «me trae» o parecido',
        'Comida y bebida, con cantidades',
        'Pides la cuenta, das las gracias',
      ],
      practice: [
        { title: 'Mediodía en Cartagena', note: 'Cuenta de cuántas maneras se dice «por favor»' },
        { title: 'Menú del día', note: 'Una persona pide, otra sirve, y la suma tiene que salir' },
      ],
      ways: [
        {
          kind: 'Juego de roles',
          what: 'Un café con un menú de verdad. Quien atiende también tiene una pregunta.',
        },
      ],
    },
    '2.4': {
      threshold:
        'Presentas a tres familiares con dos datos de cada quien, haces concordar «mi», «su» y cada adjetivo, y cuentas algo que compartes con una de esas personas.',
      criteria: [
        'Tres familiares, dos datos cada quien',
        'Posesivos y adjetivos concuerdan',
        'Algo que hacen en compañía',
      ],
      practice: [
        {
          title: 'Árbol de cuatro ramas',
          note: 'Dibuja a cuatro personas y cuélgale dos adjetivos a cada una',
        },
        { title: 'En casa de los Quispe', note: 'Una abuela, sus gemelos y un loro, 4 min' },
      ],
      ways: [
        { kind: 'Con dibujos', what: 'Traes una foto o un dibujo y lo platican cara a cara.' },
      ],
    },
  },
  zh: {
    '2.1': {
      threshold:
        '短短聊一会儿，你说出三样喜好，一样东西用 gusta，几样用 gustan，并且两次把话题转给对方。',
      criteria: ['三样喜好，其中一样用 no', 'gusta、gustan 不混用', '两次把话题转回去'],
      practice: [
        { title: 'Encuesta relámpago', note: '问六位同学，找出谁都不爱吃的那样' },
        {
          title: 'Un equipo de natación se describe',
          note: '在每段介绍里划出 gusta 或 gustan，再写一段自己的',
        },
      ],
      ways: [
        { kind: '谈一谈', what: '坐在你的座位上，聊吃的、音乐和空闲时间。' },
        { kind: '课上观察', what: '班级调查的时候看你，不光要答，也要问。' },
      ],
    },
    '2.2': {
      threshold:
        '看四个钟和一张节目单，你读对每个时间，用 a la 或 a las 说出两项活动几点开始，再问出第三项的时间。',
      criteria: ['四个钟都读对', '说活动用 a la、a las', '问一次 ¿A qué hora…?'],
      practice: [
        { title: 'Mueve las agujas', note: '抽一张卡片，把纸钟拨到那个时间' },
        { title: 'Trenes de Madrid a Valencia', note: '挑出中午以前的三趟车' },
      ],
      ways: [{ kind: '看图说', what: '桌上放着钟面卡片和一张电影场次表。' }],
    },
    '2.3': {
      threshold:
        '在柜台或餐桌前，你用 quisiera 或 me trae 点一样吃的、一样喝的，说清要多少，最后结账并道谢。',
      criteria: ['用 quisiera、me trae 等说法', '吃的喝的都点了，有数量', '请人结账，也道了谢'],
      practice: [
        { title: 'Mediodía en Cartagena', note: '数一数大家用了多少种说法表示“请”' },
        { title: 'Menú del día', note: '一个点菜，一个上菜，账要算对' },
      ],
      ways: [{ kind: '角色扮演', what: '一家咖啡馆，有真的菜单，服务员也要问你一个问题。' }],
    },
    '2.4': {
      threshold:
        '你介绍三位家人，每人说两件事，mi、su 和形容词的词尾都对，再说一件和其中一位一起做的事。',
      criteria: ['三位家人，每人两件事', '物主词、形容词词尾都对', '一起做的一件事'],
      practice: [
        { title: 'Árbol de cuatro ramas', note: '画四个人，给每人配两个形容词' },
        { title: 'En casa de los Quispe', note: '一位奶奶、一对双胞胎和一只鹦鹉，4 分钟' },
      ],
      ways: [{ kind: '看图说', what: '你带一张照片或一幅画来，面对面聊聊。' }],
    },
  },
};
