import type { LevelContent } from '../track-content.ts';

export const mandarinNoviceMid: LevelContent = {
  title: 'Novice Mid',
  short: 'NM',
  objectives: [
    {
      code: '2.1',
      title: 'Say what I like to eat and drink',
      statement: 'I can talk about food, and look after a guest at the table.',
      threshold:
        'Over a picture menu you mention two dishes you like and one you don’t, say what there is and isn’t, and offer your guest something.',
      criteria: [
        'Two likes, one dislike',
        '不 and 没 not confused',
        'Something offered to the guest',
      ],
      exemplars: [
        {
          side: 'short',
          lines: [
            { who: 'T', text: '你喜欢吃什么？' },
            { who: 'S', text: '我喜欢吃饺子和面条，[没]喜欢豆腐。' },
            { who: 'T', text: '今天有饺子吗？' },
            { who: 'S', text: '[不]有。您喝绿茶吗？' },
          ],
          why: 'Tastes and tea, a good host already. 不 and 没 have changed places: 有 is the verb that never takes 不.',
          meets: [0, 2],
        },
        {
          side: 'over',
          lines: [
            { who: 'T', text: '你喜欢吃什么？' },
            { who: 'S', text: '我爱吃包子，也喜欢西红柿炒鸡蛋，可是[不]太喜欢豆腐。' },
            { who: 'T', text: '今天有包子吗？' },
            { who: 'S', text: '[没有]，不过有馄饨。您来一碗吧！' },
            { who: 'T', text: '好啊，谢谢！' },
          ],
          why: '不 for taste, 没 for the empty steamer, and a bowl of something else at once.',
          meets: [0, 1, 2],
        },
      ],
      asks: ['你不吃什么？为什么？', '早饭你一般喝什么？'],
      practice: [
        {
          kind: 'read',
          title: '小吃店的菜单',
          note: 'Twelve pictures, twelve names; tick what you would order',
        },
        {
          kind: 'partner',
          title: '客人来了',
          note: 'Host and guest: three offers, one polite refusal',
        },
      ],
      ways: [
        {
          kind: 'Role-play',
          what: 'A small table, a picture menu, and a guest with an appetite.',
          minutes: 3,
        },
      ],
      requires: ['1.1'],
    },
    {
      code: '2.2',
      title: 'Say the day, date and time',
      statement: 'I can tell you when things happen in my week and my year.',
      threshold:
        'Asked about a lesson and a birthday, you give day, hour and date with the larger unit first, 两 at two o’clock, and the time ahead of the verb.',
      criteria: ['Larger unit comes first', '两点, never 二点', 'Time word precedes the verb'],
      exemplars: [
        {
          side: 'short',
          lines: [
            { who: 'T', text: '你什么时候有钢琴课？' },
            { who: 'S', text: '我有钢琴课[星期三]。' },
            { who: 'T', text: '几点上课？' },
            { who: 'S', text: '[二点]半。' },
            { who: 'T', text: '你的生日是几月几号？' },
            { who: 'S', text: '十一月十九号。' },
          ],
          why: 'The date runs the right way. Wednesday trails behind as it does in English, and two o’clock wants 两.',
          meets: [0],
        },
        {
          side: 'over',
          lines: [
            { who: 'T', text: '你什么时候有钢琴课？' },
            { who: 'S', text: '我[星期四下午]有课。' },
            { who: 'T', text: '几点上课？' },
            { who: 'S', text: '[两点一刻]，上到三点。' },
            { who: 'T', text: '你的生日是几月几号？' },
            { who: 'S', text: '[三月八号]。今年我的生日是星期天！' },
          ],
          why: 'Day, part of day, then the verb; month, then day. Thinking in this order is the whole line.',
          meets: [0, 1, 2],
        },
      ],
      asks: ['你几点起床？', '后天是星期几？'],
      practice: [
        {
          kind: 'write',
          title: '我的一周',
          note: 'Fill in seven boxes, then read them to a friend',
        },
        {
          kind: 'listen',
          title: '火车站广播',
          note: 'Five trains: note the hour and the platform',
        },
      ],
      ways: [
        {
          kind: 'With pictures',
          what: 'Your own timetable, and a calendar open on the desk.',
          minutes: 3,
        },
      ],
      requires: ['1.3'],
    },
    {
      code: '2.3',
      title: 'Talk about the people at home',
      statement: 'I can describe my household, animals and all.',
      threshold:
        'You say who lives with you using 口, 只 or 个 as needed, make clear who is older and who younger, and describe one of them without 是.',
      criteria: ['Measure words fit', 'Older and younger made clear', 'Described with 很, not 是'],
      exemplars: [
        {
          side: 'short',
          lines: [
            { who: 'T', text: '你家有几口人？' },
            { who: 'S', text: '[五人]：爸爸、妈妈、哥哥、妹妹和我，还有一[个]狗。' },
            { who: 'T', text: '你哥哥怎么样？' },
            { who: 'S', text: '他十六岁，他[是高]。' },
          ],
          why: 'Brother and sister could not be mixed up. The five people and the dog lack their measure words, and 高 needs 很.',
          meets: [1],
        },
        {
          side: 'over',
          lines: [
            { who: 'T', text: '你家有几口人？' },
            { who: 'S', text: '六[口]人：奶奶、爸爸、妈妈、姐姐、弟弟和我，还有两[只]猫。' },
            { who: 'T', text: '姐姐怎么样？' },
            { who: 'S', text: '她十五岁，[很聪明]，也[很会]唱歌。弟弟才八岁。' },
          ],
          why: 'People, cats and character, every noun with its measure and no 是 in sight.',
          meets: [0, 1, 2],
        },
      ],
      asks: ['谁做饭做得最好？', '你家谁最高？'],
      practice: [
        {
          kind: 'do',
          title: '全家福',
          note: 'Draw your household from tallest to smallest and label it',
        },
        {
          kind: 'listen',
          title: '外婆打来电话',
          note: 'Who is she asking about this time? 4 min',
        },
      ],
      ways: [
        {
          kind: 'With pictures',
          what: 'A drawing or photo, and somebody who wants to know more.',
          minutes: 3,
        },
      ],
      requires: ['1.2', '1.3'],
    },
  ],
};
