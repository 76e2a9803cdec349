-- section.code: a new class code; the one before opens nothing from then on.
-- given: code, kept for this class in the organization's index · event: section.changed
return function(command)
  local s = section.get(command.section)
  if not s or not section.is_staff(s.id, command.person) then return refuse('NOT_FOUND') end
  -- writes below
  section.set(s, 'code', command.given.code)
  commit.event(s.room, { type = 'section.changed', code = command.given.code })
  return { rev = commit.rev(s.room) }
end
