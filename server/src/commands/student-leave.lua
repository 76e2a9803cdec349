-- student.leave: takes a student out of this class; their record stays. Rule A3.
-- command: student · event: enrollment.changed
return function(command)
  local s, student = section.get(command.section), command.student
  if not s or not section.is_staff(s.id, command.person) then return refuse('NOT_FOUND') end
  if not section.is_student(s.id, student) then return refuse('NOT_FOUND') end
  -- writes below
  endings.of_badges(command, s.id, student)
  enrollments.leave(s, student, 'student', command.time)
  return { rev = commit.rev(s.room) }
end
