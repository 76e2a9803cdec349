/** Texts of the area `try`: being a student for a minute. */
export const rehearsal = {
  'try.title': 'A student for a minute · {section} · Threshold',
  'try.nothing-sent':
    '<b>You are a student for a minute.</b> Nothing of it is sent, counted or kept.',
  'try.end': 'End it',
  'try.you': 'You',
  'try.your-side': 'Your side',
  'try.press':
    'This is what a student sees. Choose an objective, read its threshold, and press Ready.',
  'try.waiting': 'The press stands first in your line. Take yourself.',
  'try.held': 'Set aside, with the place kept. Come back to the line on the student’s screen.',
  'try.called':
    'The student’s screen says that you are coming. Listen, tick what you heard if you like, and decide.',
  'try.over':
    'In a real class the board, the wall and the counter change in the same moment. Here nothing has.',
  'try.take': 'Take yourself',
  'try.again': 'Once more',
  'try.to-line': 'To my line',
  'try.no-script': 'This needs JavaScript. Turn it on, and load the page again.',
} as const;
