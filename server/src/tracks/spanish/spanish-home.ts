import type { HomeHelp } from '@threshold/shared/contract/records.ts';

/** What a family can do at home, by objective: with or without Spanish of its own. */
export const spanishHome: Readonly<Record<string, HomeHelp>> = {
  '2.3': {
    en: [
      {
        title: 'Order dinner in Spanish',
        text: 'One evening you are the waiter. Let them order, ask what there is, and ask for the bill.',
      },
      {
        title: 'A menu on the fridge',
        text: 'Write down together what there is to eat this week, in Spanish.',
      },
    ],
    es: [
      {
        title: 'Pedir la cena',
        text: 'Una noche usted atiende la mesa. Que pida, pregunte qué hay y pida la cuenta, todo en español.',
      },
      {
        title: 'Un menú en el refrigerador',
        text: 'Escriban juntos en español lo que se va a comer esta semana.',
      },
    ],
    zh: [
      { title: '用西班牙语点菜', text: '挑一个晚上，您当服务员，请孩子点菜、问有什么、要账单。' },
      { title: '冰箱上的菜单', text: '一起用西班牙语写下这周吃什么。' },
    ],
  },
  '2.4': {
    en: [
      {
        title: 'Look at family photos',
        text: 'Ask who is who, how old they are and what they are like, in Spanish. A few words each are enough.',
      },
      {
        title: 'Call someone',
        text: 'If somebody you know speaks Spanish, let them say hello and tell one thing about the family.',
      },
    ],
    es: [
      {
        title: 'Mirar fotos de la familia',
        text: 'Pregunte quién es cada persona, qué edad tiene y cómo es. Bastan pocas palabras.',
      },
      {
        title: 'Llamar a alguien',
        text: 'Llamen a una persona de la familia y que le cuente en español algo de la casa.',
      },
    ],
    zh: [
      {
        title: '看全家照片',
        text: '用西班牙语问问每个人是谁、多大、是什么样的人，说几个词就够了。',
      },
      { title: '打个电话', text: '如果认识会西班牙语的人，请孩子打个招呼，说一件家里的事。' },
    ],
  },
  '3.1': {
    en: [
      {
        title: 'Be led through the house',
        text: 'Close your eyes and let them lead you to the kitchen in Spanish: left, right, straight on.',
      },
      {
        title: 'On the way',
        text: 'On foot or in the car, ask now and then: “Where do we turn?” The answer comes in Spanish.',
      },
    ],
    es: [
      {
        title: 'Dejarse guiar por la casa',
        text: 'Cierre los ojos y deje que le guíe hasta la cocina en español: a la izquierda, a la derecha, derecho.',
      },
      {
        title: 'En el camino',
        text: 'A pie o en carro pregunte de vez en cuando: «¿Por dónde damos vuelta?» La respuesta, en español.',
      },
    ],
    zh: [
      { title: '在家里带路', text: '您闭上眼睛，请孩子用西班牙语带您走到厨房：左转、右转、直走。' },
      { title: '在路上', text: '走路或坐车时偶尔问：“在哪里转弯？”请孩子用西班牙语回答。' },
    ],
  },
  '3.2': {
    en: [
      {
        title: 'Tell the day at supper',
        text: 'Ask for five things of today with their times, in Spanish. Ask one question back, in any language.',
      },
      {
        title: 'A clock to turn',
        text: 'Set a clock to some hour and ask: “What do you do at this time?”',
      },
    ],
    es: [
      {
        title: 'Contar el día en la cena',
        text: 'Pida cinco cosas del día con su hora, en español. Haga usted una pregunta.',
      },
      {
        title: 'Mover el reloj',
        text: 'Ponga un reloj a cualquier hora y pregunte: «¿Qué haces a esta hora?»',
      },
    ],
    zh: [
      {
        title: '晚饭时讲讲今天',
        text: '请孩子用西班牙语说今天的五件事和时间，您随便用什么语言问一个问题。',
      },
      { title: '拨一拨钟', text: '把钟拨到某个时间，问：“这个时候你在做什么？”' },
    ],
  },
  '3.3': {
    en: [
      {
        title: 'Get invited',
        text: 'Ask to be invited to something in Spanish, with the day, the hour and the place. Say no once, and wait for a better idea.',
      },
      {
        title: 'Two kind ways to say no',
        text: 'Collect them together: a reason, and another day. They work in every language.',
      },
    ],
    es: [
      {
        title: 'Recibir una invitación',
        text: 'Pida que le invite a algo en español, con día, hora y lugar. Diga que no una vez y espere una idea mejor.',
      },
      {
        title: 'Dos maneras amables de decir que no',
        text: 'Búsquenlas juntos: una razón y otro día. Sirven en cualquier idioma.',
      },
    ],
    zh: [
      {
        title: '请孩子邀请您',
        text: '请孩子用西班牙语邀请您做一件事，说清哪天、几点、在哪里。您先拒绝一次，等一个更好的主意。',
      },
      { title: '两种客气的拒绝', text: '一起想一想：说个理由，再提另一天。哪种语言都用得上。' },
    ],
  },
  '3.4': {
    en: [
      {
        title: 'Shop at the kitchen table',
        text: 'Put prices on three things and sell them. They ask in Spanish what it costs, and check the change aloud.',
      },
      {
        title: 'Sizes and colours',
        text: 'While folding clothes, ask for each piece by its colour and size in Spanish.',
      },
    ],
    es: [
      {
        title: 'Tienda en la mesa',
        text: 'Ponga precio a tres cosas y véndalas. Que pregunte en español cuánto cuestan y revise el cambio en voz alta.',
      },
      {
        title: 'Tallas y colores',
        text: 'Al doblar la ropa, pida cada prenda por su color y su talla.',
      },
    ],
    zh: [
      {
        title: '在餐桌上开店',
        text: '给三样东西标上价格来卖。孩子用西班牙语问价，并大声核对找回的钱。',
      },
      { title: '大小和颜色', text: '叠衣服时，用西班牙语按颜色和大小一件件地要。' },
    ],
  },
  '4.1': {
    en: [
      {
        title: 'Four questions',
        text: 'Talk about a hobby of yours for three minutes. They ask four questions in Spanish, each from what you just said.',
      },
      { title: 'Keep the ball up', text: 'Whoever lets the talk stop sets the table.' },
    ],
    es: [
      {
        title: 'Cuatro preguntas',
        text: 'Hablen tres minutos de algo que a usted le gusta. Que haga cuatro preguntas en español, cada una sobre lo que usted acaba de decir.',
      },
      { title: 'Que no caiga la pelota', text: 'Quien deje parar la plática pone la mesa.' },
    ],
    zh: [
      {
        title: '四个问题',
        text: '聊三分钟您的爱好，请孩子用西班牙语问四个问题，每个都接着您刚说的话。',
      },
      { title: '别冷场', text: '谁让聊天停下来，谁摆碗筷。' },
    ],
  },
  '4.2': {
    en: [
      {
        title: 'Yesterday in four things',
        text: 'Ask in the evening: “What did you do yesterday?” Four things in Spanish, then one question from you.',
      },
      {
        title: 'Your own yesterday',
        text: 'Tell something you did as a child. Let them say it back in Spanish.',
      },
    ],
    es: [
      {
        title: 'Ayer en cuatro cosas',
        text: 'Por la noche pregunte: «¿Qué hiciste ayer?» Cuatro cosas en español y una pregunta de usted.',
      },
      {
        title: 'Su propio ayer',
        text: 'Cuente algo que usted hizo de joven y pida que se lo repita con sus palabras.',
      },
    ],
    zh: [
      {
        title: '昨天的四件事',
        text: '晚上问问：“昨天你做了什么？”用西班牙语说四件，然后您问一个问题。',
      },
      { title: '讲讲您的过去', text: '讲一件您小时候做过的事，请孩子用西班牙语复述。' },
    ],
  },
};
