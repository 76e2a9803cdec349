import type { LevelContent } from '../track-content.ts';

export const mandarinNoviceHigh: LevelContent = {
  title: 'Novice High',
  short: 'NH',
  objectives: [
    {
      code: '3.1',
      title: '问路: ask the way',
      statement: 'I can find my way in a strange town, and help the next lost person.',
      threshold:
        'You stop someone with 请问, repeat back the part that matters, and guide another person in two steps with 先 and 再.',
      criteria: ['Opens with 请问', 'Key step repeated back', '先 and 再 keep the order'],
      exemplars: [
        {
          side: 'short',
          lines: [
            { who: '', text: '在地铁站出口。' },
            { who: 'S', text: '[喂]，图书馆在哪儿？' },
            { who: 'T', text: '往前走，到路口往右拐。' },
            { who: 'S', text: '[嗯。]' },
            { who: 'T', text: '对了，你知道邮局怎么走吗？' },
            { who: 'S', text: '先过桥，再往左拐，就在银行旁边。' },
          ],
          why: 'His directions would get anyone to the post office. Nobody likes to be stopped with 喂, and was it right or left?',
          meets: [2],
        },
        {
          side: 'over',
          lines: [
            { who: '', text: '在地铁站出口。' },
            { who: 'S', text: '[请问]，去博物馆怎么走？' },
            { who: 'T', text: '一直走，第二个路口往右拐。' },
            { who: 'S', text: '[第二个路口往右拐]，对吗？' },
            { who: 'T', text: '对。哎，附近有超市吗？' },
            { who: 'S', text: '有。您[先]过马路，[再]走五分钟，就在公园对面。' },
          ],
          why: 'Polite, certain of the second corner, and as good a guide as the one she found.',
          meets: [0, 1, 2],
        },
      ],
      asks: ['走路去要多长时间？', '坐公共汽车能到吗？'],
      practice: [
        {
          kind: 'do',
          title: '操场上的城市',
          note: 'Chalk six streets and send a friend to the bakery',
        },
        {
          kind: 'watch',
          title: '一个游客在成都',
          note: 'Trace her walk on the map, 3 min',
        },
      ],
      ways: [
        { kind: 'Map', what: 'You are lost first; then your teacher is.', minutes: 4 },
        { kind: 'Walk', what: 'Round the school grounds, giving real turns.', minutes: 5 },
      ],
      requires: ['2.2'],
    },
    {
      code: '3.2',
      title: '讨价还价: buy something and bargain',
      statement: 'I can shop at a market stall and bring the price down with a smile.',
      threshold:
        'At a stall you ask what something costs by weight or by piece, give a reason for wanting it cheaper, and say the total as you pay.',
      criteria: [
        'Cost by weight or piece',
        'Discount asked, with a reason',
        'Total said while paying',
      ],
      exemplars: [
        {
          side: 'short',
          lines: [
            { who: 'S', text: '苹果多少钱一斤？' },
            { who: 'T', text: '八块。' },
            { who: 'S', text: '太贵了！[五块！]' },
            { who: 'T', text: '五块不行啊。' },
            { who: 'S', text: '[五块，五块！]' },
            { who: 'T', text: '七块，要不要？' },
            { who: 'S', text: '好吧，两斤十四块，给您二十。' },
          ],
          why: 'Price and sum are quick and right. Saying five three times is not yet bargaining: give the man a reason.',
          meets: [0, 2],
        },
        {
          side: 'over',
          lines: [
            { who: 'S', text: '老板，橘子怎么卖？' },
            { who: 'T', text: '六块一斤，可甜了！' },
            { who: 'S', text: '有点儿贵。[我买三斤]，能不能[便宜一点儿]？' },
            { who: 'T', text: '那就五块五吧。' },
            { who: 'S', text: '谢谢老板！三斤，一共十六块五，这是二十。' },
            { who: 'T', text: '找你三块五。' },
          ],
          why: 'She buys more to pay less, and has the sum ready before the seller does.',
          meets: [0, 1, 2],
        },
      ],
      asks: ['可以尝一个吗？', '你要大的还是小的？'],
      practice: [
        {
          kind: 'listen',
          title: '早市上的声音',
          note: 'Three stalls: what was asked, what was paid?',
        },
        {
          kind: 'partner',
          title: '最后一个西瓜',
          note: 'Two buyers, one melon, thirty yuan each',
        },
      ],
      ways: [{ kind: 'Role-play', what: 'A stall with real fruit and paper yuan.', minutes: 4 }],
      requires: ['2.1', '2.3'],
    },
  ],
};
