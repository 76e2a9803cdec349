-- section.restore: an archived class goes on, with everybody who was in it then, apart from whoever was taken off the staff since, and
-- a new code; its line is closed. Rules S4, I3.
-- given: code · events: section.restored, then enrollment.changed each
return function(command)
  local s = section.get(command.section)
  if not s or not s.archived or section.last_role(s, command.person) ~= 'teacher' then return refuse('NOT_FOUND') end
  local members = enrollments.members(s)
  -- writes below
  section.set(s, 'archived', nil)
  section.set(s, 'code', command.given.code)
  section.note(s, { archived = false, archivedBy = false })
  commit.event(s.room, {
    type = 'section.restored', code = command.given.code, codeUntil = section.let_code_stand(s, command.time),
  })
  for _, member in ipairs(members) do
    if not people.get(member.person).left then
      enrollments.set(s, member.person, enrollments.how(member.person, member.role, member.table), command.time)
    end
    redis.call('SREM', K.archivedOf(member.person), s.id)
  end
  return { rev = commit.rev(s.room) }
end
