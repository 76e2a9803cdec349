-- What is to end because what let it in opens nothing any more: sessions and displays, which are kept in another slot. It is owed in the step
-- that took it away until it is done (`endings.ts`), and a session that is owed an end lets nobody in meanwhile. Rule T4.
-- Each is `<person> <command> <what>`; the person is 0 where it is not one person's.
local endings = {}

local function owe(command, person, what)
  redis.call('SADD', K.ending(), numeral(person) .. ' ' .. command.id .. ' ' .. what)
end

-- All sessions of somebody. `why`: what their own screens are told of it, if anything but that they are signed out.
function endings.of_person(command, person, why) owe(command, person, why or '') end

-- Those that were begun by a badge of a class that comes in by badges, of one student or of all. Rule D2.
function endings.of_badges(command, id, student)
  if redis.call('HEXISTS', K.section(id), 'badges') == 0 then return end
  owe(command, student or 0, 'badge:' .. numeral(id))
end

-- Screens that came by a link: the hash of its token. Rule S6.
function endings.of_display(command, link) owe(command, 0, 'display:' .. link) end

-- Whether somebody's sessions are owed an end now; nearly always nobody's are.
function endings.is_owed(person)
  local mine = numeral(person) .. ' '
  for _, owed in ipairs(redis.call('SMEMBERS', K.ending())) do
    if string.sub(owed, 1, #mine) == mine then return true end
  end
  return false
end

return endings
