-- person.password: another password for somebody of the staff. command: of, password (argon2id)
return function(command)
  if redis.call('HEXISTS', K.people(), command.of) == 0 then return refuse('NOT_FOUND') end
  local record = people.get(command.of)
  if record.role == 'student' then return refuse('NOT_FOUND') end
  -- writes below
  record.password = command.password
  people.set(command.of, record)
  return { rev = 0 }
end
