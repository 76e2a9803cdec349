-- section.badges: whether this class comes in by badges, and new ones for all of it. Rule D2.
-- command: to ('on' | 'off' | 'new') · given: salt · event: section.changed
return function(command)
  local s = section.get(command.section)
  if not s or not section.is_staff(s.id, command.person) then return refuse('NOT_FOUND') end
  local on = redis.call('HEXISTS', K.section(s.id), 'badges') == 1
  -- Another teacher's press came first: badges that are printed stay what they are.
  if command.to == (on and 'on' or 'off') then return { rev = commit.stands(s.room) } end
  -- writes below
  endings.of_badges(command, s.id)
  redis.call('DEL', K.badges(s.id))
  if command.to == 'off' then
    section.set(s, 'badges', nil)
  else
    section.set(s, 'badges', command.given.salt)
  end
  commit.event(s.room, { type = 'section.changed', badges = command.to ~= 'off' })
  return { rev = commit.rev(s.room) }
end
