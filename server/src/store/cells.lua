-- The ledger and the cells made from it, in one step. Rules M1, M2, M5.
-- A record is 14 bytes, big-endian: seconds since 2000 (4), objective or voided index (3), teacher (2), section (2),
-- wait in minutes (1), sitting in 15 s (1), flags (1: outcome 0 not yet, 1 mastered, 2 void; criteria << 2; 128 same sitting).
local cells = {}

local EPOCH = 946684800
local RECORD = '>I4I3I2I2BBB'
local BYTES = 14
local TRIED = 2147483648
-- The teacher of a score that was judged in another school.
local ELSEWHERE = 65535

function cells.seconds(ms) return math.floor(ms / 1000) - EPOCH end

function cells.get(student, objective)
  local track, position = math.floor(objective / 4096), objective % 4096
  local bytes = redis.call('GETRANGE', K.cells(student, track), position * 4, position * 4 + 3)
  if #bytes < 4 then return 0 end
  return (struct.unpack('>I4', bytes))
end

local function set(student, objective, cell)
  local track, position = math.floor(objective / 4096), objective % 4096
  redis.call('SETRANGE', K.cells(student, track), position * 4, struct.pack('>I4', cell))
end

function cells.mastered(cell) return cell > 0 and cell < TRIED end
-- Seconds since 2000 of the latest not yet, or nil.
function cells.tried_at(cell) return cell >= TRIED and cell - TRIED or nil end

-- [M5] Beside a cell, as it is told: a score of another school filled it. Which ones did is kept apart from the cells.
local BROUGHT = 4294967296

local function brought_by(student)
  local text = redis.call('HGET', K.brought(), student)
  return text and cjson.decode(text) or {}
end

-- A list of { objective, cell } of one student as sections are told it.
function cells.told(student, list)
  local brought = brought_by(student)
  if not next(brought) then return list end
  local said = {}
  for i, one in ipairs(list) do
    said[i] = { one[1], brought[numeral(one[1])] == one[2] and one[2] + BROUGHT or one[2] }
  end
  return said
end

-- [M1] Once mastered it stays so while any mastered score stands; its date is the earliest.
local function fold(cell, mastered, at)
  if mastered then return cells.mastered(cell) and math.min(cell, at) or at end
  if cells.mastered(cell) then return cell end
  return math.max(cell, TRIED + at)
end

local function bits(criteria)
  local sum = 0
  for _, index in ipairs(criteria or {}) do sum = sum + 2 ^ index end
  return sum
end

-- One record, or nil where the log ends before it.
function cells.record(student, index)
  local bytes = redis.call('GETRANGE', K.scores(student), index * BYTES, index * BYTES + BYTES - 1)
  if #bytes < BYTES then return nil end
  local at, subject, teacher, sec, wait, sitting, flags = struct.unpack(RECORD, bytes)
  return {
    at = at, objective = subject, teacher = teacher, section = sec, wait = wait, sitting = sitting,
    outcome = flags % 4, criteria = math.floor(flags / 4) % 32, same = flags >= 128,
  }
end

local function append(student, at, subject, teacher, sec, wait, sitting, flags)
  local bytes = struct.pack(RECORD, at, subject, teacher, sec, wait, sitting, flags)
  return redis.call('APPEND', K.scores(student), bytes) / BYTES - 1
end

-- [H2] By the score's own date.
local function count_day(at, field, by)
  local day = math.floor((at + EPOCH) / 86400)
  commit.count(K.days(), day .. ':' .. field, by)
  commit.day(day)
end

-- A score that is older than this when it is counted or taken back is none of now. Unit: seconds.
local OF_NOW = 300

