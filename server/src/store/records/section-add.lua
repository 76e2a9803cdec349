-- section.add: a class with its own line, open, with the rules a class begins with.
-- command: title, period, tracks, code?, source? · answers: id
return function(command)
  -- writes below
  local id = redis.call('HINCRBY', K.ids(), 'section', 1)
  section.add(id, command, command.time)
  return { rev = 0, id = id }
end
