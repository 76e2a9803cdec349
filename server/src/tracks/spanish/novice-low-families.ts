import type { LevelForFamilies } from '../track-content.ts';

export const noviceLowFamilies: LevelForFamilies = {
  title: { es: 'Principiante bajo', zh: '初级低阶' },
  objectives: {
    '1.1': {
      home: {
        en: [
          {
            title: 'Hello at the door',
            text: 'Whoever comes home this week is greeted in Spanish, and again when they leave. Learn one greeting from your child and answer with it.',
          },
          {
            title: 'Grandmother or best friend?',
            text: 'Name somebody you both know. Your child says hello to them in Spanish and tells you what changes for someone older.',
          },
        ],
        es: [
          {
            title: 'Saludar en la puerta',
            text: 'Esta semana, a quien llegue o salga se le saluda en español. Conteste y agregue una pregunta: «¿Cómo te fue?»',
          },
          {
            title: '¿La abuela o alguien de su edad?',
            text: 'Nombre a alguien que conozcan. Que le salude como en persona y explique cuándo se dice «tú» y cuándo «usted».',
          },
        ],
        zh: [
          {
            title: '在门口打招呼',
            text: '这一周，谁进门、谁出门，都请孩子用西班牙语打声招呼。您也学一句，用它来回答。',
          },
          {
            title: '是奶奶还是好朋友？',
            text: '说一个你们都认识的人，请孩子用西班牙语向这个人问好，再讲讲对长辈要换什么说法。',
          },
        ],
      },
      families: {
        es: {
          title: 'Saludar y despedirse',
          threshold:
            'Se encuentra con un amigo o una amiga y luego con una persona adulta: saluda a cada quien como corresponde, dice cómo está, devuelve la pregunta y se despide según la hora.',
          short:
            'Con calidez y claridad, y devuelve la pregunta las dos veces. Pero al director le habla de tú, y le da las buenas noches a las ocho de la mañana.',
          over: 'Tú para Lucía, usted para el director, y cada despedida va bien con quien la recibe.',
        },
        zh: {
          title: '见面问好，分手道别',
          threshold:
            '先遇到一位朋友，再遇到一位大人：用合适的话打招呼，说说自己怎么样，也问问对方，最后按当时的时间道别。',
          short:
            '亲切、清楚，两次都反问了对方。可是对校长用了“你”（tú），没有用“您”（usted），早上八点还说了“晚安”。',
          over: '对 Lucía 用“你”，对校长用“您”，两句道别也各合各的身份。',
        },
      },
    },
    '1.2': {
      home: {
        en: [
          {
            title: 'Famous for five minutes',
            text: 'Interview your child as a reporter would: name, age, home town. Ask in any language; the answers come in Spanish.',
          },
          {
            title: 'The photo speaks',
            text: 'Point to a person in a picture at home. Your child talks as if they were that person: “Me llamo…”, then age and home.',
          },
        ],
        es: [
          {
            title: 'Cinco minutos de fama',
            text: 'Haga una entrevista como las de la tele: nombre, edad, de dónde es. Pregunte en desorden.',
          },
          {
            title: 'La foto habla',
            text: 'Señale a alguien en una foto. Que hable como si fuera esa persona: «Me llamo…», cuántos años tiene y dónde vive.',
          },
        ],
        zh: [
          {
            title: '小小发布会',
            text: '您当记者，随便用什么语言问：叫什么、几岁、住在哪里。请孩子用西班牙语一句一句回答。',
          },
          {
            title: '照片会说话',
            text: '指一张照片上的人，请孩子替这个人用西班牙语开口：“我叫……”，再说年龄和住处。',
          },
        ],
      },
      families: {
        es: {
          title: 'Presentarse: nombre, edad y lugar',
          threshold:
            'Le preguntan en cualquier orden y responde con frases cortas su nombre, su edad con «tener» y su ciudad o pueblo. Quien no le conoce lo entiende a la primera.',
          short:
            'El nombre y el lugar quedan claros. La edad la dice con «ser»; en español los años se tienen.',
          over: 'Las preguntas llegaron en desorden y cada una encontró su verbo. Hasta hizo una de vuelta.',
        },
        zh: {
          title: '说名字、年龄和住在哪里',
          threshold:
            '不管先问哪一个，都能用短句说出名字、年龄（用 tener）和住的地方，陌生人一听就懂。',
          short: '名字和住处都很清楚。年龄用错了动词：西班牙语说“有”几岁（tener），不说“是”几岁。',
          over: '问题的顺序打乱了，每个都配上了对的动词，最后还反问了一句。',
        },
      },
    },
    '1.3': {
      home: {
        en: [
          {
            title: 'An animal in mind',
            text: 'Your child thinks of an animal and you ask until you find it, in any language. Each yes or no comes in Spanish, with one word more.',
          },
          {
            title: 'Soup for lunch?',
            text: 'Say something about today that may not be so: “You had soup.” Your child tells you in Spanish whether it is true, and what was really on the plate.',
          },
        ],
        es: [
          {
            title: 'El animal escondido',
            text: 'Su hija o hijo piensa un animal y usted pregunta hasta adivinarlo. No vale contestar solo «sí» o «no»: siempre una palabra más.',
          },
          {
            title: '¿Cierto o inventado?',
            text: 'Diga algo del día que quizá no pasó: «Hoy comiste sopa». Que le responda si es cierto y qué había de verdad en el plato.',
          },
        ],
        zh: [
          {
            title: '猜猜是什么动物',
            text: '孩子心里想一种动物，您来问，直到猜中。孩子用西班牙语回答是或不是，每次多说一个词。',
          },
          {
            title: '中午喝汤了吗？',
            text: '您说一件今天也许没发生的事：“你中午喝了汤。”请孩子用西班牙语说对不对，再说说其实吃了什么。',
          },
        ],
      },
      families: {
        es: {
          title: 'Contestar preguntas de sí o no',
          threshold:
            'Ante cuatro preguntas nuevas contesta la verdad, pone «no» delante del verbo y agrega siempre una palabra o dos.',
          short:
            'Entiende las cuatro. Dos respuestas se quedan en una sola palabra, y una vez el «no» cae detrás del verbo.',
          over: 'Cada respuesta trae algo propio, y las dos negaciones están en su lugar.',
        },
        zh: {
          title: '回答“是不是”的问题',
          threshold: '听到四个没听过的问题，如实回答，把 no 放在动词前面，每次再多说一两个词。',
          short: '四个问题都听懂了。有两个只答了一个词，还有一次把 no 放到了动词后面。',
          over: '每句回答都有自己的内容，两处否定也都放对了位置。',
        },
      },
    },
    '1.4': {
      home: {
        en: [
          {
            title: 'Paper names in the kitchen',
            text: 'Your child writes the Spanish names of ten things on scraps of paper and sticks them up. Read them aloud and be corrected.',
          },
          {
            title: 'What is in the bag?',
            text: 'Put a few things in a bag. One is pulled out without looking, and goes back only when it has been named in Spanish.',
          },
        ],
        es: [
          {
            title: 'Papelitos por toda la cocina',
            text: 'Escriban los nombres de diez cosas en papelitos y péguenlos. Al día siguiente cambie dos de lugar: ¿los descubre?',
          },
          {
            title: 'Meter la mano sin mirar',
            text: 'Pongan varias cosas en una bolsa. Que saque una, la nombre con «el» o «la» y la devuelva.',
          },
        ],
        zh: [
          {
            title: '厨房里的小纸条',
            text: '请孩子用西班牙语把十样东西的名字写在纸条上贴好。您试着念出来，让孩子纠正。',
          },
          {
            title: '袋子里有什么？',
            text: '把几样东西放进袋子，不看，摸出一样，先用西班牙语说出名字才能放回去。',
          },
        ],
      },
      families: {
        es: {
          title: 'Nombrar a las personas y cosas de alrededor',
          threshold:
            'Al recorrer el salón con alguien señala ocho personas o cosas con «el», «la», «un» o «una», y pregunta en español lo que no sabe nombrar.',
          short:
            'Ocho nombres sin ayuda. «Mesa» y «lápiz» tienen cambiado el artículo, y la palabra que faltaba salió en inglés.',
          over: '«Mapa» no le engaña. Pregunta la palabra que le falta y la usa enseguida, con su artículo.',
        },
        zh: {
          title: '说出身边的人和东西',
          threshold:
            '和别人一起在教室里走一圈，指着说出八个人或东西，冠词（el、la、un、una）要用对；不会的，用西班牙语问出来。',
          short: '没人帮忙就说出了八个。mesa 和 lápiz 的冠词弄反了，不会的词用英语代替了。',
          over: '没有被 mapa 这个特殊的词难住。问到不会的词，马上连冠词一起用上。',
        },
      },
    },
  },
};
