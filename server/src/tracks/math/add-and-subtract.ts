import type { LevelContent } from '../track-content.ts';

export const addAndSubtract: LevelContent = {
  title: 'Add and subtract',
  short: 'AS',
  objectives: [
    {
      code: '2.1',
      title: 'Add two-digit numbers',
      statement: 'I can put together two numbers under 100, in my head or on paper.',
      threshold:
        'You find four totals, at least two of which cross a ten, and describe one of your methods so that a friend could copy it.',
      criteria: [
        'Four answers, four correct',
        'Crosses a ten safely',
        'Method a friend could copy',
      ],
      exemplars: [
        {
          side: 'short',
          lines: [
            { who: '', text: 'Right so far: 35 + 24 = 59, 56 + 27 = 83, 42 + 30 = 72.' },
            { who: 'S', text: '47 + 38 is [75].' },
            { who: 'T', text: 'How did you get there?' },
            {
              who: 'S',
              text: 'Forty and thirty is seventy. Seven and eight is fifteen, so [I keep the 5].',
            },
          ],
          why: 'The method is clear enough to follow, and that is how we find the lost ten.',
          meets: [2],
        },
        {
          side: 'over',
          lines: [
            { who: '', text: 'Right so far: 26 + 51 = 77, 64 + 19 = 83, 33 + 48 = 81.' },
            { who: 'S', text: '58 plus 26? [84].' },
            { who: 'T', text: 'How did you get there?' },
            { who: 'S', text: 'I [moved 2 from the 26] to make 60. Then 60 plus 24.' },
          ],
          why: 'Three of the four cross a ten. Making 60 first is quick, and anyone could do it after her.',
          meets: [0, 1, 2],
        },
      ],
      asks: ['Is there another road to that total?', 'How can you tell it is more than 80?'],
      practice: [
        {
          kind: 'partner',
          title: 'Make the next ten',
          note: 'Flip a card and say what it needs; fastest hand keeps it',
        },
        {
          kind: 'do',
          title: 'Hop along the hundred chart',
          note: 'Big hops for tens, little hops for ones',
        },
      ],
      ways: [
        { kind: 'Conversation', what: 'Four cards, and a talk about one of them.', minutes: 3 },
      ],
      requires: ['1.1'],
    },
    {
      code: '2.2',
      title: 'Add within 1,000',
      statement: 'I can add two three-digit numbers, even when I have to regroup.',
      threshold:
        'You work five column additions by yourself, get every one, and make visible where ten of something turned into one of the next.',
      criteria: ['Five sums, all five right', 'Regrouping shown in writing', 'No hints'],
      exemplars: [
        {
          side: 'short',
          lines: [
            {
              who: '',
              text: 'Four sums right, no help asked. The fifth, in columns: 348 + 276 = [514].',
            },
            { who: 'T', text: 'Tell me about the ones.' },
            { who: 'S', text: '8 and 6 is 14. I put down the 4 and [went to the tens].' },
          ],
          why: 'The 1s were lost on the way, twice. It should be 624.',
          meets: [2],
        },
        {
          side: 'over',
          lines: [
            {
              who: '',
              text: 'Five right, no help asked. In the last, [a small 1 over the tens and one over the hundreds]: 348 + 276 = 624.',
            },
            { who: 'T', text: 'Tell me about the ones.' },
            { who: 'S', text: '8 and 6 make 14. [The 1 ten moves over], so that’s 12 tens.' },
          ],
          why: 'Each small 1 is written where it belongs, and he knows it is a ten.',
          meets: [0, 1, 2],
        },
      ],
      asks: ['About how big should this be?', 'What does the little 1 stand for?'],
      practice: [
        {
          kind: 'do',
          title: 'Build it with blocks',
          note: 'Play four rounds; every trade goes on the mat',
        },
        {
          kind: 'partner',
          title: 'Two-player race to 1,000',
          note: 'Roll three dice, add, and land exactly',
        },
      ],
      ways: [
        {
          kind: 'On paper',
          what: 'One sheet, your working left where it can be seen.',
          minutes: 5,
        },
      ],
      requires: ['1.1', '2.1'],
    },
    {
      code: '2.3',
      title: 'Subtract within 1,000',
      statement: 'I can take one number from another when a column doesn’t have enough.',
      threshold:
        'You solve five differences, two of them with a zero in the way, and use words or a drawing to show what you broke apart.',
      criteria: [
        'Every difference correct',
        'Zero crossed in order',
        'What was broken apart, shown',
      ],
      exemplars: [
        {
          side: 'short',
          lines: [
            { who: '', text: '503 − 178 = [375], with a drawing of flats, rods and cubes.' },
            { who: 'T', text: 'What did you break?' },
            { who: 'S', text: 'This hundred. [I made it into 10 ones], so 13 take away 8 is 5.' },
            { who: 'T', text: 'And the tens?' },
            { who: 'S', text: '0 take away 7… [7].' },
          ],
          why: 'The drawing is honest: it shows a hundred jumping straight over the tens. Then the column is turned round.',
          meets: [2],
        },
        {
          side: 'over',
          lines: [
            {
              who: '',
              text: 'The whole page right. At the bottom, 503 − 178 = [325], a flat is crossed out and redrawn as rods.',
            },
            { who: 'T', text: 'What did you break?' },
            {
              who: 'S',
              text: 'One flat [into ten rods]. Then one rod [into ten cubes]. So 4 hundreds, 9 tens, 13 ones.',
            },
          ],
          why: 'Hundred to tens, ten to ones: nothing is skipped, and the zero turns into a nine for a reason.',
          meets: [0, 1, 2],
        },
      ],
      asks: ['What comes first in 600 − 1?', 'Which digit made you stop and think?'],
      practice: [
        {
          kind: 'do',
          title: 'Break the bank',
          note: 'Pay with flats and rods; ask for change when you must',
        },
        {
          kind: 'watch',
          title: 'The zero in the middle',
          note: 'Pause before each step and say what happens, 3 min',
        },
      ],
      ways: [
        {
          kind: 'On paper',
          what: 'A half-page of problems, with room to draw beside each.',
          minutes: 6,
        },
      ],
      requires: ['1.1', '2.1'],
    },
    {
      code: '2.4',
      title: 'Check with the opposite',
      statement: 'I can test an answer without asking anyone whether it is right.',
      threshold:
        'Handed three finished problems, one of them wrong, you test each by doing the reverse, catch the wrong one and mend it.',
      criteria: ['Reverse operation chosen', 'Wrong one caught', 'Mended, then tested again'],
      exemplars: [
        {
          side: 'short',
          lines: [
            { who: '', text: 'The card says 432 − 157 = 285.' },
            { who: 'S', text: 'I added them: 285 + 157 is 442. So this card is wrong.' },
            { who: 'T', text: 'What should it say?' },
            { who: 'S', text: '[Something else. It’s just wrong.]' },
          ],
          why: 'Adding was the right test, and it caught the card. The mistake is found but still there.',
          meets: [0, 1],
        },
        {
          side: 'over',
          lines: [
            { who: '', text: 'The card says 610 − 248 = 372.' },
            { who: 'S', text: 'Putting 248 back gives me 620, and that’s ten too many.' },
            { who: 'T', text: 'What should it say?' },
            { who: 'S', text: 'Ten less: [362]. And [362 + 248 is 610], so now it fits.' },
          ],
          why: 'The size of the error tells her how to repair it, and she does not trust the repair until it is tested.',
          meets: [0, 1, 2],
        },
      ],
      asks: [
        'Why does putting back tell you about taking away?',
        'Was there one you trusted at first sight?',
      ],
      practice: [
        {
          kind: 'partner',
          title: 'Spot the fake',
          note: 'Write two true facts and one false; swap and hunt',
        },
        {
          kind: 'write',
          title: 'Fact families to 1,000',
          note: 'Four sentences from three numbers',
        },
      ],
      ways: [
        { kind: 'Conversation', what: 'Three cards face up; you play the inspector.', minutes: 4 },
      ],
      requires: ['2.2', '2.3'],
    },
  ],
};
