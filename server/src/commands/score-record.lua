-- score.record: an observed score without a press, for one student or many at once. Rules A9, A11.
-- command: students, objective, outcome, criteria, version, note? · reply: scores · event: score.recorded each
return function(command)
  local s = section.get(command.section)
  if not s or not section.is_staff(s.id, command.person) then return refuse('NOT_FOUND') end
  if not section.shows(s, command.objective) then return refuse('NOT_FOUND') end
  if section.gate(command.objective).version ~= command.version then return refuse('THRESHOLD_CHANGED') end
  for _, student in ipairs(command.students) do
    if not section.is_student(s.id, student) then return refuse('NOT_FOUND') end
  end
  -- writes below
  local pairs_written, ended = {}, {}
  for _, student in ipairs(command.students) do
    local result = scores.record(command, {
      student = student, teacher = command.person, section = s.id, at = command.time, note = command.note, wait = 0, steps = 0,
    }, { { objective = command.objective, outcome = command.outcome, criteria = command.criteria } })
    pairs_written[#pairs_written + 1] = { student, result.written[1].index }
    for _, one in ipairs(result.ended) do ended[#ended + 1] = one end
  end
  return { rev = commit.rev(s.room), scores = pairs_written }, { scores = pairs_written, ended = ended, section = s.id }
end
