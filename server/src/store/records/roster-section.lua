-- roster.section: what a roster changes in one class, all of it in one step. Rules T6, A3.
-- command: import, make? (as section.add has it, a ref, and its source if it has one), changes? (of the class), archive? (it is over), rows: [row],
--   swaps?: [[student, class they leave, class they come into]], trades?
-- given? (of a class to make): section (its number), code
--   row: { what: 'enroll', person, role } · { what: 'leave', person, role, moves?, rostered? } · { what: 'change', person, changes, initials? }
--   person: a number, or a text of whom this import made · changes: [{ field, before, after }]
--   moves: the class they go to, a number, or the ref of one that this import made
-- trades?: [[[student, id they have, id they get]]]: rings of students who exchange ids, wherever they are; each ring here and now, or not at all; rows
-- that say the same have nothing left to do then.
-- rostered: a roster brought or named them in that class, when it was looked at: who is in it by hand by now is left alone.
-- Who `moves` came into that class by a call of its own, where they are counted among what was done; who is not there now is left alone.
-- swaps: moves of classes that swap students, of which one is so full that its own cannot come before others go: all in this step, here and in the
-- other classes, or none where a class would be too full; rows that say the same have nothing left to do then.
-- A row that stands already is nothing to do. One whose person is not as they were when the roster was looked at is left alone.
-- A class that is over ends with everybody in it, to be restored so (S4); where somebody came meanwhile whom no row takes out, it goes on.
-- answers: id, done (rows, and one for what changes the class itself), changed: [row, from 1] left alone, left: [student in no class any more],
-- gone: [student of those that go who is not in this class any more], archived
-- event: enrollment.changed, section.changed; what archiving says

-- Whether all fields stand as they should, as they did, or neither: 'done', 'do', 'changed'.
local function compared(record, changes)
  local done, todo = true, true
  for _, change in ipairs(changes) do
    local now = record[change.field]
    if now == '' then now = nil end
    local before = change.before
    if before == cjson.null or before == '' then before = nil end
    if now ~= change.after then
      done = false
      if now ~= before then todo = false end
    end
  end
  return done and 'done' or todo and 'do' or 'changed'
end

local function changed_to(record, changes)
  for _, change in ipairs(changes) do record[change.field] = change.after end
  return record
end

-- Whether that source stands for another already, or an earlier row of this call makes it so.
local function source_taken(kind, id, changes, claimed, trades)
  for _, change in ipairs(changes) do
    if change.field == 'source' and not (trades and trades[id] == change.after) then
      local source = kind .. change.after
      local holder = claimed[source] or redis.call('HGET', K.sources(), source)
      if holder and tonumber(holder) ~= id then return true end
      claimed[source] = id
    end
  end
  return false
end

-- Whether a source was among the changes.
local function keep_source(kind, id, changes)
  local kept = false
  for _, change in ipairs(changes) do
    if change.field == 'source' then
      redis.call('HSET', K.sources(), kind .. change.after, numeral(id))
      kept = true
    end
  end
  return kept
end

-- Whether who moves is in the class they go to.
local function has_arrived(row, made)
  local to = row.moves
  if type(to) == 'string' then to = redis.call('HGET', made, 'section:' .. to) end
  to = to and tonumber(to)
  return to and section.is_student(to, row.person)
end

local judge = {}
function judge.enroll(row, record, now)
  if (record.role == 'student') ~= (row.role == 'student') or record.left then return 'changed' end
  if now then return now == row.role and 'done' or 'changed' end
  return 'do'
end
function judge.leave(row, _, now, made, _, _, s)
  if not now then return 'done' end
  if row.rostered and not enrollments.is_rostered(s, row.person) then return 'changed' end
  return now == row.role and (not row.moves or has_arrived(row, made)) and 'do' or 'changed'
end
function judge.change(row, record, _, _, claimed, trades)
  if record.role ~= 'student' or source_taken('person:', row.person, row.changes, claimed, trades) then return 'changed' end
  return compared(record, row.changes)
end

-- 'do', 'done' or 'changed'. From here on the row holds the person's number.
local function judged(s, row, made, claimed, trades)
  if type(row.person) == 'string' then
    local id = redis.call('HGET', made, row.person)
    row.person = id and tonumber(id)
  end
  local text = row.person and redis.call('HGET', K.people(), numeral(row.person))
  if not text then return 'changed' end
  return judge[row.what](row, cjson.decode(text), s and section.role(s.id, row.person), made, claimed, trades, s)
end

