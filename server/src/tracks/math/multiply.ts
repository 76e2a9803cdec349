import type { LevelContent } from '../track-content.ts';

export const multiply: LevelContent = {
  title: 'Multiply',
  short: 'MU',
  objectives: [
    {
      code: '3.1',
      title: 'Equal groups and times',
      statement: 'I can spot when things come in groups of the same size and write it with ×.',
      threshold:
        'You write a times sentence for a picture, draw one for a sentence, and invent a story in which every group truly has the same amount.',
      criteria: ['Sentence fits the picture', 'Drawn groups are equal', 'Story really multiplies'],
      exemplars: [
        {
          side: 'short',
          lines: [
            {
              who: '',
              text: 'Writes 4 × 6 = 24 under the picture and draws 4 baskets with 6 apples in each.',
            },
            { who: 'T', text: 'What’s the story?' },
            { who: 'S', text: 'I had 4 apples and [then 6 more came]. That makes 24.' },
          ],
          why: 'Sentence and drawing are in order. The tale he tells is 4 + 6.',
          meets: [0, 1],
        },
        {
          side: 'over',
          lines: [
            { who: '', text: 'Writes 3 × 8 = 24 and draws 3 boxes of 8 crayons.' },
            { who: 'T', text: 'What’s the story?' },
            {
              who: 'S',
              text: '[Three cousins lost eight teeth each.] The tooth fairy took home 24.',
            },
          ],
          why: 'Each cousin is a group, each group has eight, and nobody will forget it.',
          meets: [0, 1, 2],
        },
      ],
      asks: ['What if one basket had fewer?', 'How would you draw 6 × 4 instead?'],
      practice: [
        {
          kind: 'do',
          title: 'Groups all around us',
          note: 'Find five in the kitchen or the classroom: egg boxes count',
        },
        {
          kind: 'read',
          title: 'Six wagons, four wheels',
          note: 'A picture book with a question on every page',
        },
      ],
      ways: [
        {
          kind: 'With pictures',
          what: 'One picture, one sentence, one story of your own.',
          minutes: 4,
        },
      ],
      requires: ['2.1'],
    },
    {
      code: '3.2',
      title: 'Break a hard fact into easy ones',
      statement: 'I can work out a fact I don’t know from facts I do.',
      threshold:
        'For three products you haven’t learned by heart, you split one factor in two, multiply the pieces, join them, and point to both pieces in an array.',
      criteria: ['Cut into facts you own', 'Pieces joined correctly', 'Array shows both pieces'],
      exemplars: [
        {
          side: 'short',
          lines: [
            { who: 'T', text: 'You don’t know 7 × 8 yet. What can you do?' },
            { who: 'S', text: '5 eights are 40 and 2 eights are 16, so 56.' },
            { who: 'T', text: 'Show me in the squares.' },
            { who: '', text: 'Draws a ring round [all 56].' },
            { who: 'S', text: '[It just works.]' },
          ],
          why: 'A good cut and the right product. In the array nothing is cut, so it is still a trick.',
          meets: [0, 1],
        },
        {
          side: 'over',
          lines: [
            { who: 'T', text: 'You don’t know 6 × 7 yet. What can you do?' },
            { who: 'S', text: 'I know 5 sevens, 35. One more seven makes 42.' },
            { who: 'T', text: 'Show me in the squares.' },
            { who: '', text: 'Rules [a line under the fifth row].' },
            { who: 'S', text: '[35 up here, 7 down here.] Same squares, only cut.' },
          ],
          why: 'The line in the array is the cut in the sentence. She can do this with any fact now.',
          meets: [0, 1, 2],
        },
      ],
      asks: ['Where would you cut 9 × 6?', 'Why start with that one?'],
      practice: [
        {
          kind: 'do',
          title: 'Scissors and grid paper',
          note: 'Cut a rectangle in two and label both parts',
        },
        {
          kind: 'partner',
          title: 'Helper facts',
          note: 'One names a tough fact, the other names its helper',
        },
      ],
      ways: [
        {
          kind: 'On paper',
          what: 'Three products on grid paper, with a red pencil.',
          minutes: 5,
        },
      ],
      requires: ['2.2', '3.1'],
    },
  ],
};
