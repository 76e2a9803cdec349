-- student.pin: a new PIN for a student of this class. No event: nobody's screen shows a PIN that was not asked for.
-- command: student · given: pin (sealed)
return function(command)
  local s, student = section.get(command.section), command.student
  if not s or not section.is_staff(s.id, command.person) then return refuse('NOT_FOUND') end
  if not section.is_student(s.id, student) then return refuse('NOT_FOUND') end
  local record = people.get(student)
  -- writes below
  record.pin = command.given.pin
  people.set(student, record)
  endings.of_person(command, student, 'NEW_PIN')
  return { rev = commit.stands(s.room) }
end
