-- line.close: serves those in line, then closes; with now, holds everybody who is ready, place kept. Rule A12.
-- command: now? · events: line.changed, attempt.held
return function(command)
  local s = section.get(command.section)
  if not s or not section.is_staff(s.id, command.person) then return refuse('NOT_FOUND') end
  if s.state == 'closed' then return { rev = commit.stands(s.room) } end
  -- writes below
  if s.state ~= 'closing' then line.change(s, 'closing', command.time) end
  if command.now then line.hold_ready(s, command.time) end
  line.settle(s, command.time)
  return { rev = commit.stands(s.room) }
end
