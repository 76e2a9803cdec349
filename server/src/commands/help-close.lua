-- help.close: help was given, or is no longer needed. Rule L6.
-- command: student · event: help.closed
return function(command)
  local s = section.get(command.section)
  if not s then return refuse('NOT_FOUND') end
  local own = command.student == command.person and section.is_student(s.id, command.person)
  if not own and not section.is_staff(s.id, command.person) then return refuse('NOT_FOUND') end
  if redis.call('HEXISTS', K.help(s.id), command.student) == 0 then return refuse('NOT_FOUND') end
  -- writes below
  redis.call('HDEL', K.help(s.id), command.student)
  commit.event(s.room, { type = 'help.closed', student = command.student })
  return { rev = commit.rev(s.room) }
end