-- [H1] What was judged in another school was counted there. [H2] `late` of the school is by how much of its scores a rate does not
-- change: what was observed before and is brought in counts on its own day, and is not scored just now.
local function tally(sitting, score, by)
  if sitting.teacher == ELSEWHERE then return end
  local field = score.outcome == 1 and 'mastered' or 'notYet'
  for _, key in ipairs({ K.school(), sitting.section ~= 0 and K.section(sitting.section) or nil }) do
    commit.count(key, 'scores', by)
    commit.count(key, field, by)
  end
  if score.at < cells.seconds(clock()) - OF_NOW then commit.count(K.school(), 'late', by) end
  count_day(score.at, field, by)
  local gate = section.gate(score.objective)
  if gate and gate.subject then
    commit.count(K.school(), 'subject:' .. gate.subject, by)
    count_day(score.at, 'subject:' .. gate.subject, by)
  end
end

local function tally_assessment(sitting, at, by)
  if sitting.teacher == ELSEWHERE then return end
  commit.count(K.school(), 'assessments', by)
  if sitting.section ~= 0 then commit.count(K.section(sitting.section), 'assessments', by) end
  count_day(at, 'assessments', by)
  -- [H2] What is older than two days goes with the next sweep.
  commit.count(K.hours(), numeral(math.floor((at + EPOCH) / 3600)), by)
end

-- Writes the scores of one sitting: a list of { objective, outcome, criteria }. `sitting` holds student, teacher, section,
-- at (ms), wait (minutes) and steps (15 s). Answers the scores with their index, and the cells as they are now.
function cells.write(sitting, scores)
  local at = cells.seconds(sitting.at)
  local written, now = {}, {}
  for i, score in ipairs(scores) do
    local mastered = score.outcome == 'mastered'
    local flags = (mastered and 1 or 0) + bits(score.criteria) * 4 + (i > 1 and 128 or 0)
    local index = append(sitting.student, at, score.objective, sitting.teacher, sitting.section,
      i == 1 and sitting.wait or 0, i == 1 and sitting.steps or 0, flags)
    local cell = fold(cells.get(sitting.student, score.objective), mastered, at)
    set(sitting.student, score.objective, cell)
    written[i] = { objective = score.objective, outcome = score.outcome, criteria = score.criteria or {}, index = index }
    now[i] = { score.objective, cell }
    tally(sitting, { outcome = mastered and 1 or 0, at = at, objective = score.objective }, 1)
  end
  if sitting.note and sitting.note ~= '' then
    redis.call('HSET', K.notes(sitting.student), written[1].index, sitting.note)
  end
  tally_assessment(sitting, at, 1)
  if sitting.section ~= 0 and sitting.at >= section.day_start() then
    redis.call('HINCRBY', K.today(sitting.section), sitting.student, 1)
  end
  return written, cells.told(sitting.student, now)
end

-- A student's whole log as records, and which of them are voided.
function cells.log(student)
  local bytes = redis.call('GET', K.scores(student)) or ''
  local records, voided = {}, {}
  for start = 1, #bytes, BYTES do
    local at, subject, teacher, sec, _, _, flags = struct.unpack(RECORD, bytes, start)
    records[#records + 1] = {
      at = at, objective = subject, teacher = teacher, section = sec,
      outcome = flags % 4, criteria = math.floor(flags / 4) % 32, same = flags >= 128,
    }
    if flags % 4 == 2 then voided[subject] = true end
  end
  return records, voided
end

-- Whether any score of the sitting that holds that index still stands.
local function sitting_stands(records, voided, index)
  local first = index
  while records[first + 1].same do first = first - 1 end
  local i = first
  repeat
    if not voided[i] then return true end
    i = i + 1
  until not (records[i + 1] and records[i + 1].same)
  return false
end

