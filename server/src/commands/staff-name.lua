-- staff.name: one's own name as students say it, in every class. command: as · given: initials · event: enrollment.changed in each
return function(command)
  local record = people.staff(command.person)
  if not record then return refuse('NOT_FOUND') end
  -- writes below
  record.name, record.called, record.initials = command.as, nil, command.given.initials
  people.set(command.person, record)
  redis.call('HSET', K.staff(), numeral(command.person), command.as)
  enrollments.tell(command.person, record, command.time)
  return { rev = 0 }
end
