import type { LevelForStudents } from '../track-content.ts';

export const noviceHighStudents: LevelForStudents = {
  es: {
    '3.1': {
      threshold:
        'Con un plano entre ustedes averiguas con cortesía dónde queda un lugar, guías a tu pareja hasta otro en tres pasos claros y lo arreglas cuando un paso se entiende mal.',
      criteria: [
        'Te acercas con cortesía',
        'Tres pasos que sí llegan',
        'Notas la confusión y la arreglas',
      ],
      practice: [
        {
          title: 'Guía con los ojos cerrados',
          note: 'Lleva a tu pareja entre las mesas con seis órdenes',
        },
        {
          title: 'Perdidos en Valparaíso',
          note: 'Dibuja la ruta mientras la describen y luego compara',
        },
      ],
      ways: [
        {
          kind: 'Mapa',
          what: 'Un plano de la ciudad entre ustedes; cada quien tiene un lugar al que llegar.',
        },
      ],
    },
    '3.2': {
      threshold:
        'Sin apuntes le cuentas a alguien tu día, desde que despiertas hasta que te acuestas, con las horas, y contestas lo que te pregunte.',
      criteria: [
        'Seis pasos o más, en orden',
        'Tres horas bien dichas',
        'Contestas dos preguntas sin ensayar',
      ],
      practice: [
        { title: 'Un día en Oaxaca', note: 'Escucha y numera los dibujos, 3 min' },
        {
          title: 'Tarjetas en pareja: ¿A qué hora…?',
          note: 'Con alguien de tu clase, 5 min, sábados incluidos',
        },
      ],
      ways: [
        {
          kind: 'Conversación',
          what: 'Dos minutos, sin apuntes. Te preguntarán dos cosas que no has practicado.',
        },
      ],
    },
    '3.3': {
      threshold:
        'Invitas a alguien a algo con día, hora y lugar, aceptas con gusto una propuesta y rechazas otra con una razón y una idea mejor.',
      criteria: ['Plan con fecha y lugar', 'Un sí claro y contento', 'Un no amable, con razón'],
      practice: [
        {
          title: 'Mensajes de un grupo de amigos',
          note: 'Separa doce respuestas en sí, no y quizá',
        },
        {
          title: 'Agenda llena',
          note: 'Cada quien tiene tres horas libres. Encuentren la que coincide',
        },
      ],
      ways: [
        {
          kind: 'Juego de roles',
          what: 'Tres invitaciones cruzan la mesa: una es tuya, otra te encanta y otra la tienes que rechazar.',
        },
        { kind: 'Por teléfono', what: 'Desde el pasillo, sin más ayuda que las voces.' },
      ],
    },
    '3.4': {
      threshold:
        'Pides un artículo en una talla o un color, averiguas cuánto cuesta antes de pagar y dices en voz alta si el cambio está bien.',
      criteria: [
        'Pides talla o color',
        'Preguntas el precio antes de pagar',
        'Cuentas el cambio en voz alta',
      ],
      practice: [
        {
          title: 'Caja de monedas',
          note: 'Da el cambio de un billete de cincuenta pesos, diez veces',
        },
        { title: 'Regateo en Otavalo', note: 'Apunta el primer precio y el último, 3 min' },
      ],
      ways: [
        {
          kind: 'Juego de roles',
          what: 'Un puesto con precios a la vista y dinero de juguete; te vas con la compra y las monedas.',
        },
      ],
    },
  },
  zh: {
    '3.1': {
      threshold:
        '中间放一张地图：你有礼貌地问出一个地方在哪里，用清楚的三步把同伴带到另一个地方，对方听错一步时能纠正过来。',
      criteria: ['向陌生人开口有礼貌', '三步走得到', '听错了，当场纠正'],
      practice: [
        { title: 'Guía con los ojos cerrados', note: '用六句口令，带闭着眼的同伴绕过课桌' },
        { title: 'Perdidos en Valparaíso', note: '边听边画路线，再对一对' },
      ],
      ways: [{ kind: '看地图', what: '一张街区图放在你们中间，各有一个要去的地方。' }],
    },
    '3.2': {
      threshold: '不看笔记，你把自己的一天从起床说到睡觉，说清时间，并回答对方的提问。',
      criteria: ['六件事以上，顺序对', '三个钟点都说对', '两个没准备的问题答上了'],
      practice: [
        { title: 'Un día en Oaxaca', note: '边听边给图片编号，3 分钟' },
        { title: 'Tarjetas en pareja: ¿A qué hora…?', note: '和同学一起，5 分钟，星期六也要问' },
      ],
      ways: [{ kind: '谈一谈', what: '两分钟，不看笔记。会问到两件你没练过的事。' }],
    },
    '3.3': {
      threshold:
        '你邀请别人做一件事，说清哪天、几点、在哪里；高兴地答应一个邀请，再说明理由推辞另一个，并提出更好的主意。',
      criteria: ['什么事、何时、何地', '一次爽快的答应', '一次有理由的婉拒'],
      practice: [
        { title: 'Mensajes de un grupo de amigos', note: '把十二条回复分成“去”“不去”和“也许”' },
        { title: 'Agenda llena', note: '每人只有三个小时空着，找出大家都空的那个' },
      ],
      ways: [
        { kind: '角色扮演', what: '桌上来去三个邀请：一个你发出，一个你想去，一个你得推掉。' },
        { kind: '打电话', what: '站在走廊里，只听得到声音。' },
      ],
    },
    '3.4': {
      threshold: '你按大小或颜色要一样东西，付钱前先问价，并大声说出找的钱对不对。',
      criteria: ['说清大小或颜色', '先问价，再付钱', '把找的钱数出来'],
      practice: [
        { title: 'Caja de monedas', note: '收一张五十比索，找钱，练十次' },
        { title: 'Regateo en Otavalo', note: '记下第一次和最后一次的价钱，3 分钟' },
      ],
      ways: [
        { kind: '角色扮演', what: '一个标了价的摊位，用玩具钱；走的时候，东西和零钱都在手里。' },
      ],
    },
  },
};
