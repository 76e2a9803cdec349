import type { LevelForStudents } from '../track-content.ts';

export const noviceLowStudents: LevelForStudents = {
  es: {
    '1.1': {
      threshold:
        'Te encuentras con un amigo o una amiga y luego con una persona adulta: saludas a cada quien como se espera, dices cómo estás, devuelves la pregunta y te despides según la hora.',
      criteria: [
        '«Tú» y «usted» sin confundir',
        'Dices cómo estás y preguntas',
        'Despedida que va con el momento',
      ],
      practice: [
        {
          title: 'Saludos en una panadería de Lima',
          note: 'Di cada saludo antes que quien compra, 2 min',
        },
        {
          title: 'Amiga, directora, vecino',
          note: 'Voltea una tarjeta y saluda a esa persona; después de cinco, cambien',
        },
      ],
      ways: [
        {
          kind: 'Juego de roles',
          what: 'En la puerta del salón te encuentras con dos personas, una tras otra. Tu docente hace de las dos.',
        },
      ],
    },
    '1.2': {
      threshold:
        'Te preguntan en cualquier orden y dices tu nombre, tu edad con «tener» y tu ciudad o pueblo, cada cosa en una frase corta que cualquiera entiende a la primera.',
      criteria: ['La edad, con «tener»', '«Vivo en» o «soy de»', 'Cada respuesta, a su pregunta'],
      practice: [
        {
          title: 'Mi gafete de visitante',
          note: 'Llena el gafete y léeselo a quien tengas al lado',
        },
        {
          title: 'Cinco chicos se presentan',
          note: 'Pausa después de cada presentación y apunta la edad y el lugar',
        },
      ],
      ways: [
        {
          kind: 'Conversación',
          what: 'Tres preguntas en un orden que no puedes adivinar, como las haría alguien que acaba de mudarse al lado.',
        },
      ],
    },
    '1.3': {
      threshold:
        'A cuatro preguntas que no habías oído respondes con la verdad, pones «no» delante del verbo y cada vez agregas una palabra o dos.',
      criteria: [
        'Cuatro respuestas con sentido',
        '«No» delante, verbo detrás',
        'Siempre un detalle más',
      ],
      practice: [
        {
          title: 'Un animal, veinte preguntas',
          note: 'Adivina el animal con preguntas de sí o no; luego cambien de papel',
        },
        { title: '¿Verdad o mentira?', note: 'Diez afirmaciones sobre un cuarto de Bilbao, 3 min' },
      ],
      ways: [
        {
          kind: 'Conversación',
          what: 'Preguntas rápidas sobre ti y sobre el salón; a cada una, una frase que sea cierta.',
        },
      ],
    },
    '1.4': {
      threshold:
        'Recorres el salón con alguien y señalas ocho personas o cosas, con «el», «la», «un» o «una» bien puestos, y lo que no sabes nombrar lo preguntas en español.',
      criteria: [
        'Ocho nombres, sin ayuda',
        'Artículo y sustantivo concuerdan',
        'Palabra nueva pedida en español',
      ],
      practice: [
        {
          title: 'Etiquetas por el salón',
          note: 'Pega doce etiquetas con su artículo; despégalas de memoria',
        },
        { title: 'El dormitorio de Frida', note: 'Un dibujo y dieciséis objetos numerados' },
      ],
      ways: [
        { kind: 'Caminando', what: 'Una vuelta tranquila por el salón, señalando lo que ves.' },
      ],
    },
  },
  zh: {
    '1.1': {
      threshold:
        '先遇到一位朋友，再遇到一位大人：你用合适的话打招呼，说说自己怎么样，也问问对方，再按当时的时间道别。',
      criteria: ['tú 和 usted 分得清', '说了自己，再问对方', '道别的话说得合适'],
      practice: [
        { title: 'Saludos en una panadería de Lima', note: '抢在顾客前面说出每句问候，2 分钟' },
        { title: 'Amiga, directora, vecino', note: '翻一张卡片，向卡片上的人问好；五张以后交换' },
      ],
      ways: [{ kind: '角色扮演', what: '在教室门口，你先后遇到两个人，都由老师来演。' }],
    },
    '1.2': {
      threshold: '不管先问哪一个，你都用短句说出名字、年龄（用 tener）和住的地方，陌生人一听就懂。',
      criteria: ['年龄用 tener 说', '会用 vivo en 或 soy de', '问什么就答什么'],
      practice: [
        { title: 'Mi gafete de visitante', note: '填好这张访客牌，再读给旁边的人听' },
        { title: 'Cinco chicos se presentan', note: '每人说完就暂停，记下年龄和城市' },
      ],
      ways: [{ kind: '谈一谈', what: '三个问题，顺序猜不到，就像新搬来的邻居在问你。' }],
    },
    '1.3': {
      threshold: '听到四个没听过的问题，你如实回答，把 no 放在动词前面，每次再多说一两个词。',
      criteria: ['四个回答都说得通', '先说 no，再说动词', '每次都添一点内容'],
      practice: [
        { title: 'Un animal, veinte preguntas', note: '用“是不是”的问题猜动物，猜中就交换' },
        { title: '¿Verdad o mentira?', note: '关于毕尔巴鄂一间卧室的十句话，3 分钟' },
      ],
      ways: [{ kind: '谈一谈', what: '问得很快，问你，也问教室里的东西；每个都用一句真话回答。' }],
    },
    '1.4': {
      threshold:
        '和同伴在教室里走一圈，你指着说出八个人或东西，el、la、un、una 都用对；不会说的，就用西班牙语问。',
      criteria: ['八个都自己说出来', '冠词和名词配得上', '生词用西班牙语问'],
      practice: [
        { title: 'Etiquetas por el salón', note: '贴十二张标签，冠词也要写；再凭记忆说着取下来' },
        { title: 'El dormitorio de Frida', note: '一幅图，十六样编了号的东西' },
      ],
      ways: [{ kind: '走一走', what: '在教室里慢慢走一圈，边走边指。' }],
    },
  },
};
