-- attempt.withdraw: the student leaves the line with this attempt. Rule A3.
-- command: attempt · reply: attempt · event: attempt.withdrawn
return function(command)
  local attempt = attempts.of(command.section, command.attempt)
  if not attempt or attempt.student ~= command.person then return refuse('NOT_FOUND') end
  if not section.is_student(command.section, command.person) then return refuse('NOT_FOUND') end
  if not attempts.may('withdraw', attempt) then return refuse('WRONG_STATE') end
  -- writes below
  attempts.withdraw(attempt, 'student', command.time)
  return replies.accept(commit.rev(section.room(command.section)), attempt.id)
end
