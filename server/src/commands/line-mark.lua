-- line.mark: tells the others whom I will take next; nothing takes the mark away. Rule L1.
-- command: attempt or null · event: line.marked
return function(command)
  local s = section.get(command.section)
  if not s or not section.is_staff(s.id, command.person) then return refuse('NOT_FOUND') end
  local id = command.attempt ~= cjson.null and command.attempt or nil
  if id then
    local attempt = attempts.of(s.id, id)
    if not attempt then return refuse('NOT_FOUND') end
    if attempt.state ~= 'ready' then return refuse('WRONG_STATE') end
  end
  -- writes below
  section.mark(s, command.person, id)
  commit.event(s.room, { type = 'line.marked', by = command.person, attempt = id or cjson.null })
  return { rev = commit.rev(s.room) }
end
