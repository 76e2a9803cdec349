-- staff.role: makes somebody of the staff a leader of the school, or a teacher only. Rule I9.
-- command: teacher, leads · nothing is told: what they may do goes with their sessions, which end · reply: unchanged where it was so
return function(command)
  local record = command.leader and people.staff(command.teacher)
  if not record then return refuse('NOT_FOUND') end
  local role = command.leads and 'leader' or 'teacher'
  if record.role == 'leader' and role == 'teacher' and people.leaders() == 1 then return refuse('LAST_LEADER') end
  if record.role == role then return { rev = 0, unchanged = true } end
  -- writes below
  record.role = role
  people.set(command.teacher, record)
  endings.of_person(command, command.teacher)
  if role == 'teacher' then invitations.drop_to_school(command.teacher) end
  return { rev = 0 }
end