local function enroll(s, row, active, time)
  local record = people.get(row.person)
  enrollments.set(s, row.person, {
    role = row.role, active = active, full = record.name, called = record.called, native = record.native, lang = record.lang,
    initials = record.initials,
  }, time)
end

local act = {}
function act.enroll(s, row, time)
  enroll(s, row, true, time)
  enrollments.rostered(s, row.person)
end
function act.leave(s, row, time) enroll(s, row, false, time) end
function act.change(s, row, time)
  local record = changed_to(people.get(row.person), row.changes)
  record.initials = row.initials or record.initials
  people.set(row.person, record)
  local tied = keep_source('person:', row.person, row.changes)
  if tied and section.is_student(s.id, row.person) then enrollments.rostered(s, row.person) end
  if row.initials then enrollments.tell(row.person, record, time) end
end

-- What the class is called. Nobody hears of a source.
local function change_section(s, changes)
  local record = changed_to(cjson.decode(redis.call('HGET', K.sections(), s.id)), changes)
  redis.call('HSET', K.sections(), s.id, commit.encode(record))
  keep_source('section:', s.id, changes)
  local event = { type = 'section.changed' }
  for _, change in ipairs(changes) do
    if change.field ~= 'source' then
      event[change.field] = change.after
      section.set(s, change.field, change.after)
    end
  end
  if event.title or event.period then commit.event(s.room, event) end
end

-- Whether every student of the class is taken out by what is to be done.
local function is_emptied(s, todo)
  local goes = {}
  for _, row in ipairs(todo) do
    if row.what == 'leave' then goes[row.person] = true end
  end
  for _, student in ipairs(enrollments.students(s)) do
    if not goes[student] then return false end
  end
  return true
end

