-- wall.revoke: a wall link of this class opens nothing any more. Rule S6. No event. command: link, the hash of its token
return function(command)
  local s = section.get(command.section)
  if not s or not section.is_staff(s.id, command.person) then return refuse('NOT_FOUND') end
  if redis.call('HEXISTS', K.walls(s.id), command.link) == 0 then return refuse('NOT_FOUND') end
  -- writes below
  redis.call('HDEL', K.walls(s.id), command.link)
  endings.of_display(command, command.link)
  return { rev = commit.stands(s.room) }
end
