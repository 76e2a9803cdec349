-- attempt.resume: a held attempt returns to its old place. Rules A3, A5, L2.
-- command: attempt · reply: attempt · event: attempt.resumed
return function(command)
  local attempt = attempts.of(command.section, command.attempt)
  if not attempt then return refuse('NOT_FOUND') end
  local own = attempt.student == command.person and section.is_student(command.section, command.person)
  if not own and not section.is_staff(command.section, command.person) then return refuse('NOT_FOUND') end
  if not attempts.may('resume', attempt) then return refuse('WRONG_STATE') end
  local s = section.get(command.section)
  if s.state == 'closing' or s.state == 'closed' then return refuse('LINE_CLOSED') end
  -- writes below
  attempts.resume(attempt, s, command.time)
  commit.event(s.room, {
    type = 'attempt.resumed', attempt = attempt.id, away = attempt.away, pausedBefore = attempt.pausedBefore,
  })
  return replies.accept(commit.rev(s.room), attempt.id)
end
