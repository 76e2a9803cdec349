-- roster.section: what a roster changes in one class, all of it in one step. Rules T6, A3.
-- command: import, make? (as section.add has it, a ref, and its source if it has one), changes? (of the class), archive? (it is over), rows: [row],
--   swaps?: [[student, class they leave, class they come into, since?]], trades?
-- given? (of a class to make): section (its number), code
--   row: { what: 'enroll', person, role } · { what: 'leave', person, role, moves?, rostered?, since? } · { what: 'change', person, changes, initials? }
--   person: a number, or a text of whom this import made · changes: [{ field, before, after }]
--   moves: the class they go to, a number, or the ref of one that this import made
-- trades?: [[[student, id they have, id they get]]]: rings of students who exchange ids, wherever they are; each ring here and now, or not at all; rows
-- that say the same have nothing left to do then.
-- rostered: a roster brought or named them in that class, when it was looked at: who is in it by hand by now is left alone.
-- since: when their time in that class began, as it was looked at: whom somebody, or another roster, took out and brought back since is left alone.
-- Who `moves` came into that class by a call of its own, where they are counted among what was done; who is not there now is left alone.
-- swaps: moves of classes that swap students, of which one is so full that its own cannot come before others go: all in this step, here and in the
-- other classes, or none where a class would be too full; rows that say the same have nothing left to do then.
-- A row that stands already is nothing to do. One whose person is not as they were when the roster was looked at is left alone.
-- A class that is over ends with everybody in it, to be restored so (S4); where somebody came meanwhile whom no row takes out, it goes on.
-- Whoever goes is owed an end of what let them in, in this step (T4): of their sessions where they are in no class any more, of the badge of that class (D2).
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
  if row.rostered and not enrollments.is_rostered(s, row.person, row.since) then return 'changed' end
  return now == row.role and (not row.moves or has_arrived(row, made)) and 'do' or 'changed'
end
function judge.change(row, record, _, _, claimed, traded)
  if record.role ~= 'student' or sources.is_taken('person:', row.person, row.changes, claimed, traded) then return 'changed' end
  return compared(record, row.changes)
end

-- 'do', 'done' or 'changed'. From here on the row holds the person's number.
local function judged(s, row, made, claimed, traded)
  if type(row.person) == 'string' then
    local id = redis.call('HGET', made, row.person)
    row.person = id and tonumber(id)
  end
  local text = row.person and redis.call('HGET', K.people(), numeral(row.person))
  if not text then return 'changed' end
  return judge[row.what](row, cjson.decode(text), s and section.role(s.id, row.person), made, claimed, traded, s)
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
  local tied = sources.keep('person:', row.person, row.changes)
  if tied and section.is_student(s.id, row.person) then enrollments.rostered(s, row.person) end
  if row.initials then enrollments.tell(row.person, record, time) end
end

-- What the class is called. Nobody hears of a source.
local function change_section(s, changes)
  local record = changed_to(cjson.decode(redis.call('HGET', K.sections(), s.id)), changes)
  redis.call('HSET', K.sections(), s.id, commit.encode(record))
  sources.keep('section:', s.id, changes)
  local event = { type = 'section.changed' }
  for _, change in ipairs(changes) do
    if change.field ~= 'source' then
      event[change.field] = change.after
      section.set(s, change.field, change.after)
    end
  end
  if event.title or event.period then commit.event(s.room, event) end
end

-- Whoever is in that class no more stays by none of its badges, and who is in none is signed out; whether they are in none. Rules T4, D2.
local function owe_end(command, id, student)
  endings.of_badges(command, id, student)
  local left = redis.call('SCARD', K.sectionsOf(numeral(student))) == 0
  if left then endings.of_person(command, student) end
  return left
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
local function looked(command, s, made, swapped, traded)
  local look = { changed = {}, todo = {}, more = 0, moved = 0, claimed = {}, counts = { enroll = #swapped.list, change = 0, leave = #swapped.list } }
  for i, row in ipairs(command.rows) do
    local found = judged(s, row, made, look.claimed, traded.of)
    if swaps.says(swapped, s, row) then found = 'done' end
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

return function(command)
  local given = command.given or {}
  local made = K.importMade(command.import)
  local s = section.get(made_before(command, made) or command.section)
  if s and s.archived and not command.archive or not s and not command.make then return refuse('NOT_FOUND') end
  local swapped = swaps.open(command)
  local traded = trades.open(command)
  local look = looked(command, s, made, swapped, traded)
  if #swapped.list > 0 and not swaps.fit(swapped, s, look.more) then
    swapped = { list = {}, more = {}, of = {} }
    look = looked(command, s, made, swapped, traded)
  end
  local changed, todo, counts, claimed = look.changed, look.todo, look.counts, look.claimed
  local titled = 'done'
  if s and command.changes then
    local record = cjson.decode(redis.call('HGET', K.sections(), s.id))
    titled = sources.is_taken('section:', s.id, command.changes, claimed) and 'changed' or compared(record, command.changes)
  end
  if not swaps.fit(swapped, s, look.more) then return refuse('CLASS_FULL') end
  local apart = trades.unsaid(traded, todo)
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
  for _, swap in ipairs(swapped.list) do
    local row = { person = swap.student, role = 'student' }
    act.enroll(swap.into, row, command.time)
    act.leave(swap.from, row, command.time)
    owe_end(command, swap.from.id, swap.student)
  end
  trades.write(traded)
  if titled == 'do' then change_section(s, command.changes) end
  if ends then
    enrollments.close(s, command.person, command.time)
  else
    for _, row in ipairs(todo) do act[row.what](s, row, command.time) end
  end
  audit.roster(command.person, s.id, todo, swapped.list)
  -- Also of those who were gone already, by whatever.
  local left, gone = {}, {}
  for _, row in ipairs(command.rows) do
    if row.what == 'leave' and row.person and not section.is_student(s.id, row.person) then
      gone[#gone + 1] = row.person
      if owe_end(command, s.id, row.person) then left[#left + 1] = row.person end
    end
  end
  local told = #todo - look.moved + #swapped.list + apart
  local own = (titled == 'do' and 1 or 0) + (ends and told == 0 and 1 or 0)
  return {
    rev = commit.stands(s.room), id = s.id, done = told + own, counts = counts,
    changed = changed, left = left, gone = gone, renamed = titled ~= 'changed',
    archived = (ends or s.archived) and true or false,
  }
end
