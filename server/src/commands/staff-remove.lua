-- staff.remove: takes somebody off the school's staff. Their record stays, as scores name them; nobody signs in by it. Rules I3, A5.
-- command: teacher · event: enrollment.changed in each of their classes, and attempt.released for whoever was with them
return function(command)
  local record = command.leader and people.staff(command.teacher)
  if not record then return refuse('NOT_FOUND') end
  if record.role == 'leader' and people.leaders() == 1 then return refuse('LAST_LEADER') end
  -- writes below
  invitations.drop_by(command.teacher)
  for _, id in ipairs(redis.call('SMEMBERS', K.sectionsOf(command.teacher))) do
    enrollments.leave(section.get(tonumber(id)), command.teacher, 'teacher', command.time)
  end
  people.remove_staff(command.teacher, record, command.time)
  people.sign_out(command, command.teacher, 'OFF_STAFF')
  return { rev = 0 }
end
