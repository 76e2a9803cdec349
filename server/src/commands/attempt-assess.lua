-- attempt.assess: one sitting, judged: the attempt's objective and others shown with it. Rules A6, A7, A11.
-- command: attempt, outcome, criteria, version, note?, also? · reply: attempt, scores · event: score.recorded

-- [L2] At least 1: 0 is for scores without a press.
local function minutes(ms) return math.min(255, math.max(1, math.ceil(ms / 60000))) end

return function(command)
  local s = section.get(command.section)
  local attempt = s and attempts.of(s.id, command.attempt)
  if not attempt or not section.is_staff(s.id, command.person) then return refuse('NOT_FOUND') end
  if attempt.state == 'claimed' and attempt.by ~= command.person then
    return refuse('CLAIMED_BY_OTHER', { by = attempt.by })
  end
  if not attempts.may('assess', attempt) then return refuse('WRONG_STATE') end
  local claim = attempts.claim_of(attempt.student)
  if claim and claim.by ~= command.person then return refuse('ALREADY_CLAIMED', { by = claim.by }) end
  local list = { { objective = attempt.objective, outcome = command.outcome, criteria = command.criteria, version = command.version } }
  for _, also in ipairs(command.also or {}) do
    if also.objective == attempt.objective then return refuse('INVALID') end
    list[#list + 1] = also
  end
  for _, score in ipairs(list) do
    if not section.shows(s, score.objective) then return refuse('NOT_FOUND') end
    if section.gate(score.objective).version ~= score.version then return refuse('THRESHOLD_CHANGED') end
  end
  -- writes below
  local was = attempts.as_was(attempt)
  local waited = attempt.waited or attempts.waited(attempt, command.time)
  local service = was.since and math.max(0, math.floor((command.time - was.since) / 1000)) or nil
  attempts.finish(attempt, command.outcome)
  section.drop_marks(s, { attempt.id })
  if service then line.sample(s, service) end
  local result = scores.record(command, {
    student = attempt.student, teacher = command.person, section = s.id, at = command.time, note = command.note,
    wait = minutes(waited), steps = math.min(255, math.ceil((service or 0) / 15)), service = service,
  }, list, attempt)
  line.settle(s, command.time)
  local pairs_written = {}
  for i, score in ipairs(result.written) do pairs_written[i] = { attempt.student, score.index } end
  return { rev = commit.rev(s.room), attempt = attempt.id, scores = pairs_written }, {
    scores = pairs_written, judged = was, ended = result.ended, section = s.id,
  }
end
