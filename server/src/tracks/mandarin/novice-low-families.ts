import type { LevelForFamilies } from '../track-content.ts';

export const mandarinNoviceLowFamilies: LevelForFamilies = {
  title: { es: 'Principiante bajo', zh: '初级低阶' },
  objectives: {
    '1.1': {
      home: {
        en: [
          {
            title: 'A very formal breakfast',
            text: 'Be somebody important: a headteacher, a grandmother. Your child greets you in Mandarin, asks how you are and has something to say when you ask back.',
          },
          {
            title: 'Older or younger?',
            text: 'Think of an uncle, a neighbour, a small cousin. Your child shows you how the greeting changes with age.',
          },
        ],
        es: [
          {
            title: 'Un desayuno muy formal',
            text: 'Haga de alguien importante: la directora, el bisabuelo. Que le salude en mandarín, pregunte cómo está y tenga algo que contar cuando usted pregunte.',
          },
          {
            title: 'Según la edad',
            text: 'Piensen en una tía, un vecino, una prima chiquita. Que le muestre cómo cambia el saludo con cada quien.',
          },
        ],
        zh: [
          {
            title: '早饭时的贵客',
            text: '您扮一位长辈：校长，或者外婆。请孩子问好、问近况，您再反问一句，看孩子怎么接。',
          },
          {
            title: '该怎么称呼？',
            text: '说几个你们认识的人：舅舅、邻居、小表妹。请孩子说说见了面怎么叫、怎么问好。',
          },
        ],
      },
      families: {
        es: {
          title: 'Saludar y preguntar cómo están',
          threshold:
            'Se encuentra en la entrada con su maestra o maestro: saluda con el título o con 您, cuenta algo de sí cuando le preguntan y devuelve la pregunta.',
          short:
            'El trato es el correcto. La noticia dura una sílaba, y nadie pregunta por el maestro.',
          over: 'Está bien, con un poco de cansancio, y quiere saber de su maestro, con 您 donde va.',
        },
        zh: {
          title: '打招呼，问候长辈',
          threshold: '在校门口遇到老师：用称呼或“您”打招呼，被问到时说说自己的近况，也问问老师。',
          short: '称呼很对。近况只说了一个字，也没有问候老师。',
          over: '说了自己很好、有点儿累，也关心老师，“您”用得正是地方。',
        },
      },
    },
    '1.2': {
      home: {
        en: [
          {
            title: 'As if you had never met',
            text: 'Walk up to your child like a guest at a party. They introduce themselves in Mandarin, family name first, and then a toy or a pet.',
          },
          {
            title: 'Surname first',
            text: 'List some friends together. Your child says each in the Chinese order: the family name, then the given name.',
          },
        ],
        es: [
          {
            title: 'Como si no se conocieran',
            text: 'Acérquese como en una fiesta. Que se presente en mandarín, primero el apellido, y luego presente a una mascota o un muñeco.',
          },
          {
            title: 'El apellido va primero',
            text: 'Hagan una lista de amistades. Que diga a cada persona en el orden chino: apellido y después nombre.',
          },
        ],
        zh: [
          {
            title: '假装第一次见面',
            text: '像在聚会上一样走过去。请孩子介绍自己，先说姓再说名，然后介绍一个玩具或宠物。',
          },
          {
            title: '谁姓什么？',
            text: '数一数亲戚朋友里有几个姓，请孩子分别说出他们姓什么、叫什么。',
          },
        ],
      },
      families: {
        es: {
          title: 'Presentarse y presentar a alguien',
          threshold:
            'Dice su apellido con 姓 y su nombre con 叫, de dónde es o dónde vive con 人 o 住在, y presenta a alguien de la clase.',
          short:
            'El país y el compañero están bien. Marlow es su nombre de pila, y 姓 solo va con el apellido.',
          over: 'Williams y Naomi llevan cada uno su verbo, y Ali llega con su propio país.',
        },
        zh: {
          title: '介绍自己，介绍同学',
          threshold: '用“姓”说姓，用“叫”说名，用“人”或“住在”说是哪里人、住在哪里，再介绍一位同学。',
          short: '国家和同学都介绍对了。“马洛”是名字，“姓”后面只能说姓。',
          over: '姓和名各用各的动词，阿里也有了自己的国家。',
        },
      },
    },
    '1.3': {
      home: {
        en: [
          {
            title: 'Numbers in the street',
            text: 'House doors, number plates, buses: point to one, and your child says it in Mandarin digit by digit.',
          },
          {
            title: 'Four or ten?',
            text: 'Your child says one of the two in Mandarin. Show with your fingers which you heard; three right in a row and you have both won.',
          },
        ],
        es: [
          {
            title: 'Números por la calle',
            text: 'Puertas, placas, autobuses: señale uno y que lo diga en mandarín, cifra por cifra.',
          },
          {
            title: '¿Cuatro o diez?',
            text: 'Que diga en mandarín uno de los dos. Muestre con los dedos cuál oyó; con tres aciertos seguidos ganan ambos.',
          },
        ],
        zh: [
          {
            title: '街上的数字',
            text: '门牌、车牌、公交车号：您指一个，请孩子一个数字一个数字地读。',
          },
          {
            title: '是四还是十？',
            text: '请孩子说其中一个，您用手指比出听到的。连对三次，两个人都赢。',
          },
        ],
      },
      families: {
        es: {
          title: 'Contar, decir la edad y el teléfono',
          threshold:
            'Dice su edad y la de un familiar con 岁, hace sonar distintos 四 y 十, y lee un teléfono cifra por cifra.',
          short:
            'Lee el número como alguien de allá. Pero los años de edad no son 年, y su hermano creció seis de golpe.',
          over: 'Sabe dónde está la trampa y la rodea en voz alta: cuatro, no diez.',
        },
        zh: {
          title: '数数，说年龄和电话号码',
          threshold:
            '用“岁”说自己和一位家人的年龄，“四”和“十”分得清，再把电话号码一个数字一个数字地读出来。',
          short: '号码读得很地道。可是年龄不用“年”，弟弟一下子大了六岁。',
          over: '知道容易错在哪里，还大声说了出来：四岁，不是十岁。',
        },
      },
    },
  },
};
