-- person.add: a person with the next number of their kind. Staff sign up now, unless a loader says since when.
-- command: record (JSON), student, staffName? · answers: id
local DAY_MS = 86400000

return function(command)
  -- writes below
  if command.student then
    return { rev = 0, id = people.add_student(command.record) }
  end
  local id = redis.call('HINCRBY', K.ids(), 'staff', 1)
  redis.call('HSET', K.people(), id, command.record)
  redis.call('HSET', K.staff(), id, command.staffName)
  redis.call('HINCRBY', K.signUps(), math.floor((command.since or command.time) / DAY_MS), 1)
  return { rev = 0, id = id }
end
