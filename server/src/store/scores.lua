-- A judged sitting reaches every section that shows it. Rules M4, M5, A11.
local scores = {}

-- Says a score event to every section of the student that shows one of its objectives, and to the section it was judged in.
-- `own(section)` may change the event for the section it goes to.
local function spread(student, judged_in, objectives, event, own)
  local told = {}
  local function tell(id)
    local s = section.get(id)
    if told[id] or not s then return end
    told[id] = true
    event.here = id == judged_in
    if own then own(event, id) end
    commit.event(s.room, event)
  end
  if judged_in ~= 0 then tell(judged_in) end
  for _, text in ipairs(redis.call('SMEMBERS', K.sectionsOf(student))) do
    local id = tonumber(text)
    local s = section.get(id)
    for _, objective in ipairs(objectives) do
      if s and section.shows(s, objective) then
        tell(id)
        break
      end
    end
  end
end

local function objectives_of(list)
  local objectives = {}
  for i, score in ipairs(list) do objectives[i] = score.objective end
  return objectives
end

-- [A11] Mastered ends the student's other open attempts there. Answers what undo needs to bring them back.
local function end_others(student, list, now)
  local ended = {}
  for _, score in ipairs(list) do
    local id = score.outcome == 'mastered' and redis.call('HGET', K.open(student), score.objective)
    if id then
      local attempt = attempts.get(id)
      ended[#ended + 1] = {
        attempt = attempt.id, was = attempt.state, by = attempt.by, since = attempt.since,
      }
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
  spread(sitting.student, sitting.section, objectives_of(list), {
    type = 'score.recorded', student = sitting.student, by = sitting.teacher, at = sitting.at, command = command.id,
    attempt = attempt and attempt.id, service = sitting.service, scores = written, cells = now,
    note = sitting.note ~= '' and sitting.note or nil,
  })
  return { written = written, ended = ended }
end

-- Takes scores back and tells it. `reopened` holds, by section, lists as attempts.reopen answers them.
function scores.void(command, student, indices, judged_in, why, reopened, reason)
  local voided, now, ended, today = cells.void(student, indices, command.person, command.time, reason)
  spread(student, judged_in, objectives_of(voided), {
    type = 'score.voided', student = student, by = command.person, at = command.time, why = why,
    assessments = ended, today = today, scores = voided, cells = now, reason = reason,
  }, function(event, id) event.reopened = reopened[id] or {} end)
end

return scores
