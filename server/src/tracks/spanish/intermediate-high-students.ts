import type { LevelForStudents } from '../track-content.ts';

export const intermediateHighStudents: LevelForStudents = {
  es: {
    '6.1': {
      threshold:
        'Tras oír una sola vez un mensaje o el relato de alguien, cuentas lo principal a quien no lo oyó, cambias personas y tiempos como pide el estilo indirecto y no mezclas esa opinión con la tuya.',
      criteria: [
        'No falta nada importante',
        'Los tiempos cambian tras «dijo que»',
        'Queda claro quién opina qué',
      ],
      practice: [
        { title: 'Mensajes de voz', note: 'Oye una vez y pásale la noticia a quien no estaba' },
        { title: 'Teléfono de tres', note: 'La tercera persona debe saber qué piensa cada quien' },
      ],
      ways: [
        {
          kind: 'Relevo',
          what: 'Cuarenta segundos de correo de voz: los oyes una vez y los cuentas enseguida.',
        },
      ],
    },
    '6.2': {
      threshold:
        'En un desacuerdo que les importa a las dos partes dices qué quieres y por qué, muestras que entendiste a la otra persona, y das y pides hasta que queda un acuerdo.',
      criteria: [
        'Tu deseo, con su motivo',
        'La otra parte, escuchada',
        'Algo a cambio, y trato dicho',
      ],
      practice: [
        {
          title: 'El piso de los cuatro',
          note: 'Pausa en el pleito y escribe la frase que lo acabaría',
        },
        { title: 'Presupuesto de viaje', note: 'Dos listas de deseos y un sobre con 300 euros' },
      ],
      ways: [
        {
          kind: 'Juego de roles',
          what: 'Dos tarjetas de personaje que no pueden salirse las dos con la suya.',
        },
      ],
    },
    '6.3': {
      threshold:
        'En una situación que se complica a la mitad explicas en orden cómo llegaste ahí, das rodeos a las palabras que te faltan sin usar inglés y encuentras una salida que funcionaría.',
      criteria: [
        'Hechos contados en orden',
        'Rodeo a la palabra que falta',
        'Una salida que funciona',
      ],
      practice: [
        {
          title: 'La palabra prohibida',
          note: 'Haz que tu pareja diga doce cosas que tú no puedes nombrar',
        },
        { title: 'Avisos de estación', note: 'Seis avisos, seis cambios de andén o de plan' },
      ],
      ways: [
        {
          kind: 'Juego de roles',
          what: 'Un mandado con una carta oculta, que se voltea mientras hablas.',
        },
      ],
    },
  },
  zh: {
    '6.1': {
      threshold:
        '一段留言或别人的讲述，你听一遍就向没听到的人说出要点，人称和时态都按转述换好，别人的看法和你的看法分得清。',
      criteria: ['要点一个不漏', 'dijo que 后面换了时态', '谁的看法，说得清'],
      practice: [
        { title: 'Mensajes de voz', note: '只放一遍，再转告没在场的人' },
        { title: 'Teléfono de tres', note: '第三个人要知道谁是怎么想的' },
      ],
      ways: [{ kind: '传话', what: '四十秒的语音留言，听一遍，马上转述。' }],
    },
    '6.2': {
      threshold:
        '在双方都在意的分歧里，你说出自己想要什么、为什么，表示听懂了对方，再有让有求，直到谈成一个结果。',
      criteria: ['想要什么，为什么', '表示听懂了对方', '有让有换，说定结果'],
      practice: [
        { title: 'El piso de los cuatro', note: '吵起来时暂停，写下能收场的那一句' },
        { title: 'Presupuesto de viaje', note: '两张心愿单，一个装着 300 欧元的信封' },
      ],
      ways: [{ kind: '角色扮演', what: '两张角色卡，不可能两边都如愿。' }],
    },
    '6.3': {
      threshold:
        '事情中途出了岔子，你按顺序说清经过，想不起词时换个说法、不用英语，最后找到行得通的办法。',
      criteria: ['经过按顺序讲', '缺的词，换个说法', '找的办法行得通'],
      practice: [
        { title: 'La palabra prohibida', note: '让同伴说出十二样你不能直说的东西' },
        { title: 'Avisos de estación', note: '六段广播，六次换站台或改计划' },
      ],
      ways: [{ kind: '角色扮演', what: '一件要办的事，一张暗牌，说到一半翻开。' }],
    },
  },
};
