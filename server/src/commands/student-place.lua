-- student.place: a leader puts a student of the school into this class, as they are. Who is in it already stays so. Rule S7.
-- command: student · event: enrollment.changed
return function(command)
  local s, student = section.get(command.section), command.student
  if not s or s.archived or not command.leader then return refuse('NOT_FOUND') end
  if not people.student(student) then return refuse('NOT_FOUND') end
  local there = section.is_student(s.id, student)
  if not there and #enrollments.students(s) + 1 > LIMITS.CLASS_LIMIT then return refuse('CLASS_FULL') end
  -- writes below
  if not there then enrollments.set(s, student, enrollments.how(student, 'student'), command.time) end
  return { rev = (there and commit.stands or commit.rev)(s.room) }
end
