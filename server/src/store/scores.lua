-- A judged sitting reaches every section that shows it. Rules M4, M5, A11.
local scores = {}

-- Of a list of scores or cells, those whose objective the section shows.
local function shown(s, list)
  local kept = {}
  for _, one in ipairs(list) do
    if section.shows(s, one.objective or one[1]) then kept[#kept + 1] = one end
  end
  return kept
end

-- Says a score event to the section it was judged in and to every section of the student that shows one of its
-- objectives; each hears of what it shows. `reopened` holds attempts that live again, by section.
local function spread(student, judged_in, event, reopened)
  local all_scores, all_cells = event.scores, event.cells
  local function tell(id)
    local s = section.get(id)
    local here = id == judged_in
    event.here = here
    event.scores = here and all_scores or shown(s, all_scores)
    event.cells = shown(s, all_cells)
    if reopened then event.reopened = reopened[id] or {} end
    if here or #event.scores > 0 or (reopened and reopened[id]) then commit.event(s.room, event) end
  end
  if section.get(judged_in) then tell(judged_in) end
  for _, text in ipairs(redis.call('SMEMBERS', K.sectionsOf(student))) do
    local id = tonumber(text)
    if id ~= judged_in then tell(id) end
  end
end

-- A judge's name as students say it; empty for an automated score.
local function name_of(teacher) return redis.call('HGET', K.staff(), teacher) or '' end

-- [A11] Mastered ends the student's other open attempts there. Answers what undo needs to bring them back.
local function end_others(student, list, now)
  local ended = {}
  for _, score in ipairs(list) do
    local id = score.outcome == 'mastered' and redis.call('HGET', K.open(student), score.objective)
    if id then
      local attempt = attempts.get(id)
      ended[#ended + 1] = attempts.as_was(attempt)
      attempts.withdraw(attempt, 'mastered', now)
    end
  end
  return ended
end

-- Writes one sitting of one student and tells it. `attempt` is the attempt that ended with it, already finished.
-- Answers { written, ended }.
function scores.record(command, sitting, list, attempt)
  local written, now = cells.write(sitting, list)
  local ended = end_others(sitting.student, list, command.time)
  spread(sitting.student, sitting.section, {
    type = 'score.recorded', student = sitting.student, by = sitting.teacher, judge = name_of(sitting.teacher),
    at = sitting.at, command = command.id, attempt = attempt and attempt.id, service = sitting.service,
    scores = written, cells = now, note = sitting.note ~= '' and sitting.note or nil,
  })
  return { written = written, ended = ended }
end

-- Takes scores back and tells it. `how` says why ('undo' or 'void'), perhaps a reason, and perhaps `reopen`, which is asked
-- for the attempts that live again once the cells are made anew.
function scores.void(command, student, indices, judged_in, how)
  local voided, now, ended, today = cells.void(student, indices, command.person, command.time, how.reason)
  spread(student, judged_in, {
    type = 'score.voided', student = student, by = command.person, at = command.time, why = how.why,
    assessments = ended, today = today, scores = voided, cells = now, reason = how.reason,
  }, how.reopen and how.reopen(student) or {})
end

-- Writes what another school judged and tells each class of the student that shows some of it, once and without praise. [A11] What
-- is mastered by it is waited for no longer. Answers how many were written. Rules H1, M5.
function scores.import(command, student)
  local changed, count = cells.import(student, command.scores)
  local list, mastered = {}, {}
  for objective, cell in pairs(changed) do
    list[#list + 1] = { objective, cell }
    if cells.mastered(cell) then mastered[#mastered + 1] = { objective = objective, outcome = 'mastered' } end
  end
  end_others(student, mastered, command.time)
  table.sort(list, function(a, b) return a[1] < b[1] end)
  list = cells.told(student, list)
  for _, text in ipairs(redis.call('SMEMBERS', K.sectionsOf(student))) do
    local s = section.get(tonumber(text))
    local here = shown(s, list)
    if #here > 0 then commit.event(s.room, { type = 'scores.imported', student = student, cells = here }) end
  end
  return count
end

return scores
