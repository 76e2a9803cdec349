-- section.code: a new class code, and the one before opens nothing from then on; with `keep` the same one stands on. A door that wrong tries
-- shut is open again. Rule S5.
-- command: keep? · given: code, kept for this class in the organization's index · event: section.changed
return function(command)
  local s = section.get(command.section)
  if not s or not section.is_staff(s.id, command.person) then return refuse('NOT_FOUND') end
  local code = command.keep and redis.call('HGET', K.section(s.id), 'code') or not command.keep and command.given.code
  if not code then return refuse('WRONG_STATE') end
  -- writes below
  section.set(s, 'code', code)
  local was_shut = redis.call('HGET', K.section(s.id), 'shutUntil')
  if was_shut then section.set(s, 'shutUntil', nil) end
  commit.event(s.room, {
    type = 'section.changed', code = code, codeUntil = section.let_code_stand(s, command.time), shutUntil = was_shut and 0 or nil,
  })
  return { rev = commit.rev(s.room) }
end
