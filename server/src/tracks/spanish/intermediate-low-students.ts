import type { LevelForStudents } from '../track-content.ts';

export const intermediateLowStudents: LevelForStudents = {
  es: {
    '4.1': {
      threshold:
        'En tres minutos sobre el pasatiempo, el fin de semana o el pueblo de alguien haces al menos cuatro preguntas, dos de ellas a partir de lo que acabas de oír, y la plática nunca se detiene.',
      criteria: ['Cuatro preguntas, o más', 'Dos nacen de lo que oyes', 'Sin silencios largos'],
      practice: [
        {
          title: 'Pasa la pregunta',
          note: 'Quien tiene la pelota pregunta sobre lo último que se dijo',
        },
        {
          title: 'Entrevista en la cancha',
          note: 'Detén el video y pregunta antes que quien entrevista',
        },
      ],
      ways: [
        {
          kind: 'Conversación',
          what: 'Tres minutos sobre la vida de la otra persona, guiados por tu curiosidad.',
        },
      ],
    },
    '4.2': {
      threshold:
        'En una charla de dos minutos, sin ensayar, cuentas en pasado cuatro cosas que hiciste y contestas dos preguntas más.',
      criteria: [
        'Cuatro cosas que hiciste',
        'El pasado se mantiene',
        'Respondes otras dos preguntas',
      ],
      practice: [
        {
          title: 'Tres fotos de ayer',
          note: 'Dos frases debajo de cada una, con los verbos en otro color',
        },
        { title: 'Coartada', note: '¿Dónde estabas a las ocho? Encuentra el hueco en la historia' },
      ],
      ways: [
        { kind: 'Conversación', what: 'Sin preparar nada, dos minutos sobre lo que hayas hecho.' },
      ],
    },
    '4.3': {
      threshold:
        'En un mostrador, en una clínica o por teléfono dices qué pasa y desde cuándo, pides ayuda con cortesía y das los detalles que te piden.',
      criteria: [
        'Qué pasa y desde cuándo',
        'Ayuda pedida con cortesía',
        'Das detalles cuando te insisten',
      ],
      practice: [
        { title: 'Llamada a la farmacia', note: 'Escribe el problema, la pregunta y el consejo' },
        {
          title: 'Se me rompió',
          note: 'Saca una tarjeta de objeto y una de avería; luego, al mostrador',
        },
      ],
      ways: [
        {
          kind: 'Por teléfono',
          what: 'Llamas a una recepción por lo que dice la tarjeta que sacaste hace un minuto.',
        },
        { kind: 'Juego de roles', what: 'Ante un mostrador, con la cosa rota en la mano.' },
      ],
    },
    '4.4': {
      threshold:
        'Acuerdas un plan con día, hora, lugar y quién hace qué; cuando una parte falla propones otra manera y, al final, dices completo el plan nuevo.',
      criteria: [
        'Día, hora, lugar y tareas',
        'Otra manera ante el obstáculo',
        'El plan nuevo, completo',
      ],
      practice: [
        {
          title: 'Dos calendarios y un partido',
          note: 'Pónganse de acuerdo, saquen una carta de contratiempo y acuerden otra vez',
        },
        { title: 'Un chat que cambia de idea', note: 'Marca cada mensaje en que se mueve el plan' },
      ],
      ways: [
        { kind: 'Juego de roles', what: 'Dos agendas, un trabajo en equipo y una mala noticia.' },
      ],
    },
  },
  zh: {
    '4.1': {
      threshold:
        '用三分钟聊对方的爱好、周末或家乡，你至少问四个问题，其中两个接着刚听到的话，聊天一直不冷场。',
      criteria: ['提问不少于四次', '有两问接着对方的话', '停顿不超过一口气'],
      practice: [
        { title: 'Pasa la pregunta', note: '球在谁手里，谁就接着最后那句话提问' },
        { title: 'Entrevista en la cancha', note: '把视频停住，抢在记者前面提问' },
      ],
      ways: [{ kind: '谈一谈', what: '聊三分钟对方的生活，由你的好奇心带路。' }],
    },
    '4.2': {
      threshold: '不做准备，聊两分钟，你用过去时说四件做过的事，并回答两个追问。',
      criteria: ['四件做过的事', '一直用过去时', '两个追问都答了'],
      practice: [
        { title: 'Tres fotos de ayer', note: '每张照片下写两句，动词换个颜色' },
        { title: 'Coartada', note: '八点你在哪里？找出故事里的漏洞' },
      ],
      ways: [{ kind: '谈一谈', what: '随便聊两分钟，什么也不用准备，做过什么就说什么。' }],
    },
    '4.3': {
      threshold:
        '在服务台、诊所或电话里，你说清出了什么事、从什么时候开始，有礼貌地请人帮忙，并回答对方追问的细节。',
      criteria: ['出了什么事，从何时起', '求助有礼貌', '被追问时说出细节'],
      practice: [
        { title: 'Llamada a la farmacia', note: '记下出了什么事、问了什么、建议怎么做' },
        { title: 'Se me rompió', note: '抽一样东西和一种毛病，再去服务台' },
      ],
      ways: [
        { kind: '打电话', what: '照一分钟前抽到的卡片，给前台打电话。' },
        { kind: '角色扮演', what: '隔着柜台，手里拿着坏了的东西。' },
      ],
    },
    '4.4': {
      threshold:
        '你和别人商定计划：哪天、几点、在哪里、谁做什么；有一处行不通时提出别的办法，最后把新计划完整地说一遍。',
      criteria: ['日子、钟点、地点、分工', '遇到难处有主意', '新计划完整说一遍'],
      practice: [
        { title: 'Dos calendarios y un partido', note: '先商量好，抽一张“意外”卡，再重新商量' },
        { title: 'Un chat que cambia de idea', note: '标出计划变动的每一处' },
      ],
      ways: [{ kind: '角色扮演', what: '两本日程、一个小组作业，还有一个坏消息。' }],
    },
  },
};
