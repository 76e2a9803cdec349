-- section.used: somebody came in by the class's code, so it stands on; told at most once a day. Rule S5.
-- command: code · event: section.changed
return function(command)
  local s = section.get(command.section)
  local code, known = unpack(redis.call('HMGET', K.section(command.section), 'code', 'codeUntil'))
  if not s or code ~= command.code or tonumber(known or 0) <= command.time then return refuse('NOT_FOUND') end
  if command.time + LIMITS.CODE_MS - known < LIMITS.DAY_MS then return { rev = commit.stands(s.room) } end
  -- writes below
  commit.event(s.room, { type = 'section.changed', codeUntil = section.let_code_stand(s, command.time) })
  return { rev = commit.rev(s.room) }
end
