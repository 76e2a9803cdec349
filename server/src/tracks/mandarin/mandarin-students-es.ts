import type { ObjectivesForStudents } from '../track-content.ts';

export const mandarinStudentsEs: ObjectivesForStudents = {
  '1.1': {
    threshold:
      'Te encuentras en la entrada con tu maestra o maestro: saludas con el título o con 您, cuentas algo de ti cuando te preguntan y devuelves la pregunta.',
    criteria: ['Título o 您 para mayores', 'Noticia en una frase entera', 'Pregunta devuelta'],
    practice: [
      {
        title: '六点半的公园',
        note: 'La gente que madruga se saluda; repite después de cada saludo',
      },
      {
        title: 'Sombreros sobre la mesa',
        note: 'Toma un sombrero: ¿abuelo, panadera o mejor amigo? Salúdalo',
      },
    ],
    ways: [
      {
        kind: 'Juego de roles',
        what: 'En la puerta del salón, que por un minuto es la entrada de la escuela.',
      },
    ],
  },
  '1.2': {
    threshold:
      'Dices tu apellido con 姓 y tu nombre con 叫, de dónde eres o dónde vives con 人 o 住在, y presentas a alguien de la clase.',
    criteria: ['姓 y 叫, cada uno en su lugar', 'De dónde eres', 'Presentas a alguien de clase'],
    practice: [
      {
        title: '我的名片',
        note: 'Haz una tarjeta con tu nombre: 姓 en rojo y 名 en azul',
      },
      { title: '新同学来了', note: 'Llegan cuatro; busca la bandera de cada quien' },
    ],
    ways: [
      {
        kind: 'Conversación',
        what: 'Como si una visita de Shanghái acabara de sentarse con ustedes dos.',
      },
    ],
  },
  '1.3': {
    threshold:
      'Dices tu edad y la de un familiar con 岁, haces sonar distintos 四 y 十, y lees un teléfono cifra por cifra.',
    criteria: ['Las edades llevan 岁', '四 y 十 suenan distintos', 'Teléfono, cifra por cifra'],
    practice: [
      {
        title: '四是四，十是十',
        note: 'El trabalenguas de siempre: despacio, y luego con cronómetro',
      },
      { title: 'Número equivocado', note: 'Marca lo que oyes; ¿de quién es el teléfono?' },
    ],
    ways: [
      {
        kind: 'Conversación',
        what: 'Preguntas cortas; tus números de verdad o unos inventados.',
      },
    ],
  },
  '2.1': {
    threshold:
      'Frente a un menú con dibujos nombras dos platos que te gustan y uno que no, dices qué hay y qué no hay, y le ofreces algo a quien viene de visita.',
    criteria: ['Dos que sí, uno que no', '不 y 没 sin confundir', 'Ofreces algo a la visita'],
    practice: [
      {
        title: '小吃店的菜单',
        note: 'Doce dibujos, doce nombres; marca lo que pedirías',
      },
      { title: '客人来了', note: 'En casa y de visita: tres ofrecimientos y un «no» amable' },
    ],
    ways: [
      {
        kind: 'Juego de roles',
        what: 'Una mesa chica, un menú con dibujos y una visita con hambre.',
      },
    ],
  },
  '2.2': {
    threshold:
      'Te preguntan por una clase y un cumpleaños: das día, hora y fecha de lo más grande a lo más pequeño, con 两 para las dos, y pones el tiempo antes del verbo.',
    criteria: ['Lo más grande va primero', '两点, nunca 二点', 'El tiempo, antes del verbo'],
    practice: [
      { title: '我的一周', note: 'Llena siete recuadros y léeselos a alguien' },
      { title: '火车站广播', note: 'Cinco trenes: apunta la hora y el andén' },
    ],
    ways: [{ kind: 'Con dibujos', what: 'Tu propio horario y un calendario abierto en la mesa.' }],
  },
  '2.3': {
    threshold:
      'Dices quién vive en tu casa con 口, 只 o 个 según haga falta, dejas claro quién es mayor y quién menor, y describes a alguien sin usar 是.',
    criteria: [
      'Clasificadores que van bien',
      'Mayor y menor, bien claros',
      'Descrito con 很, no con 是',
    ],
    practice: [
      {
        title: '全家福',
        note: 'Dibuja a los de tu casa, de más alto a más bajo, y escribe quién es quién',
      },
      { title: '外婆打来电话', note: '¿Por quién pregunta esta vez? 4 min' },
    ],
    ways: [{ kind: 'Con dibujos', what: 'Un dibujo o una foto, y alguien que quiere saber más.' }],
  },
  '3.1': {
    threshold:
      'Detienes a alguien con 请问, repites la parte que importa y orientas a otra persona en dos pasos con 先 y 再.',
    criteria: ['Empiezas con 请问', 'Repites el paso clave', '先 y 再 guardan el orden'],
    practice: [
      {
        title: '操场上的城市',
        note: 'Traza seis calles con gis y manda a alguien a la panadería',
      },
      { title: '一个游客在成都', note: 'Sigue su paseo en el mapa, 3 min' },
    ],
    ways: [
      { kind: 'Mapa', what: 'Primero te pierdes tú; después, tu docente.' },
      { kind: 'Caminando', what: 'Por el patio de la escuela, con vueltas de verdad.' },
    ],
  },
  '3.2': {
    threshold:
      'En un puesto preguntas cuánto cuesta por peso o por pieza, das una razón para pagar menos y dices el total al pagar.',
    criteria: [
      'Precio por peso o por pieza',
      'Rebaja pedida, con una razón',
      'Total dicho al pagar',
    ],
    practice: [
      { title: '早市上的声音', note: 'Tres puestos: ¿qué se pidió y qué se pagó?' },
      { title: '最后一个西瓜', note: 'Dos personas, una sandía, treinta yuanes cada una' },
    ],
    ways: [{ kind: 'Juego de roles', what: 'Un puesto con fruta de verdad y yuanes de papel.' }],
  },
};
