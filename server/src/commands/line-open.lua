-- line.open: presses join and students are called. Rule L2.
-- event: line.changed
return function(command)
  local s = section.get(command.section)
  if not s or not section.is_staff(s.id, command.person) then return refuse('NOT_FOUND') end
  if s.state == 'open' then return { rev = commit.stands(s.room) } end
  -- writes below
  line.change(s, 'open', command.time)
  return { rev = commit.rev(s.room) }
end
