-- wall.name: what this class calls one of its wall links. Rule S6. No event. command: link, the hash of its token; as, its name, empty for none
return function(command)
  local s = section.get(command.section)
  if not s or not section.is_staff(s.id, command.person) then return refuse('NOT_FOUND') end
  local kept = redis.call('HGET', K.walls(s.id), command.link)
  if not kept then return refuse('NOT_FOUND') end
  -- writes below
  local made = string.match(kept, '^%d+ %d+ %d+')
  redis.call('HSET', K.walls(s.id), command.link, command.as == '' and made or made .. ' ' .. command.as)
  return { rev = commit.stands(s.room) }
end