-- Takes scores of one student back: appends voids, computes the cells anew from the whole log. [M2] `indices` ascending,
-- checked by the caller. Answers the voided scores, the cells as they are now, how many sittings stand no more, and how
-- many of those were of today.
function cells.void(student, indices, teacher, now, reason)
  local records, voided = cells.log(student)
  local scores, again, ended, today = {}, {}, 0, 0
  for _, index in ipairs(indices) do
    local record = records[index + 1]
    local at = append(student, cells.seconds(now), index, teacher, record.section, 0, 0, 2)
    if reason then redis.call('HSET', K.notes(student), at, reason) end
    tally(record, record, -1)
    scores[#scores + 1] = {
      objective = record.objective, outcome = record.outcome == 1 and 'mastered' or 'not-yet', index = index,
    }
    voided[index] = true
    if not sitting_stands(records, voided, index) then
      ended = ended + 1
      tally_assessment(record, record.at, -1)
      if record.section ~= 0 and (record.at + EPOCH) * 1000 >= section.day_start() then
        today = today + 1
        if redis.call('HINCRBY', K.today(record.section), student, -1) <= 0 then
          redis.call('HDEL', K.today(record.section), student)
        end
      end
    end
  end
  for _, score in ipairs(scores) do
    local cell = 0
    for i, record in ipairs(records) do
      if record.outcome ~= 2 and record.objective == score.objective and not voided[i - 1] then
        cell = fold(cell, record.outcome == 1, record.at)
      end
    end
    set(student, score.objective, cell)
    again[#again + 1] = { score.objective, cell }
  end
  return scores, cells.told(student, again), ended, today
end

-- [H1] What a log counted goes on being counted: the same fields, without whose they were.
local function keep_tally(records, voided)
  local first, counted = 0, {}
  for i, record in ipairs(records) do
    if not record.same then first = i end
    if record.outcome ~= 2 and record.teacher ~= ELSEWHERE and not voided[i - 1] then
      local fields = { 'scores', record.outcome == 1 and 'mastered' or 'notYet' }
      if not counted[first] then fields[3] = 'assessments' end
      counted[first] = true
      local day = 'day:' .. math.floor((record.at + EPOCH) / 86400) .. ':'
      for _, field in ipairs(fields) do
        commit.count(K.erased(), field, 1)
        if field ~= 'scores' then commit.count(K.erased(), day .. field, 1) end
        if record.section ~= 0 then commit.count(K.erased(), 'section:' .. record.section .. ':' .. field, 1) end
      end
      local gate = section.gate(record.objective)
      if gate and gate.subject then
        commit.count(K.erased(), 'subject:' .. gate.subject, 1)
        commit.count(K.erased(), day .. 'subject:' .. gate.subject, 1)
      end
    end
  end
end

-- Appends scores that were judged in another school: a list of { seconds, objective, mastered, criteria, note }. What the log has
-- already, taken back or not and whoever judged it, is left out: the same file twice, or a student who returns, adds nothing.
-- Answers objective → cell of those that changed, and how many were written.
function cells.import(student, list)
  local known, changed, count, brought = {}, {}, 0, brought_by(student)
  local function name(at, objective, mastered) return at .. ' ' .. objective .. ' ' .. mastered end
  for _, record in ipairs((cells.log(student))) do
    if record.outcome ~= 2 then known[name(record.at, record.objective, record.outcome)] = true end
  end
  for _, score in ipairs(list) do
    local at, objective, mastered, criteria, note = unpack(score)
    local said = name(at, objective, mastered)
    if not known[said] then
      known[said] = true
      local index = append(student, at, objective, ELSEWHERE, 0, 0, 0, mastered + criteria * 4)
      if note ~= '' then redis.call('HSET', K.notes(student), index, note) end
      local cell = fold(cells.get(student, objective), mastered == 1, at)
      set(student, objective, cell)
      changed[objective], count = cell, count + 1
      if mastered == 1 and cell == at then brought[numeral(objective)] = at end
    end
  end
  if next(brought) then redis.call('HSET', K.brought(), student, cjson.encode(brought)) end
  return changed, count
end

-- A student's scores, notes and cells are gone; what they counted is kept without them. Rule T8.
function cells.erase(student)
  keep_tally(cells.log(student))
  redis.call('DEL', K.scores(student), K.notes(student))
  redis.call('HDEL', K.brought(), student)
  for _, track in ipairs(redis.call('HKEYS', K.tracks())) do redis.call('DEL', K.cells(student, track)) end
end

return cells
