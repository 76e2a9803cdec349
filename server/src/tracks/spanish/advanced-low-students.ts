import type { LevelForStudents } from '../track-content.ts';

export const advancedLowStudents: LevelForStudents = {
  es: {
    '7.1': {
      threshold:
        'Sobre un tema en el que aquí no hay acuerdo das tu opinión en párrafos bien unidos, desarrollas dos razones, traes un ejemplo y reconoces lo que tiene de cierto una objeción antes de responderla.',
      criteria: [
        'Dos razones desarrolladas',
        'Ejemplo vivido o con datos',
        'Objeción sopesada y respondida',
      ],
      practice: [
        { title: 'Cartas al director', note: 'Encuentra el ejemplo en que se apoya cada carta' },
        {
          title: 'Debate de dos sillas',
          note: 'Al sonar el timbre cambien de silla y defiendan lo contrario',
        },
      ],
      ways: [
        {
          kind: 'Diálogo',
          what: 'Cinco minutos sobre una pregunta sacada de la lista de tu clase.',
        },
      ],
    },
    '7.2': {
      threshold:
        'Cuentas un hecho reciente y sus causas, describes cómo están hoy las cosas y supones qué pasará o pasaría, moviéndote entre los tiempos sin perder a quien escucha.',
      criteria: [
        'Pasado, presente y futuro, firmes',
        'Causa y efecto, claros',
        'La frase con «si» se sostiene',
      ],
      practice: [
        { title: 'Noticiero de la semana', note: 'Clasifica cada verbo según cuándo sucede' },
        {
          title: 'Cronología de una huelga',
          note: 'Antes, ahora, ¿y si…?: dos frases de cada uno',
        },
      ],
      ways: [
        {
          kind: 'Diálogo',
          what: 'Una noticia de la prensa de esta semana que elegiste y leíste de antemano.',
        },
      ],
    },
  },
  zh: {
    '7.1': {
      threshold:
        '就一个大家意见不同的话题，你连贯地说出看法，展开两个理由，举一个例子，先承认反对意见有道理的地方，再回应它。',
      criteria: ['两个展开的理由', '生活或数据里的例子', '先掂量反对意见，再回应'],
      practice: [
        { title: 'Cartas al director', note: '找出每封信靠的是哪个例子' },
        { title: 'Debate de dos sillas', note: '铃声一响就换座位，为对方那边辩护' },
      ],
      ways: [{ kind: '讨论', what: '五分钟，题目从班里自己列的单子上抽。' }],
    },
    '7.2': {
      threshold:
        '你讲一件最近发生的事和它的起因，说说现在的情况，再推想会怎样或本来会怎样，在不同时间之间转换，让听的人跟得上。',
      criteria: ['过去、现在、将来都稳', '起因和结果讲得明白', '带 si 的句子站得住'],
      practice: [
        { title: 'Noticiero de la semana', note: '把每个动词按发生的时间归类' },
        { title: 'Cronología de una huelga', note: '从前、现在、如果：各写两句' },
      ],
      ways: [{ kind: '讨论', what: '这周报上的一条新闻，由你选，事先读过。' }],
    },
  },
};
