-- wall.link: a link that shows this class's wall on a screen until its day; with `instead` the one it stands in for opens nothing. Rule
-- S6. No event: a link is nothing that screens show.
-- command: days, instead?, as? · given: id, the hash of its token · reply: link: { id, until }

-- "made until by name" → epoch ms of its end.
local function ends(text) return tonumber(string.match(text, '^%d+ (%d+) ')) end

return function(command)
  local s = section.get(command.section)
  if not s or not section.is_staff(s.id, command.person) then return refuse('NOT_FOUND') end
  local flat, standing, over = redis.call('HGETALL', K.walls(s.id)), 0, {}
  for i = 1, #flat, 2 do
    if flat[i] == command.instead or ends(flat[i + 1]) <= command.time then over[#over + 1] = flat[i] else standing = standing + 1 end
  end
  local replaced = command.instead and redis.call('HGET', K.walls(s.id), command.instead)
  if command.instead and not replaced then return refuse('NOT_FOUND') end
  if standing >= LIMITS.WALL_LINKS then return refuse('LINKS_FULL') end
  -- writes below
  local last = command.time + command.days * LIMITS.DAY_MS
  if #over > 0 then redis.call('HDEL', K.walls(s.id), unpack(over)) end
  if replaced then endings.of_display(command, command.instead) end
  local name = command.as or replaced and string.match(replaced, '^%d+ %d+ %d+ (.+)$') or ''
  local made = numeral(command.time) .. ' ' .. numeral(last) .. ' ' .. numeral(command.person)
  redis.call('HSET', K.walls(s.id), command.given.id, name == '' and made or made .. ' ' .. name)
  return { rev = commit.stands(s.room), link = { id = command.given.id, ends = last } }
end
