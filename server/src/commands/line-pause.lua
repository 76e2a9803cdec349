-- line.pause: presses still join; nobody is called. Rule L2.
-- event: line.changed
return function(command)
  local s = section.get(command.section)
  if not s or not section.is_staff(s.id, command.person) then return refuse('NOT_FOUND') end
  if s.state == 'closing' or s.state == 'closed' then return refuse('LINE_CLOSED') end
  if s.state == 'paused' then return { rev = commit.stands(s.room) } end
  -- writes below
  line.change(s, 'paused', command.time)
  return { rev = commit.rev(s.room) }
end
