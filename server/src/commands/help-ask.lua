-- help.ask: a student asks for help; never an attempt. Rule L6.
-- command: objective?, text? · event: help.asked
return function(command)
  local s = section.get(command.section)
  if not s or not section.is_student(s.id, command.person) then return refuse('NOT_FOUND') end
  if command.objective and not section.shows(s, command.objective) then return refuse('NOT_FOUND') end
  if redis.call('HEXISTS', K.help(s.id), command.person) == 1 then return refuse('ALREADY_OPEN') end
  -- writes below
  local help = { student = command.person, objective = command.objective, text = command.text, at = command.time }
  redis.call('HSET', K.help(s.id), command.person, cjson.encode(help))
  help.type = 'help.asked'
  commit.event(s.room, help)
  return { rev = commit.rev(s.room) }
end
