import type { LevelForFamilies } from '../track-content.ts';

export const mandarinNoviceMidFamilies: LevelForFamilies = {
  title: { es: 'Principiante medio', zh: '初级中阶' },
  objectives: {
    '2.1': {
      home: {
        en: [
          {
            title: 'Guest for tea',
            text: 'Sit down and be served. Your child offers you two drinks in Mandarin and tells you what there is not; accept by pointing.',
          },
          {
            title: 'The plate report',
            text: 'At one meal your child goes round the plate in Mandarin: this yes, that no.',
          },
        ],
        es: [
          {
            title: 'Visita a tomar el té',
            text: 'Siéntese y deje que le atiendan: dos bebidas ofrecidas en mandarín, y el aviso de lo que no hay. Acepte señalando.',
          },
          {
            title: 'Informe del plato',
            text: 'En una comida, que recorra el plato en mandarín: esto sí me gusta, aquello no.',
          },
        ],
        zh: [
          { title: '请客人喝茶', text: '您来当客人，请孩子招待：有什么，没有什么，您来一杯什么？' },
          { title: '盘子里的喜好', text: '吃一顿饭，请孩子一样一样说爱吃不爱吃，再问问您。' },
        ],
      },
      families: {
        es: {
          title: 'Hablar de comidas y bebidas favoritas',
          threshold:
            'Frente a un menú con dibujos nombra dos platos que le gustan y uno que no, dice qué hay y qué no hay, y le ofrece algo a quien viene de visita.',
          short:
            'Gustos y té: ya sabe recibir visitas. 不 y 没 están cambiados: 有 es el verbo que nunca lleva 不.',
          over: '不 para el gusto, 没 para la vaporera vacía, y enseguida un tazón de otra cosa.',
        },
        zh: {
          title: '聊聊爱吃什么、爱喝什么',
          threshold:
            '看着图片菜单，说两样喜欢的、一样不喜欢的，说有什么、没有什么，再请客人吃点或喝点什么。',
          short: '说了喜好，还请客人喝茶，很会招待。“不”和“没”用反了：“有”前面从来不用“不”。',
          over: '说喜好用“不”，说没有用“没”，马上又请客人来一碗别的。',
        },
      },
    },
    '2.2': {
      home: {
        en: [
          {
            title: 'Birthday calendar',
            text: 'Go through the birthdays of your family. Your child gives each date in Mandarin: the month, then the day.',
          },
          {
            title: 'When is football?',
            text: 'Ask about three things of this week, such as sport, shopping or a visit. Each answer names a day and an hour in Mandarin.',
          },
        ],
        es: [
          {
            title: 'Los cumpleaños de la casa',
            text: 'Repasen los de toda la familia. Que diga cada fecha en mandarín: primero el mes, después el día.',
          },
          {
            title: '¿Cuándo toca?',
            text: 'Pregunte por tres cosas de la semana: deporte, compras, una visita. Cada respuesta lleva día y hora en mandarín.',
          },
        ],
        zh: [
          {
            title: '全家的生日',
            text: '把一家人的生日过一遍，请孩子一个个说：先说几月，再说几号。',
          },
          {
            title: '什么时候去？',
            text: '问问这周的三件事：运动、买菜、走亲戚，请孩子说出星期几、几点。',
          },
        ],
      },
      families: {
        es: {
          title: 'Decir el día, la fecha y la hora',
          threshold:
            'Le preguntan por una clase y un cumpleaños: da día, hora y fecha de lo más grande a lo más pequeño, con 两 para las dos, y pone el tiempo antes del verbo.',
          short:
            'La fecha va en el orden correcto. El miércoles se queda al final, como en inglés, y las dos piden 两.',
          over: 'Día, parte del día y luego el verbo; mes y después día. Pensar en este orden es toda la línea.',
        },
        zh: {
          title: '说日期、星期和钟点',
          threshold:
            '问到一节课和一个生日：星期、钟点和日期都从大到小说，两点用“两”，时间放在动词前面。',
          short: '日期的顺序对了。“星期三”像英语那样放到了最后，两点要说“两”，不说“二”。',
          over: '先说星期几、上午还是下午，再说动词；先说月，再说日。会这样想，就越过了这条线。',
        },
      },
    },
    '2.3': {
      home: {
        en: [
          {
            title: 'In a row by age',
            text: 'Lay out family photos, or names on paper, from oldest to youngest. Your child says who is who in Mandarin.',
          },
          {
            title: 'A portrait of you',
            text: 'Sit still for a minute. You are described in Mandarin with three words, and then told what they mean.',
          },
        ],
        es: [
          {
            title: 'En fila por edad',
            text: 'Pongan fotos o nombres de la familia, de mayor a menor. Que diga en mandarín quién es cada quien.',
          },
          {
            title: 'Un retrato de usted',
            text: 'Pose un minuto. Que le describa en mandarín con tres palabras y le explique qué significan.',
          },
        ],
        zh: [
          {
            title: '按年龄排队',
            text: '把家人的照片或名字从大到小排成一行，请孩子说说谁是谁、谁比谁大。',
          },
          { title: '说说我', text: '您坐一分钟，请孩子用三句话形容您，一句里也不许出现“是”。' },
        ],
      },
      families: {
        es: {
          title: 'Contar quién vive en casa',
          threshold:
            'Dice quién vive en su casa con 口, 只 o 个 según haga falta, deja claro quién es mayor y quién menor, y describe a alguien sin usar 是.',
          short:
            'Al hermano y a la hermana nadie los confundiría. A las cinco personas y al perro les falta su palabra para contar, y 高 necesita 很.',
          over: 'Personas, gatos y carácter, cada cosa con su palabra para contar y ningún 是 a la vista.',
        },
        zh: {
          title: '说说家里都有谁',
          threshold: '用“口”“只”“个”说家里有谁，说清谁大谁小，再形容其中一位，不用“是”。',
          short: '哥哥和妹妹说得很清楚。五个人和狗的量词不对，“高”前面要用“很”。',
          over: '人、猫、性格都说到了，量词个个对，也没有多用“是”。',
        },
      },
    },
  },
};
