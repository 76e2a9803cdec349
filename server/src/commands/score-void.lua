-- score.void: voids one score with a reason, or corrects its outcome. Rules A8, M2.
-- command: student, index, reason, instead? · reply: scores · event: score.voided, then score.recorded for a correction
return function(command)
  local s = section.get(command.section)
  local student = command.student
  if not s or not (section.is_staff(s.id, command.person) or command.leader) then return refuse('NOT_FOUND') end
  if not section.is_student(s.id, student) then return refuse('NOT_FOUND') end
  local record = cells.record(student, command.index)
  if not record or record.outcome == 2 then return refuse('NOT_FOUND') end
  if record.section ~= s.id and not section.shows(s, record.objective) then return refuse('NOT_FOUND') end
  local _, voided = cells.log(student)
  if voided[command.index] then return refuse('ALREADY_VOID') end
  -- writes below
  scores.void(command, student, { command.index }, record.section, { why = 'void', reason = command.reason })
  local written = {}
  if command.instead then
    -- The correction bears the date of what it corrects: the past is set right, not the present.
    local result = scores.record(command, {
      student = student, teacher = command.person, section = record.section, at = (record.at + 946684800) * 1000,
      note = command.instead.note, wait = record.wait, steps = record.sitting,
    }, { { objective = record.objective, outcome = command.instead.outcome, criteria = command.instead.criteria } })
    written[1] = { student, result.written[1].index }
  end
  return { rev = commit.rev(s.room), scores = written }
end
