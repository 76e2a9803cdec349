import type { LevelContent } from '../track-content.ts';

export const placeValue: LevelContent = {
  title: 'Place value',
  short: 'PV',
  objectives: [
    {
      code: '1.1',
      title: 'Build and name three-digit numbers',
      statement: 'I can read a number up to 1,000 and show what it is made of.',
      threshold:
        'Given three number cards, one with a zero inside, you lay out each with blocks, read it aloud, and tell the worth of any digit your teacher points at.',
      criteria: [
        'Blocks match the numeral',
        'Read aloud without a slip',
        'Worth of a digit explained',
      ],
      exemplars: [
        {
          side: 'short',
          lines: [
            { who: 'T', text: 'Build 407 for me, please.' },
            { who: '', text: 'Lays out 4 flats and [7 rods].' },
            { who: 'S', text: 'Four hundred seven.' },
            { who: 'T', text: 'What is this 7 worth?' },
            { who: 'S', text: '[Seven tens.] No… seven?' },
          ],
          why: 'She reads it perfectly. Her blocks say 470, because the zero has no place of its own yet.',
          meets: [1],
        },
        {
          side: 'over',
          lines: [
            { who: 'T', text: 'Build 407 for me, please.' },
            { who: '', text: 'Lays out 4 flats, leaves a gap, adds [7 small cubes].' },
            { who: 'S', text: 'That’s four hundred seven, and the gap is for tens.' },
            { who: 'T', text: 'What does the zero do?' },
            { who: 'S', text: '[It holds the tens spot.] Without it you’d read 47.' },
          ],
          why: 'The gap in the blocks and the zero in the numeral are the same idea, and he says so.',
          meets: [0, 1, 2],
        },
      ],
      asks: [
        'Which digit changes if I hand you one more rod?',
        'How would you write three hundred fifty?',
      ],
      practice: [
        {
          kind: 'do',
          title: 'Block shop',
          note: 'Trade ten rods for a flat until there is nothing left to trade',
        },
        {
          kind: 'partner',
          title: 'Secret number',
          note: 'Give clues about hundreds, tens and ones; your partner writes it',
        },
      ],
      ways: [
        {
          kind: 'With blocks',
          what: 'On the carpet, with base-ten blocks and three cards.',
          minutes: 4,
        },
      ],
      requires: [],
    },
    {
      code: '1.2',
      title: 'Find a number’s place on the line',
      statement: 'I can see which two hundreds a number lies between and round to the nearer one.',
      threshold:
        'On an empty line from 0 to 1,000 you mark three numbers about where they belong, name the hundred each is closer to, and settle what to do with one exactly in the middle.',
      criteria: [
        'Marks close to their spots',
        'Nearer hundred named',
        'Middle case settled with why',
      ],
      exemplars: [
        {
          side: 'short',
          lines: [
            { who: '', text: 'Marks 280, 612 and 450 about where they belong.' },
            { who: 'S', text: '280 is close to 300. 612 goes down to 600.' },
            { who: 'T', text: 'And 450?' },
            { who: 'S', text: '[500, because 5 is big.]' },
          ],
          why: 'A careful line and two sound choices. “Five is big” is no reason: nobody has said that 450 is halfway.',
          meets: [0, 1],
        },
        {
          side: 'over',
          lines: [
            { who: '', text: 'Marks 715, 390 and 650 within a finger of their spots.' },
            { who: 'S', text: '715 rounds to 700 and 390 is almost 400.' },
            { who: 'T', text: 'And 650?' },
            {
              who: 'S',
              text: 'It’s [50 from both sides]. In that case [everyone agreed to go up], so 700.',
            },
          ],
          why: 'She sees the tie, measures it both ways, and knows the rule is an agreement.',
          meets: [0, 1, 2],
        },
      ],
      asks: [
        'What number sits halfway from 200 to 300?',
        'Could a number over 400 still be nearer to 0 than to 1,000?',
      ],
      practice: [
        {
          kind: 'do',
          title: 'Clothesline numbers',
          note: 'Peg ten cards on the string, then move them until they are fair',
        },
        {
          kind: 'watch',
          title: 'The rounding hill',
          note: 'Guess which way each ball will roll, 2 min',
        },
      ],
      ways: [
        { kind: 'On paper', what: 'A blank number line as long as your desk.', minutes: 3 },
        {
          kind: 'Walk',
          what: 'Along the tape on the hallway floor, stopping where you would mark.',
          minutes: 4,
        },
      ],
      requires: ['1.1'],
    },
  ],
};