-- Those of the swaps that can be done, and how many more students each class has by them.
local function open_swaps(command)
  local swaps, more, of = {}, {}, {}
  for _, swap in ipairs(command.swaps or {}) do
    local student, from, to = unpack(swap)
    local record, into = people.get(student), section.get(to)
    if record and not record.left and not of[student] and into and not into.archived and section.is_student(from, student) and not section.role(to, student) then
      swaps[#swaps + 1] = { student = student, from = section.get(from), into = into }
      more[from], more[to] = (more[from] or 0) - 1, (more[to] or 0) + 1
      of[student] = { from = from, to = to }
    end
  end
  return { list = swaps, more = more, of = of }
end

-- Whether everybody of a ring has the id that somebody of it gives away.
local function is_tradable(ring)
  local given = {}
  for _, trade in ipairs(ring) do
    local student, before, after = unpack(trade)
    local record = people.get(student)
    local holder = redis.call('HGET', K.sources(), 'person:' .. before)
    if not record or record.role ~= 'student' or record.source ~= before or not holder or tonumber(holder) ~= student then return false end
    given[before], given[after] = (given[before] or 0) + 1, (given[after] or 0) - 1
  end
  for _, count in pairs(given) do
    if count ~= 0 then return false end
  end
  return true
end

-- The trades that can be done, and whose id becomes which by them.
local function open_trades(command)
  local trades = { list = {}, of = {} }
  for _, ring in ipairs(command.trades or {}) do
    for _, trade in ipairs(is_tradable(ring) and ring or {}) do
      trades.list[#trades.list + 1] = { student = trade[1], source = trade[3] }
      trades.of[trade[1]] = trade[3]
    end
  end
  return trades
end

-- How many of them no row of this class is of.
local function unsaid(trades, todo)
  local count, said = 0, {}
  for _, row in ipairs(todo) do
    if row.what == 'change' then said[row.person] = true end
  end
  for _, trade in ipairs(trades.list) do
    if not said[trade.student] then count = count + 1 end
  end
  return count
end

-- Whether a row says what a swap does.
local function is_swapped(swaps, s, row)
  local swap = s and swaps.of[row.person]
  if not swap or row.role ~= 'student' then return false end
  local id = tonumber(s.id)
  return row.what == 'enroll' and swap.to == id or row.what == 'leave' and swap.from == id
end

-- How many more students there are after it.
local function growth(row)
  if row.role ~= 'student' then return 0 end
  return row.what == 'enroll' and 1 or -1
end

-- The class that this import, or another of that source, made already.
local function made_before(command, made)
  local make = command.make
  if not make then return nil end
  local id = redis.call('HGET', made, 'section:' .. make.ref)
    or make.source and redis.call('HGET', K.sources(), 'section:' .. make.source)
  return id and tonumber(id)
end

-- What is to be done of the rows beside those swaps.
local function looked(command, s, made, swaps, trades)
  local look = { changed = {}, todo = {}, more = 0, moved = 0, claimed = {}, counts = { enroll = #swaps.list, change = 0, leave = #swaps.list } }
  for i, row in ipairs(command.rows) do
    local found = judged(s, row, made, look.claimed, trades.of)
    if is_swapped(swaps, s, row) then found = 'done' end
    if found == 'changed' then look.changed[#look.changed + 1] = i end
    if found == 'do' then
      look.todo[#look.todo + 1] = row
      look.counts[row.what] = look.counts[row.what] + 1
      look.more = look.more + growth(row)
      if row.moves then look.moved = look.moved + 1 end
    end
  end
  return look
end

-- Whether no class has too many by it; a class that becomes no fuller is never too full.
local function fits(s, more, swaps)
  local by = {}
  for id, count in pairs(swaps.more) do by[id] = count end
  local own = s and tonumber(s.id) or 0
  by[own] = (by[own] or 0) + more
  for id, count in pairs(by) do
    local of = id == own and s or section.get(id)
    if count > 0 and (of and #enrollments.students(of) or 0) + count > LIMITS.CLASS_LIMIT then return false end
  end
  return true
end

return function(command)
  local given = command.given or {}
  local made = K.importMade(command.import)
  local s = section.get(made_before(command, made) or command.section)
  if s and s.archived and not command.archive or not s and not command.make then return refuse('NOT_FOUND') end
  local swaps = open_swaps(command)
  local trades = open_trades(command)
  local look = looked(command, s, made, swaps, trades)
  if #swaps.list > 0 and not fits(s, look.more, swaps) then
    swaps = { list = {}, more = {}, of = {} }
    look = looked(command, s, made, swaps, trades)
  end
  local changed, todo, counts, claimed = look.changed, look.todo, look.counts, look.claimed
  local titled = 'done'
  if s and command.changes then
    local record = cjson.decode(redis.call('HGET', K.sections(), s.id))
    titled = source_taken('section:', s.id, command.changes, claimed) and 'changed' or compared(record, command.changes)
  end
  if not fits(s, look.more, swaps) then return refuse('CLASS_FULL') end
  local apart = unsaid(trades, todo)
  counts.change = counts.change + apart
  local ends = command.archive and s and not s.archived and is_emptied(s, todo)
  -- writes below
  if not s then
    local make = command.make
    s = section.add(given.section or redis.call('HINCRBY', K.ids(), 'section', 1), {
      title = make.title, period = make.period, tracks = make.tracks, source = make.source, code = given.code,
    }, command.time)
    if command.make.source then redis.call('HSET', K.sources(), 'section:' .. command.make.source, s.id) end
  end
  -- Also of one that another import of that source made: whoever moves into it is looked for there.
  if command.make then
    redis.call('HSET', made, 'section:' .. command.make.ref, s.id)
    redis.call('EXPIRE', made, command.keep)
  end
  for _, swap in ipairs(swaps.list) do
    local row = { person = swap.student, role = 'student' }
    act.enroll(swap.into, row, command.time)
    act.leave(swap.from, row, command.time)
  end
  for _, trade in ipairs(trades.list) do
    local record = people.get(trade.student)
    record.source = trade.source
    people.set(trade.student, record)
    redis.call('HSET', K.sources(), 'person:' .. trade.source, numeral(trade.student))
  end
  if titled == 'do' then change_section(s, command.changes) end
  if ends then
    enrollments.close(s, command.person, command.time)
  else
    for _, row in ipairs(todo) do act[row.what](s, row, command.time) end
  end
  audit.roster(command.person, s.id, todo, swaps.list)
  -- Said of those too who were gone already: a job that was cut off says so again.
  local left, gone = {}, {}
  for _, row in ipairs(command.rows) do
    if row.what == 'leave' and row.person and not section.is_student(s.id, row.person) then
      gone[#gone + 1] = row.person
      if redis.call('SCARD', K.sectionsOf(numeral(row.person))) == 0 then left[#left + 1] = row.person end
    end
  end
  local told = #todo - look.moved + #swaps.list + apart
  local own = (titled == 'do' and 1 or 0) + (ends and told == 0 and 1 or 0)
  return {
    rev = commit.stands(s.room), id = s.id, done = told + own, counts = counts,
    changed = changed, left = left, gone = gone, renamed = titled ~= 'changed',
    archived = (ends or s.archived) and true or false,
  }
end
