-- student.badge: a new badge for a student of this class. No event: nobody's screen shows a badge that was not asked for. Rule D2.
-- command: student · given: salt
return function(command)
  local s, student = section.get(command.section), command.student
  if not s or not section.is_staff(s.id, command.person) then return refuse('NOT_FOUND') end
  if not section.is_student(s.id, student) then return refuse('NOT_FOUND') end
  if redis.call('HEXISTS', K.section(s.id), 'badges') == 0 then return refuse('WRONG_STATE') end
  -- writes below
  redis.call('HSET', K.badges(s.id), student, command.given.salt)
  endings.of_badges(command, s.id, student)
  return { rev = commit.stands(s.room) }
end
