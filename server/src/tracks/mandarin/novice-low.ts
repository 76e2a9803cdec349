import type { LevelContent } from '../track-content.ts';

export const mandarinNoviceLow: LevelContent = {
  title: 'Novice Low',
  short: 'NL',
  objectives: [
    {
      code: '1.1',
      title: '打招呼: greet people and ask after them',
      statement: 'I can greet someone older than me and ask how things are with them.',
      threshold:
        'Meeting a teacher at the gate, you greet them by title or with 您, give a little news of yourself when asked, and ask the same of them.',
      criteria: ['Title or 您 for elders', 'News in a whole phrase', 'Question returned'],
      exemplars: [
        {
          side: 'short',
          lines: [
            { who: '', text: '早上，在校门口。' },
            { who: 'S', text: '王老师好！' },
            { who: 'T', text: '你好！你最近怎么样？' },
            { who: 'S', text: '[好。]' },
            { who: 'T', text: '那就好。再见！' },
            { who: 'S', text: '[再见！]' },
          ],
          why: 'The title is just right. One syllable of news, and nobody asks after the teacher.',
          meets: [0],
        },
        {
          side: 'over',
          lines: [
            { who: '', text: '早上，在校门口。' },
            { who: 'S', text: '王老师早！' },
            { who: 'T', text: '早！你最近怎么样？' },
            { who: 'S', text: '[我很好，就是有点儿累。][您呢？]' },
            { who: 'T', text: '我也不错。' },
            { who: 'S', text: '老师，明天见！' },
          ],
          why: 'She is well, a bit tired, and wants to know about the teacher, with 您 where it belongs.',
          meets: [0, 1, 2],
        },
      ],
      asks: ['你妈妈好吗？', '见到校长，你怎么说？'],
      practice: [
        {
          kind: 'listen',
          title: '六点半的公园',
          note: 'Early walkers greet each other; repeat after every one',
        },
        {
          kind: 'partner',
          title: 'Hats on a table',
          note: 'Pick up a hat: grandfather, baker or best friend? Greet it',
        },
      ],
      ways: [
        {
          kind: 'Role-play',
          what: 'At the classroom door, which is the school gate for a minute.',
          minutes: 2,
        },
      ],
      requires: [],
    },
    {
      code: '1.2',
      title: 'Say who I am and where I’m from',
      statement: 'I can introduce myself and the person next to me.',
      threshold:
        'You give your family name with 姓 and your given name with 叫, say where you belong with 人 or 住在, and present one classmate.',
      criteria: ['姓 and 叫 each in place', 'Where you belong', 'A classmate presented'],
      exemplars: [
        {
          side: 'short',
          lines: [
            { who: 'T', text: '你叫什么名字？' },
            { who: 'S', text: '我[姓马洛]。' },
            { who: 'T', text: '你是哪国人？' },
            { who: 'S', text: '我是新西兰人。' },
            { who: 'T', text: '他是谁？' },
            { who: 'S', text: '他是我的同学，叫杰克。' },
          ],
          why: 'Country and classmate are fine. Marlow is his given name, and 姓 takes only the family’s.',
          meets: [1, 2],
        },
        {
          side: 'over',
          lines: [
            { who: 'T', text: '你叫什么名字？' },
            { who: 'S', text: '我[姓威廉姆斯]，[叫娜奥米]。' },
            { who: 'T', text: '你是哪里人？' },
            { who: 'S', text: '我是奥克兰人，现在住在达尼丁。' },
            { who: 'T', text: '这是谁？' },
            { who: 'S', text: '这是我同学阿里，他是阿富汗人。' },
          ],
          why: 'Williams and Naomi each get their own verb, and Ali arrives with a country of his own.',
          meets: [0, 1, 2],
        },
      ],
      asks: ['你的老师姓什么？', '你住在哪儿？'],
      practice: [
        {
          kind: 'write',
          title: '我的名片',
          note: 'Make a name card, 姓 in red and 名 in blue',
        },
        {
          kind: 'watch',
          title: '新同学来了',
          note: 'Four newcomers; match each to a flag',
        },
      ],
      ways: [
        {
          kind: 'Conversation',
          what: 'As if a visitor from Shanghai had just sat down with you two.',
          minutes: 2,
        },
      ],
      requires: ['1.1'],
    },
    {
      code: '1.3',
      title: 'Count, give my age and phone number',
      statement: 'I can use numbers to tell you things about me and my family.',
      threshold:
        'You say how old you and one relative are with 岁, make 四 and 十 sound different, and read out a phone number digit by digit.',
      criteria: ['Ages carry 岁', '四 and 十 sound different', 'Phone number, digit by digit'],
      exemplars: [
        {
          side: 'short',
          lines: [
            { who: 'T', text: '你多大了？' },
            { who: 'S', text: '我十二[年]。' },
            { who: 'T', text: '你弟弟几岁？' },
            { who: '', text: '她想说“四岁”，说成了[“十岁”]。' },
            { who: 'T', text: '你的电话号码是多少？' },
            { who: 'S', text: '零二一，三六五，八八零九。' },
          ],
          why: 'The number is read like a local’s. But years of age are not 年, and her brother has grown by six.',
          meets: [2],
        },
        {
          side: 'over',
          lines: [
            { who: 'T', text: '你多大了？' },
            { who: 'S', text: '十二[岁]，下个月就十三[岁]了。' },
            { who: 'T', text: '你弟弟几岁？' },
            { who: 'S', text: '他[四]岁，不是[十]岁！' },
            { who: 'T', text: '你的电话号码是多少？' },
            { who: 'S', text: '零二七，五五四，六一三九。' },
          ],
          why: 'He knows where the trap is and walks round it aloud: four, not ten.',
          meets: [0, 1, 2],
        },
      ],
      asks: ['从三十数到四十，好吗？', '你家的门牌号是多少？'],
      practice: [
        {
          kind: 'do',
          title: '四是四，十是十',
          note: 'The old tongue-twister: slowly, then with a stopwatch',
        },
        {
          kind: 'partner',
          title: 'Wrong number',
          note: 'Dial what you hear; whose phone is it?',
        },
      ],
      ways: [
        {
          kind: 'Conversation',
          what: 'Short questions, your own numbers or invented ones.',
          minutes: 2,
        },
      ],
      requires: ['1.1'],
    },
  ],
};
