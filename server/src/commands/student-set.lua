-- student.set: what a student is called, in every class of theirs.
-- command: student, as: { name, called?, native?, lang? } · given: initials · event: enrollment.changed in each of their classes
local FIELDS = { 'name', 'called', 'native', 'lang' }

return function(command)
  local s, student = section.get(command.section), command.student
  if not s or not section.is_staff(s.id, command.person) then return refuse('NOT_FOUND') end
  if not section.is_student(s.id, student) then return refuse('NOT_FOUND') end
  local record = people.get(student)
  -- writes below
  for _, field in ipairs(FIELDS) do record[field] = command.as[field] end
  record.initials = command.given.initials
  people.set(student, record)
  enrollments.tell(student, record, command.time)
  return { rev = commit.rev(s.room) }
end
