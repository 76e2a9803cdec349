-- family.revoke: takes a family's code back. No event, as for a new one; where there is none, nothing changes.
-- command: student
return function(command)
  local s, student = section.get(command.section), command.student
  if not s or not section.is_staff(s.id, command.person) then return refuse('NOT_FOUND') end
  if not section.is_student(s.id, student) then return refuse('NOT_FOUND') end
  local record = people.get(student)
  -- writes below
  if record.family then
    record.family = nil
    people.set(student, record)
    endings.of_person(command, people.family_of(student))
  end
  return { rev = commit.stands(s.room) }
end
