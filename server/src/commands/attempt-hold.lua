-- attempt.hold: steps aside with the place kept. Rules A3, A5.
-- command: attempt, why · reply: attempt · event: attempt.held
return function(command)
  local attempt = attempts.of(command.section, command.attempt)
  if not attempt then return refuse('NOT_FOUND') end
  local own = attempt.student == command.person and section.is_student(command.section, command.person)
  if not own and not section.is_staff(command.section, command.person) then return refuse('NOT_FOUND') end
  if not attempts.may('hold', attempt) then return refuse('WRONG_STATE') end
  if not own and attempt.by and attempt.by ~= command.person then
    return refuse('CLAIMED_BY_OTHER', { by = attempt.by })
  end
  -- writes below
  local s = section.get(command.section)
  attempts.hold(attempt, s, command.why, command.time)
  section.drop_marks(s, { attempt.id })
  commit.event(s.room, { type = 'attempt.held', attempts = { attempt.id }, why = command.why, at = command.time })
  line.settle(s, command.time)
  return replies.accept(commit.rev(s.room), attempt.id)
end
