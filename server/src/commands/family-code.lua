-- family.code: a new code for the family of each of these students. No event: nobody's screen shows a code that was not asked for.
-- command: students, keep? (a code that stands) · given: families: { code (sealed), mark } in the order of the students
return function(command)
  local s = section.get(command.section)
  if not s or not section.is_staff(s.id, command.person) then return refuse('NOT_FOUND') end
  for _, student in ipairs(command.students) do
    if not section.is_student(s.id, student) then return refuse('NOT_FOUND') end
  end
  -- writes below
  for i, student in ipairs(command.students) do
    local record = people.get(student)
    if not (command.keep and record.family) then
      record.family = command.given.families[i]
      people.set(student, record)
      endings.of_person(command, people.family_of(student))
    end
  end
  return { rev = commit.stands(s.room) }
end
