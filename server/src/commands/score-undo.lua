-- score.undo: takes back every score that one command wrote, within 60 s, by the same person. Rule A8.
-- command: of · reply: scores · event: score.voided a student

-- Whether that attempt may live again: its student still belongs here and has not pressed the objective since. [A8] A new
-- press stands.
local function free(attempt)
  return attempt and section.is_student(attempt.section, attempt.student)
    and redis.call('HEXISTS', K.open(attempt.student), attempt.objective) == 0
end

return function(command)
  local kept = replies.kept(command.of)
  if not kept or not kept.scores or kept.person ~= command.person or kept.section ~= command.section then
    return refuse('NOT_FOUND')
  end
  if not section.is_staff(command.section, command.person) then return refuse('NOT_FOUND') end
  if command.time - kept.at > LIMITS.UNDO_MS then return refuse('TOO_LATE') end
  for _, score in ipairs(kept.scores) do
    local _, voided = cells.log(score[1])
    if voided[score[2]] then return refuse('ALREADY_VOID') end
  end
  -- writes below
  local by_student, order = {}, {}
  for _, score in ipairs(kept.scores) do
    if not by_student[score[1]] then
      by_student[score[1]] = { indices = {}, reopened = {} }
      order[#order + 1] = score[1]
    end
    table.insert(by_student[score[1]].indices, score[2])
  end
  local function reopen(id, was, by, since)
    local attempt = attempts.get(id)
    if not free(attempt) then return end
    local reopened = by_student[attempt.student].reopened
    reopened[attempt.section] = reopened[attempt.section] or {}
    table.insert(reopened[attempt.section], attempts.reopen(attempt, was, by, since, command.time))
  end
  if kept.attempt then reopen(kept.attempt, kept.was.state, kept.was.by, kept.was.since) end
  for _, one in ipairs(kept.ended) do reopen(one.attempt, one.was, one.by, one.since) end
  for _, student in ipairs(order) do
    scores.void(command, student, by_student[student].indices, command.section, 'undo', by_student[student].reopened)
  end
  return { rev = commit.rev(section.room(command.section)), scores = kept.scores, attempt = kept.attempt }
end
