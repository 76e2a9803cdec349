-- staff.remove: takes somebody off the school's staff. Their record stays, as scores name them; nobody signs in by it. Rules I3, A5.
-- command: teacher, walls? ('end': the wall links that they made, of whatever class), codes? ('new': of the classes they teach for good)
-- given: codes, with `codes`: class → its code · reply: walls, those that ended, if any
-- event: enrollment.changed in each of their classes, attempt.released for whoever was with them, section.changed with another code
return function(command)
  local record = command.leader and people.staff(command.teacher)
  if not record then return refuse('NOT_FOUND') end
  if record.role == 'leader' and people.leaders() == 1 then return refuse('LAST_LEADER') end
  -- writes below
  invitations.drop_by(command.teacher)
  local ended = {}
  if command.walls then
    for _, id in ipairs(redis.call('HKEYS', K.sections())) do walls.drop_by(id, command.teacher, ended) end
  end
  for _, id in ipairs(redis.call('SMEMBERS', K.sectionsOf(command.teacher))) do
    local s = section.get(tonumber(id))
    local substitute = enrollments.is_substitute(s, command.teacher)
    enrollments.leave(s, command.teacher, 'teacher', command.time)
    if command.codes and not substitute then section.change_code(s, command, command.given.codes[id]) end
  end
  people.remove_staff(command.teacher, record, command.time)
  for _, link in ipairs(ended) do endings.of_display(command, link) end
  endings.of_person(command, command.teacher, 'OFF_STAFF')
  return { rev = 0, walls = #ended > 0 and ended or nil }
end
