/** Texts of the area `staff`: who teaches a class, who is on the staff, invitations. */
export const staff = {
  'staff.page-title': 'Invitations · Threshold',
  'staff.page-heading': 'Invitations',
  'staff.page-lead':
    'Whoever opens a link comes onto the staff of {school}. Each works once, for seven days.',
  'staff.nobody': 'No invitation is open.',
  'staff.invite-to-class': 'Invite a co-teacher or a substitute for today',
  'staff.invite-to-school': 'Invite a colleague',
  'staff.class-title': 'Invite a teacher to this class',
  'staff.school-title': 'Invite a colleague to the school',
  'staff.to-email': 'Email',
  'staff.to-email-hint': 'or a name, to hand the link over yourself',
  'staff.to-who': 'Who is it for?',
  'staff.to-who-hint': 'a name or an address, so that you know it again',
  'staff.to-missing': 'Write who it is for.',
  'staff.no-mail':
    'No mail server is set up here, so you hand the link over yourself. Whoever runs this Threshold sets SMTP_URL; then a letter brings it.',
  'staff.how-long': 'How long',
  'staff.for-good': 'For good',
  'staff.for-today': 'Today only',
  'staff.for-good-lead': 'Teaches this class as you do. The link works once, for seven days.',
  'staff.for-today-lead':
    'Takes the line, assesses, and gives a student a new PIN until midnight. Changes nothing else of the class. The link works once, today.',
  'staff.as-what': 'As',
  'staff.teaches': 'Teacher',
  'staff.leads': 'Leader',
  'staff.teaches-lead': 'Comes onto the staff. The teachers of a class take them into it.',
  'staff.leads-lead': 'Sees the whole school, invites staff and takes staff out.',
  'staff.cancel': 'Cancel',
  'staff.invite': 'Invite',
  'staff.mailed-told': 'A letter to {to} is on its way.',
  'staff.link-lead':
    'Hand this link to {to}. Whoever opens it first comes in, so show it to nobody else. It is not shown again.',
  'staff.link': 'Link',
  'staff.copy': 'Copy',
  'staff.copied': 'Copied',
  'staff.done': 'Done',
  'staff.invited-on': 'invited {day}, not in yet',
  'staff.invited-today': 'invited for today, not in yet',
  'staff.invited-to': 'to {title}, invited {day}',
  'staff.invited-leads': 'to lead the school, invited {day}',
  'staff.unreadable': 'Invitation',
  'staff.more': 'More for {name}',
  'staff.take-back': 'Take the invitation back',
  'staff.taken-back-told': 'The invitation to {name} opens nothing any more.',
  'staff.substitute': 'substitute until midnight',
  'staff.stand-in': 'You stand in today',
  'staff.stand-in-lead':
    'Until midnight you take the line, assess, help, open the wall, and give a new PIN to a student who forgot theirs. Names, codes, tracks and the rules of the class stay with its teachers.',
  'staff.remove': 'Take out of this class',
  'staff.leave': 'Leave this class',
  'staff.remove-title': 'Take {name} out of this class?',
  'staff.remove-lead':
    'Whoever {name} has goes back to the old place in line. {name} sees nothing of this class any more, at once.',
  'staff.remove-yes': 'Take {name} out',
  'staff.remove-no': 'Keep in the class',
  'staff.removed-told': '{name} is out of this class.',
  'staff.removed-code-told':
    '{name} is out of this class, and the class has a new code. Print the poster and the cards once more.',
  'staff.walls-of': '{name} made these wall links of the class. They go on showing it:',
  'staff.walls-mine': 'You made these wall links of the class. They go on showing it:',
  'staff.walls-end': 'End them. Screens that show them close at once.',
  'staff.code-of': '{name} knows the code of this class.',
  'staff.code-new':
    'Give the class a new code. The present one opens nothing any more: print the poster and the PIN cards once more.',
  'staff.leave-title': 'Leave this class?',
  'staff.leave-lead':
    'Whoever you have goes back to the old place in line. Another teacher of the class can invite you again.',
  'staff.leave-yes': 'Leave it',
  'staff.leave-no': 'Stay',
  'staff.letter-subject': 'Threshold: {name} invites you',
  'staff.letter-class':
    '{name} invites you to teach {title} on Threshold. Open this link to come in. It works once, for seven days:\n\n{link}\n\nIf you do not know {name}, there is nothing to do.',
  'staff.letter-today':
    '{name} invites you to teach {title} on Threshold today. Open this link to come in. It works once, until midnight:\n\n{link}\n\nIf you do not know {name}, there is nothing to do.',
  'staff.letter-school':
    '{name} invites you onto the staff of {school} on Threshold. Open this link to come in. It works once, for seven days:\n\n{link}\n\nIf you do not know {name}, there is nothing to do.',
} as const;
