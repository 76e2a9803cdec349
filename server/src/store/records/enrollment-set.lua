-- enrollment.set: a person comes into a section, changes in it, or leaves it.
-- command: member, role, active, full, called?, initials, native?, lang?, table? · event: enrollment.changed
return function(command)
  local s = section.get(command.section)
  if not s or s.archived then return refuse('NOT_FOUND') end
  -- writes below
  enrollments.set(s, command.member, command, command.time)
  return { rev = commit.rev(s.room) }
end
