-- A section's settings, people and what its tracks show, as commands ask for them; read once a call.
local section = {}

local REMEMBERED = 4096
-- A person's number has 24 bits.
local PERSONS = 16777216
local cache, gates, roles, expected, day

-- What a text means, worked out once for all calls: every command reads texts that hardly ever change. It goes by the
-- text alone, so it cannot be out of date; nobody changes what it answers.
local function remember(meaning_of)
  local known, count = {}, 0
  return function(text)
    local meaning = known[text]
    if meaning == nil then
      if count == REMEMBERED then known, count = {}, 0 end
      meaning = meaning_of(text)
      known[text], count = meaning, count + 1
    end
    return meaning
  end
end

local follows = remember(function(tracks)
  local set = {}
  for track in string.gmatch(tracks, '%d+') do set[tonumber(track)] = true end
  return set
end)
local decoded = remember(function(text) return cjson.decode(text) end)

function section.begin()
  cache, gates, roles, expected, day = {}, {}, {}, {}, nil
end

-- Who asks in which section: the first role asked for there reads all of theirs in one call.
function section.expect(list)
  for _, command in ipairs(list) do
    local people = expected[command.section] or {}
    people[#people + 1] = command.person
    expected[command.section] = people
  end
end

-- A class with its own line, open, with the rules a class begins with. `how`: title, period, tracks, code?, source?
function section.add(id, how, time)
  redis.call('HSET', K.section(id), 'title', how.title, 'period', how.period, 'tracks', table.concat(how.tracks, ' '),
    'state', 'open', 'order', 'joined', 'maxOpen', 3, 'coolDown', 0, 'wallMode', 'initials', 'joining', 1, 'rev', 0, 'paused', 0)
  redis.call('HSET', K.sections(), id, commit.encode({
    title = how.title, period = how.period, tracks = how.tracks, source = how.source,
  }))
  local s = section.get(id)
  if how.code then
    section.set(s, 'code', how.code)
    section.let_code_stand(s, time)
  end
  return s
end

function section.room(id) return 'section:' .. numeral(id) end

-- The section, or nil where there is none.
function section.get(id)
  local known = cache[id]
  if known then return known end
  local values = redis.call('HMGET', K.section(id), 'state', 'paused', 'pausedSince', 'maxOpen', 'coolDown', 'order', 'tracks', 'rev', 'archived')
  if not values[1] then return nil end
  known = {
    id = id, room = section.room(id), state = values[1], paused = tonumber(values[2] or 0),
    pausedSince = values[3] and tonumber(values[3]) or nil, maxOpen = tonumber(values[4] or 3),
    coolDown = tonumber(values[5] or 0), order = values[6] or nil, follows = follows(values[7] or ''),
    tracks = values[7] or '', archived = values[9] or nil,
  }
  commit.stood(known.room, tonumber(values[8] or 0))
  cache[id] = known
  return known
end

function section.set(s, field, value)
  s[field] = value
  if value == nil then
    redis.call('HDEL', K.section(s.id), field)
  else
    redis.call('HSET', K.section(s.id), field, value)
  end
end

-- What the list of classes says of it, changed in those fields; false takes one away.
function section.note(s, change)
  local record = cjson.decode(redis.call('HGET', K.sections(), s.id))
  for field, value in pairs(change) do record[field] = value or nil end
  redis.call('HSET', K.sections(), s.id, commit.encode(record))
end

-- [S5] The code opens the class until its day, unless somebody comes in by it before. Answers that day.
function section.let_code_stand(s, time)
  local ends = time + LIMITS.CODE_MS
  section.set(s, 'codeUntil', numeral(ends))
  return ends
end

-- [I3] Another code because somebody goes who knows the one before; a class that has none gets none. It is noted as by `section.code`. A
-- door that wrong tries shut stays so.
function section.change_code(s, command, code)
  if not code or redis.call('HEXISTS', K.section(s.id), 'code') == 0 then return end
  section.set(s, 'code', code)
  commit.event(s.room, { type = 'section.changed', code = code, codeUntil = section.let_code_stand(s, command.time) })
  audit.write(command.person, 'section.code', { section = s.id })
end

-- The class follows these tracks in this order; answers whether that is another list than before.
function section.follow(s, ids)
  local text = table.concat(ids, ' ')
  if text == s.tracks then return false end
  section.set(s, 'tracks', text)
  section.note(s, { tracks = ids })
  s.follows, s.shown, s.homes = follows(text), nil, nil
  return true
end

-- 'student' or 'teacher', or false. A span that has not ended is the last one, and ends in 0.
local role_of = remember(function(enrollment)
  return string.find(enrollment, ',0]]', 1, true) and string.match(enrollment, '"role":"(%l+)"') or false
end)

local function read_roles(id, people)
  local fields = {}
  for i, person in ipairs(people) do fields[i] = numeral(person) end
  local enrollments = redis.call('HMGET', K.enrollments(id), unpack(fields))
  for i, person in ipairs(people) do roles[id * PERSONS + person] = enrollments[i] and role_of(enrollments[i]) end
end

-- 'student' or 'teacher' where that person is enrolled now, else nil.
function section.role(id, person)
  local at = id * PERSONS + person
  if roles[at] == nil and expected[id] then
    read_roles(id, expected[id])
    expected[id] = nil
  end
  if roles[at] == nil then read_roles(id, { person }) end
  return roles[at] or nil
end

function section.forget(id, person) roles[id * PERSONS + person] = nil end

function section.is_student(id, person) return section.role(id, person) == 'student' end
function section.is_staff(id, person) return section.role(id, person) == 'teacher' end

-- The same, and in an archived class what they were when it was archived. Rule S4.
function section.last_role(s, person)
  if not s.archived then return section.role(s.id, person) end
  local text = redis.call('HGET', K.enrollments(s.id), person)
  if not text or not section.is_member(s, text) then return nil end
  return (string.match(text, '"role":"(%l+)"'))
end

-- Whether an enrollment, as it is stored, is of the class now, or was when it was archived.
function section.is_member(s, enrollment) return string.find(enrollment, ',' .. (s.archived or '0') .. ']]', 1, true) ~= nil end

-- Whether that person was a student of a present class, and is in it no longer.
function section.was_student(s, person)
  local text = redis.call('HGET', K.enrollments(s.id), person)
  return text and not section.is_member(s, text) and string.match(text, '"role":"(%l+)"') == 'student' or false
end

-- PINs are keyed in by pictures where they are in that class: its children know no digits. Rule D1.
function section.take_pictures(s, from)
  local own, other = redis.call('HGET', K.section(s.id), 'pins'), redis.call('HGET', K.section(from.id), 'pins')
  if other ~= 'pictures' or own == 'pictures' then return end
  section.set(s, 'pins', other)
  commit.event(s.room, { type = 'section.changed', pins = other })
end

-- What a press must know of an objective, or nil: tracks that show it, prerequisites, version, ways, subject.
function section.gate(objective)
  local gate = gates[objective]
  if gate == nil then
    local text = redis.call('HGET', K.gates(), numeral(objective))
    gate = text and decoded(text) or false
    gates[objective] = gate
  end
  return gate or nil
end

-- Whether the section follows a track that shows the objective. Rule M4.
function section.shows(s, objective)
  local gate = section.gate(objective)
  if not gate then return false end
  for _, track in ipairs(gate.shows) do
    if s.follows[track] then return true end
  end
  return false
end

-- Every objective the section's tracks show, and the home tracks in which their cells lie. Rule M4.
function section.shown(s)
  if not s.shown then
    local keys = {}
    s.shown, s.homes = {}, {}
    for track in pairs(s.follows) do keys[#keys + 1] = K.shown(track) end
    local objectives = #keys > 0 and redis.call('SUNION', unpack(keys)) or {}
    for i, text in ipairs(objectives) do
      local objective = tonumber(text)
      s.shown[i] = objective
      s.homes[math.floor(objective / 4096)] = true
    end
  end
  return s.shown, s.homes
end

-- When the school's day began. Unit: epoch milliseconds. Lua knows no time zones; the sweep was given it.
function section.day_start()
  if not day then day = tonumber(redis.call('HGET', K.school(), 'dayStart') or 0) end
  return day
end

-- Person → the attempt they marked.
function section.marks(s)
  if not s.marks then
    s.marks = {}
    local flat = redis.call('HGETALL', K.marks(s.id))
    for i = 1, #flat, 2 do s.marks[tonumber(flat[i])] = tonumber(flat[i + 1]) end
  end
  return s.marks
end

-- `attempt` nil takes the mark back.
function section.mark(s, person, attempt)
  if attempt then
    redis.call('HSET', K.marks(s.id), person, attempt)
  else
    redis.call('HDEL', K.marks(s.id), person)
  end
  section.marks(s)[person] = attempt
end

-- A mark points at somebody who waits; it goes with the waiting. Rule L1.
function section.drop_marks(s, attempts)
  local stale = {}
  for person, marked in pairs(section.marks(s)) do
    for _, attempt in ipairs(attempts) do
      if marked == attempt then stale[#stale + 1] = person end
    end
  end
  for _, person in ipairs(stale) do section.mark(s, person, nil) end
end

-- Persons whose sockets beat lately. Presence.
function section.here(id, now)
  local people = {}
  for _, member in ipairs(redis.call('ZRANGEBYSCORE', K.here(id), now, '+inf')) do
    people[tonumber(string.match(member, '^%d+'))] = true
  end
  return people
end

return section
