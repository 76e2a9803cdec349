-- enrollment.set: a person comes into a section, changes in it, or leaves it. For loaders and rosters, never from a socket.
-- command: member, role, active, full, called?, initials, native?, lang?, table? · event: enrollment.changed · rule A3 (leaving)

local function cells_of(s, student)
  local list = {}
  for _, objective in ipairs((section.shown(s))) do
    local cell = cells.get(student, objective)
    if cell ~= 0 then list[#list + 1] = { objective, cell } end
  end
  return list
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

return function(command)
  local s = section.get(command.section)
  if not s then return refuse('NOT_FOUND') end
  local person = command.member
  -- writes below
  local text = redis.call('HGET', K.enrollments(s.id), person)
  local enrollment = text and cjson.decode(text) or { spans = {} }
  local last = enrollment.spans[#enrollment.spans]
  local was = last and last[2] == 0
  local changes = was and enrollment.role ~= command.role
  if was and (not command.active or changes) then
    leave(s, person, command.time)
    last[2] = command.time
  end
  if command.active and (changes or not was) then enrollment.spans[#enrollment.spans + 1] = { command.time, 0 } end
  enrollment.role, enrollment.table = command.role, command.table
  redis.call('HSET', K.enrollments(s.id), person, cjson.encode(enrollment))
  redis.call(command.active and 'SADD' or 'SREM', K.sectionsOf(person), s.id)
  section.forget(s.id, person)
  local studies = command.active and command.role == 'student'
  commit.event(s.room, {
    type = 'enrollment.changed', person = person, role = command.role, active = command.active, name = command.full,
    called = command.called, initials = command.initials, native = command.native, lang = command.lang, table = command.table,
    cells = studies and cells_of(s, person) or {}, opened = studies and opened_for(person) or {},
  })
  return { rev = commit.rev(s.room) }
end
