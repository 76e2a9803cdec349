-- section.shut: so much was tried wrong at the class's door that it is shut until then; told once, to its staff. Rule S5.
-- command: untilTime · event: section.changed
return function(command)
  local s = section.get(command.section)
  if not s or s.archived then return refuse('NOT_FOUND') end
  local known = tonumber(redis.call('HGET', K.section(s.id), 'shutUntil') or 0)
  if known > command.time then return { rev = commit.stands(s.room) } end
  -- writes below
  section.set(s, 'shutUntil', numeral(command.untilTime))
  commit.event(s.room, { type = 'section.changed', shutUntil = command.untilTime })
  return { rev = commit.rev(s.room) }
end
