-- Who is in a section: spans of time that are never deleted. Told to everybody who watches it. Rule A3 (leaving).
local enrollments = {}

local function cells_of(s, student)
  local list = {}
  -- Who was never assessed has none: a roster enrolls many of them.
  if redis.call('EXISTS', K.scores(student)) == 0 then return list end
  for _, objective in ipairs((section.shown(s))) do
    local cell = cells.get(student, objective)
    if cell ~= 0 then list[#list + 1] = { objective, cell } end
  end
  return cells.told(student, list)
end

local function opened_for(student)
  local list = {}
  for i, objective in ipairs(redis.call('SMEMBERS', K.openings(student))) do list[i] = tonumber(objective) end
  table.sort(list)
  return list
end

local function leave(s, person, time)
  local open = redis.call('HGETALL', K.open(person))
  for i = 1, #open, 2 do
    local attempt = attempts.get(open[i + 1])
    if attempt.section == s.id then attempts.withdraw(attempt, 'left', time) end
  end
  if redis.call('HDEL', K.help(s.id), person) == 1 then
    commit.event(s.room, { type = 'help.closed', student = person })
  end
  if section.marks(s)[person] then
    section.mark(s, person, nil)
    commit.event(s.room, { type = 'line.marked', by = person, attempt = cjson.null })
  end
  for _, student in ipairs(redis.call('SMEMBERS', K.claimsOf(person))) do
    local claim = attempts.claim_of(student)
    local attempt = claim and attempts.get(claim.attempt)
    if attempt and attempt.section == s.id then
      attempts.wait_again(attempt)
      commit.event(s.room, { type = 'attempt.released', attempts = { attempt.id }, why = 'released', at = time })
    end
  end
end

-- How somebody who is there stands in a section, as it is told.
function enrollments.how(person, role, seat)
  local record = people.get(person)
  return {
    role = role, active = true, table = seat, full = record.name, called = record.called, initials = record.initials,
    native = record.native, lang = record.lang,
  }
end

-- A person comes into a section that is there, changes in it, or leaves it.
-- `how`: role, active, full, called?, initials, native?, lang?, table?, substitute? · event: enrollment.changed
function enrollments.set(s, person, how, time)
  local text = redis.call('HGET', K.enrollments(s.id), person)
  local enrollment = text and cjson.decode(text) or { spans = {} }
  local last = enrollment.spans[#enrollment.spans]
  local was = last and last[2] == 0
  local changes = was and enrollment.role ~= how.role
  if was and (not how.active or changes) then
    leave(s, person, time)
    last[2] = time
  end
  if how.active and (changes or not was) then enrollment.spans[#enrollment.spans + 1] = { time, 0 } end
  enrollment.role, enrollment.table, enrollment.substitute = how.role, how.table, how.substitute
  -- Who comes by hand after a roster took them out is no roster's any more.
  if not how.active then enrollment.rostered = nil end
  redis.call('HSET', K.enrollments(s.id), person, cjson.encode(enrollment))
  redis.call(how.active and 'SADD' or 'SREM', K.sectionsOf(person), s.id)
  section.forget(s.id, person)
  local studies = how.active and how.role == 'student'
  commit.event(s.room, {
    type = 'enrollment.changed', person = person, role = how.role, active = how.active, name = how.full,
    called = how.called, initials = how.initials, native = how.native, lang = how.lang, table = how.table,
    substitute = how.substitute,
    cells = studies and cells_of(s, person) or {}, opened = studies and opened_for(person) or {},
  })
end

-- A roster enrolled this person here, or named one who was: only then may a later one take them out. Nobody hears of it.
function enrollments.rostered(s, person)
  local text = redis.call('HGET', K.enrollments(s.id), person)
  local enrollment = text and cjson.decode(text)
  if not enrollment or enrollment.rostered then return end
  enrollment.rostered = true
  redis.call('HSET', K.enrollments(s.id), person, cjson.encode(enrollment))
end

-- Whether a roster brought or named somebody there, in the time in the class that goes on; `since`: and whether that began then.
function enrollments.is_rostered(s, person, since)
  local text = redis.call('HGET', K.enrollments(s.id), person)
  local enrollment = text and cjson.decode(text)
  if not enrollment or not enrollment.rostered then return false end
  local last = enrollment.spans[#enrollment.spans]
  return not since or last ~= nil and last[1] == since
end

-- Takes somebody of that role out of the section.
function enrollments.leave(s, person, role, time)
  local record = people.get(person)
  enrollments.set(s, person, {
    role = role, active = false, full = record.name, called = record.called, native = record.native, lang = record.lang,
    initials = record.initials,
  }, time)
end

-- Whether a teacher of the section is one only until the school's day ends. Rule I4.
function enrollments.is_substitute(s, person) return enrollments.stands_in(s.id, person) end

-- The same of a section by its number, which may not be there.
function enrollments.stands_in(id, person)
  local text = redis.call('HGET', K.enrollments(id), numeral(person))
  return text and string.find(text, ',0]]', 1, true) and cjson.decode(text).substitute == true or false
end

-- The day is over, or the class is, and so is standing in for somebody. Rule I4.
function enrollments.end_substitutes(s, time)
  local flat = redis.call('HGETALL', K.enrollments(s.id))
  for i = 1, #flat, 2 do
    local person = tonumber(flat[i])
    if string.find(flat[i + 1], '"substitute":true', 1, true) and enrollments.is_substitute(s, person) then
      enrollments.leave(s, person, 'teacher', time)
    end
  end
end

-- How many teachers the section has now, substitutes left out.
function enrollments.teachers(s)
  local count = 0
  for _, text in ipairs(redis.call('HVALS', K.enrollments(s.id))) do
    local enrollment = cjson.decode(text)
    local last = enrollment.spans[#enrollment.spans]
    if enrollment.role == 'teacher' and not enrollment.substitute and last and last[2] == 0 then count = count + 1 end
  end
  return count
end

-- Who is in the section, or was when it was archived: [{ person, role, table? }].
function enrollments.members(s)
  local list = {}
  local flat = redis.call('HGETALL', K.enrollments(s.id))
  for i = 1, #flat, 2 do
    if section.is_member(s, flat[i + 1]) then
      local enrollment = cjson.decode(flat[i + 1])
      list[#list + 1] = { person = tonumber(flat[i]), role = enrollment.role, table = enrollment.table }
    end
  end
  return list
end

-- Of those, the students.
function enrollments.students(s)
  local list = {}
  for _, member in ipairs(enrollments.members(s)) do
    if member.role == 'student' then list[#list + 1] = member.person end
  end
  return list
end

-- [S4] Everybody's time in the section ends, students' first, so that nobody is held in front of a teacher who goes; the line closes.
-- Who stood in it is no news of its own: the section keeps them. `over`: the moment by which they are known. [I4] Substitutes, who
-- were to be there for a day, are not known by it.
local function end_spans(s, time, over)
  enrollments.end_substitutes(s, time)
  local members = enrollments.members(s)
  table.sort(members, function(a, b) return a.person > b.person end)
  for _, member in ipairs(members) do
    leave(s, member.person, time)
    local enrollment = cjson.decode(redis.call('HGET', K.enrollments(s.id), member.person))
    enrollment.spans[#enrollment.spans][2] = over
    redis.call('HSET', K.enrollments(s.id), member.person, cjson.encode(enrollment))
    redis.call('SREM', K.sectionsOf(member.person), s.id)
    if member.role == 'teacher' then redis.call('SADD', K.archivedOf(member.person), s.id) end
    section.forget(s.id, member.person)
  end
  if s.state ~= 'closed' then line.change(s, 'closed', time) end
end

-- [S4] The section is over, by whoever says so: its code and its wall links open nothing, and its staff still find it as it was.
-- events: what leaving says, line.changed, section.archived
function enrollments.close(s, by, time)
  -- By the moment it is known who was in it then: nobody left at the one after whatever came before.
  local over = time + 1
  end_spans(s, time, over)
  redis.call('DEL', K.walls(s.id))
  invitations.drop_into(s.id)
  section.set(s, 'archived', numeral(over))
  section.set(s, 'joining', '0')
  section.set(s, 'code', nil)
  section.set(s, 'codeUntil', nil)
  section.set(s, 'shutUntil', nil)
  section.note(s, { archived = over, archivedBy = by })
  commit.event(s.room, { type = 'section.archived', at = over })
end

-- Every class of a person hears what they are called now. `record`: as it is stored.
function enrollments.tell(person, record, time)
  for _, id in ipairs(redis.call('SMEMBERS', K.sectionsOf(person))) do
    local s = section.get(tonumber(id))
    local enrollment = cjson.decode(redis.call('HGET', K.enrollments(s.id), person))
    enrollments.set(s, person, {
      role = enrollment.role, active = true, table = enrollment.table, substitute = enrollment.substitute,
      full = record.name, called = record.called, initials = record.initials, native = record.native, lang = record.lang,
    }, time)
  end
end

-- The section knows nothing of that student any more, and what its feed told of them is not kept. Their attempts have ended. Rule T8.
function enrollments.erase(s, student)
  if redis.call('HDEL', K.enrollments(s.id), student) == 0 then return end
  redis.call('HDEL', K.help(s.id), student)
  redis.call('HDEL', K.today(s.id), student)
  redis.call('HDEL', K.badges(s.id), student)
  local mine = numeral(student) .. ':'
  for _, member in ipairs(redis.call('ZRANGE', K.here(s.id), 0, -1)) do
    if string.sub(member, 1, #mine) == mine then redis.call('ZREM', K.here(s.id), member) end
  end
  section.forget(s.id, student)
  commit.renew(s.room)
  commit.event(s.room, { type = 'student.erased', student = student })
end

return enrollments
