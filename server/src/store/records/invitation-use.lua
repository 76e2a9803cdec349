-- invitation.use: somebody comes onto the staff by a link, once: as a new person, or as the one they are here already. Rule I2.
-- command: token (its hash), account, isNew (the account is made now), known? (person), record (JSON; of an account of its own: with its
-- password), staffName
-- answers: id. Asked again for the same account it answers the same, so that what was cut off after it can go on.
-- An address is one person here, however many links it comes by at once: the second one that would make its account is refused, and
-- `by` says who it is, whose password is to be shown; also where they left meanwhile.
return function(command)
  local invitation = invitations.get(command.token, command.time)
  if not invitation then return refuse('NOT_FOUND') end
  if invitation.used then
    if invitation.used.account ~= command.account then return refuse('NOT_FOUND') end
    return { rev = 0, id = invitation.used.person }
  end
  local s = invitation.section and section.get(invitation.section)
  if invitation.section and (not s or s.archived) then return refuse('NOT_FOUND') end
  local record = cjson.decode(command.record)
  local person = command.known or tonumber(redis.call('HGET', K.joined(), command.account) or nil)
  local before = person and people.any_staff(person)
  if before and command.isNew then return refuse('EMAIL_TAKEN', { by = person }) end
  -- writes below
  if not before then
    person, record.role = people.add_staff(command.record, command.staffName, command.time), 'teacher'
  elseif before.left then
    -- Whoever comes back goes on as who they were: scores name them.
    people.staff_moved(command.time, 1)
    record.role = 'teacher'
    redis.call('HSET', K.staff(), numeral(person), command.staffName)
  else
    record = before
  end
  if invitation.leads then record.role = 'leader' end
  people.set(person, record)
  redis.call('HSET', K.joined(), command.account, numeral(person))
  if s and not (section.is_staff(s.id, person) and not enrollments.is_substitute(s, person)) then
    enrollments.set(s, person, {
      role = 'teacher', active = true, full = record.name, called = record.called, initials = record.initials,
      substitute = invitation.today or nil,
    }, command.time)
  end
  audit.write(person, 'invitation.used', {
    section = s and s.id, of = invitation.by, more = { leads = invitation.leads, today = invitation.today },
  })
  invitations.use(command.token, invitation, command.account, person, command.time)
  commit.touch()
  return { rev = 0, id = person }
end
