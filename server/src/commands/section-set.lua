-- section.set: what this class is called, and the rules of its line and wall; only what is given changes. Rules A1, A2, L1, P1.
-- command: order?, coolDown?, maxOpen?, wallMode?, joining?, pins?, title?, period? · event: section.changed
local SETTINGS = { 'order', 'coolDown', 'maxOpen', 'wallMode', 'joining', 'pins', 'title', 'period' }

return function(command)
  local s = section.get(command.section)
  if not s or not section.is_staff(s.id, command.person) then return refuse('NOT_FOUND') end
  -- writes below
  local event = { type = 'section.changed' }
  for _, field in ipairs(SETTINGS) do
    local value = command[field]
    if value ~= nil then
      event[field] = value
      section.set(s, field, type(value) == 'boolean' and (value and '1' or '0') or value)
    end
  end
  if command.title or command.period then
    local record = cjson.decode(redis.call('HGET', K.sections(), s.id))
    record.title, record.period = command.title or record.title, command.period or record.period
    redis.call('HSET', K.sections(), s.id, commit.encode(record))
  end
  commit.event(s.room, event)
  return { rev = commit.rev(s.room) }
end
