-- student.erase: a student goes from the school with all that was kept of them; counters stay true by a tally without a name.
-- Rules T8, H1. command: student · event: student.erased in every class that ever had them, whose feed begins anew with it
-- What this call cannot find by itself (ended attempts, kept replies, sessions, the log on the disk) is owed: `erasing`.
return function(command)
  local student = command.student
  if not command.leader then return refuse('NOT_FOUND') end
  if not people.student(student) then return refuse('NOT_FOUND') end
  -- writes below
  local open = redis.call('HVALS', K.open(student))
  for _, id in ipairs(open) do
    attempts.withdraw(attempts.get(id), 'left', command.time)
    redis.call('DEL', K.attempt(id))
  end
  for _, text in ipairs(redis.call('HKEYS', K.sections())) do enrollments.erase(section.get(tonumber(text)), student) end
  cells.erase(student)
  redis.call('DEL', K.open(student), K.openings(student), K.sectionsOf(student), K.archivedOf(student))
  people.erase(student)
  redis.call('SADD', K.erasing(), student)
  for _, person in ipairs({ student, people.family_of(student) }) do endings.of_person(command, person) end
  return { rev = 0 }
end
