-- person.add: a person with the next number of their kind. Staff sign up now, unless a loader says since when.
-- command: record (JSON), student, staffName? · answers: id
return function(command)
  -- writes below
  if command.student then
    return { rev = 0, id = people.add_student(command.record) }
  end
  return { rev = 0, id = people.add_staff(command.record, command.staffName, command.since or command.time) }
end
