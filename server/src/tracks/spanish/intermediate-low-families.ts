import type { LevelForFamilies } from '../track-content.ts';

export const intermediateLowFamilies: LevelForFamilies = {
  title: { es: 'Intermedio bajo', zh: '中级低阶' },
  objectives: {
    '4.1': {
      home: {
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
          { title: 'Que no caiga la pelota', text: 'Quien deje morir la plática pone la mesa.' },
        ],
        zh: [
          {
            title: '四个问题',
            text: '聊三分钟您的爱好，请孩子用西班牙语问四个问题，每个都接着您刚说的话。',
          },
          { title: '别冷场', text: '谁让聊天停下来，谁摆碗筷。' },
        ],
      },
      families: {
        es: {
          title: 'Mantener viva una conversación con preguntas',
          threshold:
            'En tres minutos sobre el pasatiempo, el fin de semana o el pueblo de alguien hace al menos cuatro preguntas, dos de ellas a partir de lo que acaba de oír, y la plática no se detiene.',
          short:
            'Cuatro preguntas bien hechas, sacadas de una lista que traía en la cabeza. Del violín y de las tías no pregunta nada.',
          over: 'Sigue el violín hasta el abuelo, y del abuelo vuelve a Nico. Tres de las cuatro preguntas nacen de una respuesta.',
        },
        zh: {
          title: '用提问让聊天继续',
          threshold:
            '聊三分钟对方的爱好、周末或家乡，至少问四个问题，其中两个要接着刚听到的话，聊天一直不冷场。',
          short: '四个问题都说得对，却是事先想好的一串。小提琴和姑姑们，一次也没有接着问。',
          over: '从小提琴问到爷爷，再从爷爷问回 Nico。四个问题里有三个是从回答里来的。',
        },
      },
    },
    '4.2': {
      home: {
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
      families: {
        es: {
          title: 'Contar lo que pasó ayer',
          threshold:
            'En una charla de dos minutos sin ensayar cuenta en pasado cuatro cosas que hizo y contesta dos preguntas más.',
          short: 'Tres veces se le va al presente. La primera pregunta queda sin contestar.',
          over: 'Más de cuatro acciones en pasado. Contesta, y añade algo a la respuesta.',
        },
        zh: {
          title: '说说昨天做了什么',
          threshold: '不做准备，聊两分钟，用过去时说四件做过的事，并回答两个追问。',
          short: '三次滑回了现在时，第一个追问也没有回答。',
          over: '说了不止四件过去的事，回答之后还多讲了一点。',
        },
      },
    },
    '4.3': {
      home: {
        en: [
          {
            title: 'Out of order',
            text: 'Answer an imaginary phone as the repair shop. Your child reports in Spanish what has stopped working; ask “Since when?”',
          },
          {
            title: 'Where does it hurt?',
            text: 'Let your child be the patient. You point to a knee or an ear; they explain in Spanish what is wrong with it and what they need.',
          },
        ],
        es: [
          {
            title: 'No sirve',
            text: 'Conteste el teléfono como si fuera del servicio técnico. Que le cuente qué se descompuso en casa; pregunte desde cuándo y qué ya intentó.',
          },
          {
            title: '¿Dónde le duele?',
            text: 'Jueguen al consultorio. Señale una rodilla o una oreja: su paciente explica qué tiene y pide ayuda con buenos modales.',
          },
        ],
        zh: [
          {
            title: '报修电话',
            text: '您扮修理店接电话。请孩子用西班牙语说家里什么坏了，您问一句：“从什么时候开始的？”',
          },
          {
            title: '哪里不舒服？',
            text: '玩看病：您指指膝盖或耳朵，请孩子当病人，用西班牙语说怎么了、需要什么。',
          },
        ],
      },
      families: {
        es: {
          title: 'Explicar un problema y pedir ayuda',
          threshold:
            'En un mostrador, en una clínica o por teléfono dice qué pasa y desde cuándo, pide ayuda con cortesía y da los detalles que le piden.',
          short:
            'El problema y la petición son claros y corteses. Las dos preguntas de recepción le pasaron de largo.',
          over: 'Desde esta mañana, las pilas cambiadas, cuarto 214: en recepción ya saben todo lo que hace falta para mandar a alguien.',
        },
        zh: {
          title: '说明问题，请人帮忙',
          threshold:
            '在服务台、诊所或电话里，说清出了什么事、从什么时候开始，有礼貌地请人帮忙，并回答对方追问的细节。',
          short: '问题和请求都清楚有礼。前台问的两个问题却都没听进去。',
          over: '从今天早上开始、电池换过了、214 房间：前台要派人来，该知道的都知道了。',
        },
      },
    },
    '4.4': {
      home: {
        en: [
          {
            title: 'Then it rains',
            text: 'Plan a family outing for five minutes, your child in Spanish. Halfway through, sigh: “But it is raining!” Another idea is needed.',
          },
          {
            title: 'Who sets, who cooks, who washes up',
            text: 'Before a meal your child shares out the jobs in Spanish. Swap two of them and ask to hear it all again.',
          },
        ],
        es: [
          {
            title: 'Y de pronto llueve',
            text: 'Planeen una salida en cinco minutos. A la mitad diga: «¡Pero ese día llueve!», y espere otra propuesta.',
          },
          {
            title: '¿Quién hace qué?',
            text: 'Antes de comer, que reparta las tareas: quién, qué y cuándo. Cambie usted dos y pida que repita todo.',
          },
        ],
        zh: [
          {
            title: '突然下雨了',
            text: '花五分钟计划一次全家出门，孩子用西班牙语说。说到一半，您插一句：“可是下雨了！”等孩子想别的办法。',
          },
          {
            title: '谁做饭，谁洗碗',
            text: '下一顿饭之前，请孩子用西班牙语给大家分工。您换掉两处，请孩子再完整地说一遍。',
          },
        ],
      },
      families: {
        es: {
          title: 'Hacer planes y cambiarlos',
          threshold:
            'Acuerda un plan con día, hora, lugar y quién hace qué; cuando algo falla propone otra salida y, al final, repite el plan nuevo completo.',
          short:
            'Un plan completo, y entonces aparece el dentista. Oye el obstáculo y ahí se queda.',
          over: 'Dos obstáculos, dos propuestas y un final que nadie puede entender mal.',
        },
        zh: {
          title: '做计划，改计划',
          threshold:
            '和别人商定计划：哪天、几点、在哪里、谁做什么；有一处行不通时提出别的办法，最后把新计划完整地说一遍。',
          short: '计划很完整，偏偏那天对方要看牙医。听到了难处，就停在那里了。',
          over: '两个难处，两个新主意，结尾谁听了都不会弄错。',
        },
      },
    },
  },
};
