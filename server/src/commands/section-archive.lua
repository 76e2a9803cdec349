-- section.archive: the class is over. Everybody's time in it ends, its code, wall links and invitations open nothing, and its staff
-- still find it as it was. Rule S4. · events: what leaving says, line.changed, section.archived
return function(command)
  local s = section.get(command.section)
  if not s or not section.is_staff(s.id, command.person) then return refuse('NOT_FOUND') end
  -- writes below
  endings.of_badges(command, s.id)
  enrollments.close(s, command.person, command.time)
  return { rev = commit.rev(s.room) }
end
