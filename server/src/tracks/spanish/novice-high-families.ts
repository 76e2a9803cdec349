import type { LevelForFamilies } from '../track-content.ts';

export const noviceHighFamilies: LevelForFamilies = {
  title: { es: 'Principiante alto', zh: '初级高阶' },
  objectives: {
    '3.1': {
      home: {
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
          {
            title: '在家里带路',
            text: '您闭上眼睛，请孩子用西班牙语带您走到厨房：左转、右转、直走。',
          },
          { title: '在路上', text: '走路或坐车时偶尔问：“在哪里转弯？”请孩子用西班牙语回答。' },
        ],
      },
      families: {
        es: {
          title: 'Preguntar el camino y guiar a alguien',
          threshold:
            'Con un plano de por medio pregunta con cortesía dónde queda un lugar, guía a la otra persona hasta otro en tres pasos claros y lo arregla cuando un paso se entiende mal.',
          short:
            'Buen comienzo, y de usted, como debe ser. Era a la izquierda, no a la derecha, y el río le daba la ocasión de corregirlo.',
          over: 'Tres pasos llevan a la puerta. Nota que entendieron lo contrario y lo repite con el semáforo como seña.',
          media: {
            over: {
              label: 'El plano que tenían delante',
              alt: 'Plano de seis manzanas. Un camino punteado sale de una puerta hasta la calle, sigue a la derecha más allá del semáforo y sube por la segunda calle hasta la fuente, frente a la estación.',
            },
          },
        },
        zh: {
          title: '问路，也给人指路',
          threshold:
            '中间放一张地图：有礼貌地问出一个地方在哪里，用清楚的三步把对方带到另一个地方；对方听错一步时，能纠正过来。',
          short:
            '开头很好，也用了“您”的说法。应该是左转，却说成右转；对方提到河，本来是改正的好机会。',
          over: '三步就到了门口。发现对方把左听成了右，马上用红绿灯当标记再说一遍。',
          media: {
            over: {
              label: '摆在两人中间的地图',
              alt: '一张六个街区的地图。虚线从一扇门出发走到街上，向右经过红绿灯，再沿第二条街向上走到喷泉，车站就在对面。',
            },
          },
        },
      },
    },
    '3.2': {
      home: {
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
      families: {
        es: {
          title: 'Contar cómo es un día normal',
          threshold:
            'Sin apuntes cuenta un día suyo a otra persona, desde que despierta hasta que se acuesta, con las horas, y contesta lo que le pregunten.',
          short:
            'El día está completo, en orden y con sus horas. Las dos preguntas nuevas se quedaron sin respuesta.',
          over: 'Siete pasos, tres horas y un sábado que no había ensayado.',
          media: {
            short: { label: 'Leído por una voz sintética' },
            over: { label: 'Leído por una voz sintética' },
          },
        },
        zh: {
          title: '说说平常的一天',
          threshold: '不看笔记，从起床说到睡觉，说清时间，并回答别人的提问。',
          short: '一天说得完整，顺序和时间都对。两个新问题都没答上来。',
          over: '七件事、三个时间，还有没准备过的星期六。',
          media: { short: { label: '由合成语音朗读' }, over: { label: '由合成语音朗读' } },
        },
      },
    },
    '3.3': {
      home: {
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
      families: {
        es: {
          title: 'Invitar y responder a una invitación',
          threshold:
            'Invita a algo con día, hora y lugar, acepta con gusto una propuesta y rechaza otra con una razón y una idea mejor.',
          short:
            'Su invitación y su sí le gustarían a cualquiera. El no es una puerta cerrada: sin razón y sin otro día.',
          over: 'Lo lamenta, dice por qué y propone el miércoles. Nadie se siente rechazado.',
        },
        zh: {
          title: '邀请别人，回答邀请',
          threshold:
            '邀请对方做一件事，说清哪天、几点、在哪里；高兴地答应一个邀请，再说明理由推辞另一个，并提出更好的主意。',
          short: '邀请和答应都让人高兴。拒绝却像关上了门：没有理由，也没有换个日子。',
          over: '表示了抱歉，说了原因，又提议星期三，谁也不会觉得被拒绝。',
        },
      },
    },
    '3.4': {
      home: {
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
      families: {
        es: {
          title: 'Comprar algo: talla, precio y cambio',
          threshold:
            'Pide un artículo en una talla o un color, pregunta cuánto cuesta antes de pagar y dice en voz alta si el cambio está bien.',
          short:
            'La camiseta correcta en la talla correcta. Paga antes de saber el precio y no revisa el cambio.',
          over: 'Talla, precio, monedas: cada cosa se dice antes de que pase la siguiente.',
        },
        zh: {
          title: '买东西：大小、价格和找零',
          threshold: '按大小或颜色要一样东西，付钱前先问价，并大声说出找的钱对不对。',
          short: '衣服和大小都买对了。还不知道价钱就付了钱，找回的钱也没看。',
          over: '大小、价格、零钱，每一步都先说清楚，再做下一步。',
        },
      },
    },
  },
};
