-- score.undo: takes back every score that one command wrote, within 60 s, an import within a day, by the same person. Rules A8, T10.
-- command: of · reply: scores, attempt? · event: score.voided a student

-- Whether that attempt may live again: its student still belongs here and has not pressed the objective since ([A8] a new
-- press stands), the class still shows it ([A13]), and no other mastered score stands there ([A11] it would end the attempt at once).
local function free(edge, attempt)
  return attempt and attempts.may(edge, attempt) and section.is_student(attempt.section, attempt.student)
    and section.shows(section.get(attempt.section), attempt.objective)
    and redis.call('HEXISTS', K.open(attempt.student), attempt.objective) == 0
    and not cells.mastered(cells.get(attempt.student, attempt.objective))
end

-- The scores by student, in the order in which they were written.
local function by_student(written)
  local indices, order = {}, {}
  for _, score in ipairs(written) do
    local student, index = score[1], score[2]
    if not indices[student] then
      indices[student] = {}
      order[#order + 1] = student
    end
    table.insert(indices[student], index)
  end
  return indices, order
end

return function(command)
  local kept = replies.kept(command.of)
  if not kept or not kept.scores or kept.person ~= command.person or kept.section ~= command.section then
    return refuse('NOT_FOUND')
  end
  if not section.is_staff(command.section, command.person) then return refuse('NOT_FOUND') end
  if command.time - kept.at > (kept.imported and LIMITS.IMPORT_UNDO_MS or LIMITS.UNDO_MS) then return refuse('TOO_LATE') end
  -- [T8] A student who was erased meanwhile has no log to append to.
  local written, logs = {}, {}
  for _, score in ipairs(kept.scores) do
    local log = logs[score[1]]
    if not log then
      log = { cells.log(score[1]) }
      logs[score[1]] = log
    end
    local records, voided = unpack(log)
    -- What was set right in an import since stays as it is.
    if voided[score[2]] and not kept.imported then return refuse('ALREADY_VOID') end
    if not voided[score[2]] and records[score[2] + 1] then written[#written + 1] = score end
  end
  if #written == 0 then return refuse('NOT_FOUND') end
  -- writes below
  local function reopen(student)
    local reopened = {}
    local function bring_back(edge, was)
      local attempt = attempts.get(was.attempt)
      if not free(edge, attempt) or attempt.student ~= student then return end
      reopened[attempt.section] = reopened[attempt.section] or {}
      table.insert(reopened[attempt.section], attempts.reopen(attempt, was, command.time))
    end
    if kept.judged then bring_back('undo', kept.judged) end
    for _, was in ipairs(kept.ended) do bring_back('restore', was) end
    return reopened
  end
  local indices, order = by_student(written)
  for _, student in ipairs(order) do
    scores.void(command, student, indices[student], command.section, { why = 'undo', reopen = reopen })
  end
  if kept.imported then
    local more = { scores = #written, import = command.of }
    audit.write(command.person, 'scores.unimported', { section = command.section, of = order, more = more })
  end
  return {
    rev = commit.rev(section.room(command.section)), scores = written, attempt = kept.judged and kept.judged.attempt,
  }
end
