-- person.password: another password for somebody of the staff. Of who was taken off it, it is the one that tells them so, and opens
-- nothing here. Rule I3. command: of, password (argon2id)
return function(command)
  if redis.call('HEXISTS', K.people(), command.of) == 0 then return refuse('NOT_FOUND') end
  local record = people.get(command.of)
  if record.role == 'student' then return refuse('NOT_FOUND') end
  -- writes below
  record[record.left and 'former' or 'password'] = command.password
  people.set(command.of, record)
  return { rev = 0 }
end
