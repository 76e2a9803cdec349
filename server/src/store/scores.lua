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
  -- Of a long list most often nothing is open.
  if #list > 1 and redis.call('HLEN', K.open(student)) == 0 then return ended end
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

-- Tells each class of the student that shows some of these objectives how they stand now, once and without praise. The class that
-- judged them hears too what it counts of them. [A11] What is mastered is waited for no longer. Answers what that ended. Rule M5.
local function tell_imported(command, student, changed, judged_in, counted)
  local list, mastered = {}, {}
  for objective, cell in pairs(changed) do
    list[#list + 1] = { objective, cell }
    if cells.mastered(cell) then mastered[#mastered + 1] = { objective = objective, outcome = 'mastered' } end
  end
  table.sort(list, function(a, b) return a[1] < b[1] end)
  local ended = end_others(student, mastered, command.time)
  list = cells.told(student, list)
  for _, text in ipairs(redis.call('SMEMBERS', K.sectionsOf(student))) do
    local s = section.get(tonumber(text))
    local here = shown(s, list)
    if #here > 0 then
      commit.event(s.room, {
        type = 'scores.imported', student = student, cells = here, counted = s.id == judged_in and counted or nil,
      })
    end
  end
  return ended
end

-- Writes what another school judged and tells it. Answers how many were written. Rules H1, M5.
function scores.import(command, student)
  local changed, count = cells.import(student, command.scores)
  tell_imported(command, student, changed)
  return count
end

-- Writes what a teacher observed before: `days` ascending (epoch ms), `on` day → objectives. What is crossed already is left out; what
-- remains of a day is one sitting. Answers { written = indices, ended }. Rules T10, M5.
function scores.observe(command, student, judged_in, observed)
  local written, changed = {}, {}
  local counted = { scores = 0, assessments = 0, today = 0 }
  for _, at in ipairs(observed.days) do
    local fresh = {}
    for _, objective in ipairs(observed.on[at]) do
      if not changed[objective] and not cells.mastered(cells.get(student, objective)) then
        changed[objective] = 0
        fresh[#fresh + 1] = { objective = objective, outcome = 'mastered' }
      end
    end
    if #fresh > 0 then
      local one, now = cells.write({
        student = student, teacher = command.person, section = judged_in, at = at, wait = 0, steps = 0,
      }, fresh)
      for i, score in ipairs(one) do
        written[#written + 1] = score.index
        changed[now[i][1]] = now[i][2]
      end
      counted.scores = counted.scores + #one
      counted.assessments = counted.assessments + 1
      if at >= section.day_start() then counted.today = counted.today + 1 end
    end
  end
  if #written == 0 then return { written = written, ended = {} } end
  return { written = written, ended = tell_imported(command, student, changed, judged_in, counted) }
end

return scores
