-- school.found: a new school, of the store's present life, on its first day.
-- command: record (JSON), epoch, since, dayStart, dayEnd; times in epoch ms
return function(command)
  if redis.call('HEXISTS', K.school(), 'record') == 1 then return refuse('CONFLICT') end
  -- writes below; before anything is recorded the day stands, as what lies before today must not count as today's
  redis.call('HSET', K.school(), 'record', command.record, 'epoch', command.epoch, 'since', numeral(command.since),
    'dayStart', numeral(command.dayStart), 'dayEnd', numeral(command.dayEnd),
    'commit', 0, 'scores', 0, 'mastered', 0, 'notYet', 0, 'assessments', 0)
  return { rev = 0 }
end
