-- section.add: a class with its own line, open, with the rules a class begins with.
-- command: record (JSON), title, period, tracks, code? · answers: id
return function(command)
  -- writes below
  local id = redis.call('HINCRBY', K.ids(), 'section', 1)
  redis.call('HSET', K.section(id), 'title', command.title, 'period', command.period, 'tracks', table.concat(command.tracks, ' '),
    'state', 'open', 'order', 'joined', 'maxOpen', 3, 'coolDown', 0, 'wallMode', 'initials', 'joining', 1, 'rev', 0, 'paused', 0)
  if command.code then redis.call('HSET', K.section(id), 'code', command.code) end
  redis.call('HSET', K.sections(), id, command.record)
  return { rev = 0, id = id }
end
