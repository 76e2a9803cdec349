-- read_section: revision and state of a section in one step; writes nothing. Rule F3.
-- ARGV: section, the person who asks, 'all' for their whole log · answers: a list, raw, for section-snapshot.ts to read in this order:
-- role, time, school [epoch, dayStart, dayEnd], section hash, enrollments, people, staff names, open attempts, cells, help,
-- marks, today, here, openings a student, the asker's log's last records, notes of those, objectives shown, what was brought from another
-- school: student, JSON, the asker's open attempts in other classes

-- A path shows ten sittings; one has at most nine scores, and each may have been taken back.
local LAST_RECORDS = 180

local function open_attempts(id)
  local list = {}
  for _, attempt in ipairs(redis.call('ZRANGE', K.line(id), 0, -1)) do
    list[#list + 1] = { attempt, redis.call('HGETALL', K.attempt(attempt)) }
  end
  return list
end

local function cells_of(students, tracks)
  local keys, list = {}, {}
  for _, student in ipairs(students) do
    for track in pairs(tracks) do keys[#keys + 1] = { student, track, K.cells(student, track) } end
  end
  if #keys == 0 then return list end
  local names = {}
  for i, key in ipairs(keys) do names[i] = key[3] end
  local values = redis.call('MGET', unpack(names))
  for i, key in ipairs(keys) do
    if values[i] then list[#list + 1] = { key[1], key[2], values[i] } end
  end
  return list
end

local function members_of(s)
  local enrollments = redis.call('HGETALL', K.enrollments(s.id))
  local current, ids, students = {}, {}, {}
  for i = 1, #enrollments, 2 do
    if section.is_member(s, enrollments[i + 1]) then
      current[#current + 1] = enrollments[i]
      current[#current + 1] = enrollments[i + 1]
      ids[#ids + 1] = enrollments[i]
      if string.find(enrollments[i + 1], '"student"', 1, true) then students[#students + 1] = enrollments[i] end
    end
  end
  local people = #ids > 0 and redis.call('HMGET', K.people(), unpack(ids)) or {}
  return current, people, students
end

-- Objectives a teacher opened, of the students who have any.
local function openings_of(students)
  local list = {}
  for _, student in ipairs(students) do
    local opened = redis.call('SMEMBERS', K.openings(student))
    if #opened > 0 then list[#list + 1] = { student, opened } end
  end
  return list
end

-- Of the students to whom another school's scores came.
local function brought_of(students)
  if #students == 0 then return {} end
  local list = {}
  for i, text in ipairs(redis.call('HMGET', K.brought(), unpack(students))) do
    if text then list[#list + 1], list[#list + 2] = students[i], text end
  end
  return list
end

-- What a student has open in their other classes: attempt, objective, state, class, what it is called. Rule A1.
local function elsewhere_of(id, student)
  local open, list = redis.call('HGETALL', K.open(student)), {}
  for i = 1, #open, 2 do
    local of, state = unpack(redis.call('HMGET', K.attempt(open[i + 1]), 'section', 'state'))
    if of and tonumber(of) ~= id then
      local title, period = unpack(redis.call('HMGET', K.section(of), 'title', 'period'))
      list[#list + 1] = { open[i + 1], open[i], state, of, title or '', period or '' }
    end
  end
  return list
end

return function(args)
  local id, person = tonumber(args[1]), args[2]
  local s = section.get(id)
  if not s then return { '' } end
  local role = person ~= '' and section.last_role(s, tonumber(person)) or ''
  local current, people, students = members_of(s)
  local objectives, homes = section.shown(s)
  local records, notes, elsewhere = '', {}, {}
  if role == 'student' then
    local length = redis.call('STRLEN', K.scores(person))
    local first = args[3] == 'all' and 0 or math.max(0, length - LAST_RECORDS * 14)
    records = redis.call('GETRANGE', K.scores(person), first, -1)
    notes = redis.call('HGETALL', K.notes(person))
    elsewhere = elsewhere_of(id, person)
    records = { length / 14, records }
  end
  return {
    role, clock(), redis.call('HMGET', K.school(), 'epoch', 'dayStart', 'dayEnd'), redis.call('HGETALL', K.section(id)),
    current, people, redis.call('HGETALL', K.staff()), open_attempts(id), cells_of(students, homes),
    redis.call('HVALS', K.help(id)), redis.call('HGETALL', K.marks(id)), redis.call('HGETALL', K.today(id)),
    redis.call('ZRANGEBYSCORE', K.here(id), clock(), '+inf'), openings_of(students), records, notes, objectives,
    brought_of(students), elsewhere,
  }
end
