-- attempt.release: the claimer lets students go back to their old places. Rule A5.
-- command: attempts · reply: attempts · event: attempt.released
return function(command)
  local s = section.get(command.section)
  if not s or not section.is_staff(s.id, command.person) then return refuse('NOT_FOUND') end
  local released = {}
  for i, id in ipairs(command.attempts) do
    local attempt = attempts.of(s.id, id)
    if not attempt then return refuse('NOT_FOUND') end
    if not attempts.may('release', attempt) then return refuse('WRONG_STATE') end
    if attempt.by ~= command.person then return refuse('CLAIMED_BY_OTHER', { by = attempt.by }) end
    released[i] = attempt
  end
  -- writes below
  for _, attempt in ipairs(released) do attempts.wait_again(attempt) end
  commit.event(s.room, { type = 'attempt.released', attempts = command.attempts, why = 'released', at = command.time })
  return { rev = commit.rev(s.room), attempts = command.attempts }
end
