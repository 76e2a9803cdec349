/** Texts of the area `class`. */
export const classHome = {
  'class.page-title': '{name} · Class · Threshold',
  'class.page-title-period': '{name}, {period} · Class · Threshold',
  'class.pages': 'Class pages',
  'class.tab-line': 'Line',
  'class.tab-board': 'Board',
  'class.tab-class': 'Class',
  'class.back': 'Back to the line',
  'class.offline':
    '<b>You’re offline.</b> The class is shown as it was. Nothing can be changed until you’re back.',
  'class.not-reachable':
    '<b>Threshold can’t be reached.</b> The class is shown as it was. Nothing can be changed until it is reached again.',
  'class.not-reached':
    'Threshold was not reached. Check whether it changed before you try once more.',
  'class.title-and-period': '{title}, {period}',
  'class.cancel': 'Cancel',
  'class.change-name': 'Change the name',
  'class.name-title': 'What this class is called',
  'class.field-title': 'Name',
  'class.field-period': 'When it meets',
  'class.field-period-hint': 'as you say it, like “Period 3”; may stay empty',
  'class.title-missing': 'Write what the class is called.',
  'class.save-name': 'Change it',
  'class.tracks': '{count, plural, one {Track} other {Tracks}}',
  'class.objectives': '{count, plural, one {# objective} other {# objectives}}',
  'class.teachers': 'Teachers',
  'class.you': 'you',
  'class.here-now': 'here now',
  'class.undo': 'Undo',
  'class.change': 'Change',
  'class.choose-track': 'Choose a track',
  'class.change-tracks': 'Change the tracks',
  'class.tracks-title': 'Tracks of this class',
  'class.tracks-lead':
    'Students see them in this order. What they crossed stays in their record, whatever the class follows.',
  'class.tracks-followed': 'Tracks the class follows, in their order',
  'class.tracks-more': 'Add a track',
  'class.track-up': 'Move {track} up',
  'class.track-down': 'Move {track} down',
  'class.track-remove': 'Remove {track}',
  'class.track-add': 'Add {track}',
  'class.track-missing': 'Choose at least one track.',
  'class.tracks-leaving':
    '{count, plural, one {One press in the line is at an objective that goes. It is taken out of the line.} other {# presses in the line are at objectives that go. They are taken out of the line.}}',
  'class.tracks-save': 'Follow these',
  'class.tracks-told':
    '{count, plural, one {The class follows one track now.} other {The class follows # tracks now.}}',
} as const;
