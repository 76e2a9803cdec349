-- person.password: another password for somebody of the staff. Of who was taken off it, it is the one that tells them so, and opens
-- nothing here. Rule I3. command: of, password (argon2id), was? (the one in whose place it is set, by a link; '': none), by? (the leader who
-- handed that link over, who must lead still; it is noted: rule I8). All their sessions are owed an end: rule I6.
return function(command)
  local record = people.any_staff(command.of)
  if not record then return refuse('NOT_FOUND') end
  local field = record.left and 'former' or 'password'
  if command.was and (record[field] or '') ~= command.was then return refuse('NOT_FOUND') end
  if command.by and (record.left or not people.leads(command.by)) then return refuse('NOT_FOUND') end
  -- writes below
  record[field] = command.password
  people.set(command.of, record)
  if not record.left then endings.of_person(command, command.of) end
  if command.by then audit.write(command.of, 'password.set', { of = command.by }) end
  return { rev = 0 }
end
