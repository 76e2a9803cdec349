-- record.import: scores that were judged in another school, on their own dates; what is there already is left out. Rules H1, M5, T11.
-- command: section (where a new student comes in; 0 for none), file (UUID), student?, scores: [[seconds since 2000, objective, mastered,
-- criteria, note]], signer? ({ key, print, name, place }, another school), trust (it, from now on)
-- given: record (JSON) of a new student · answers: id · event: scores.imported in each class that shows some
return function(command)
  if not command.leader then return refuse('NOT_FOUND') end
  local signer = command.signer
  local is_trusted = not signer or trust.is(signer.key)
  if not is_trusted and not command.trust then return refuse('NOT_TRUSTED') end
  local student = command.student or tonumber(redis.call('HGET', K.transfers(), command.file) or nil)
  if student then
    if redis.call('HEXISTS', K.people(), student) == 0 then return refuse('NOT_FOUND') end
    if people.get(student).role ~= 'student' then return refuse('NOT_FOUND') end
  end
  local s = command.section ~= 0 and section.get(command.section) or nil
  if command.section ~= 0 and (not s or s.archived) then return refuse('NOT_FOUND') end
  if s and #enrollments.students(s) >= LIMITS.CLASS_LIMIT then return refuse('CLASS_FULL') end
  for _, score in ipairs(command.scores) do
    if not section.gate(score[2]) then return refuse('NOT_FOUND') end
  end
  -- writes below
  if not is_trusted then trust.set(command, signer, true) end
  local is_new = not student
  if is_new then student = people.add_student(command.given.record) end
  redis.call('HSET', K.transfers(), command.file, student)
  if is_new and s then
    local record = people.get(student)
    enrollments.set(s, student, {
      role = 'student', active = true, full = record.name, called = record.called, native = record.native, lang = record.lang,
      initials = record.initials,
    }, command.time)
  end
  local written = scores.import(command, student)
  audit.write(command.person, 'record.imported', { of = student, section = command.section, more = { scores = written } })
  return { rev = 0, id = student }
end
