-- teacher.add: a leader gives this class somebody of the staff as its teacher. Whoever teaches it already stays as they are. Rule I7.
-- command: teacher · event: enrollment.changed
return function(command)
  local s = section.get(command.section)
  if not s or s.archived or not command.leader then return refuse('NOT_FOUND') end
  local teacher = command.teacher
  if not people.staff(teacher) then return refuse('NOT_FOUND') end
  local teaches = section.is_staff(s.id, teacher) and not enrollments.is_substitute(s, teacher)
  -- writes below
  if not teaches then enrollments.set(s, teacher, enrollments.how(teacher, 'teacher'), command.time) end
  return { rev = (teaches and commit.stands or commit.rev)(s.room) }
end
