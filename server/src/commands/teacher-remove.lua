-- teacher.remove: takes a teacher out of this class. Rules I3, A5.
-- command: teacher, walls? ('end': the wall links of this class that they made), codes? ('new': of whoever teaches it for good)
-- given: code, with `codes` · reply: walls, those that ended, if any
-- event: enrollment.changed, attempt.released for whoever was with them, section.changed with another code
return function(command)
  local s, teacher = section.get(command.section), command.teacher
  if not s or not (command.leader or section.is_staff(s.id, command.person)) then return refuse('NOT_FOUND') end
  if not section.is_staff(s.id, teacher) then return refuse('NOT_FOUND') end
  local substitute = enrollments.is_substitute(s, teacher)
  if not command.leader and teacher ~= command.person and enrollments.is_substitute(s, command.person) then
    return refuse('NOT_ALLOWED')
  end
  if not substitute and enrollments.teachers(s) == 1 then return refuse('LAST_TEACHER') end
  -- The audit says that whoever went was there for a day. Rule I4.
  command.noted = { substitute = substitute or nil }
  -- writes below
  invitations.drop_by(teacher, s.id)
  local ended = command.walls and walls.drop_by(s.id, teacher) or {}
  for _, link in ipairs(ended) do endings.of_display(command, link) end
  enrollments.leave(s, teacher, 'teacher', command.time)
  if command.codes and not substitute then section.change_code(s, command, command.given.code) end
  return { rev = commit.rev(s.room), walls = #ended > 0 and ended or nil }
end
