-- attempt.claim: a teacher takes one to six named attempts, all or none, or the next one. Rules A4, L2, L3, L5.
-- command: attempts or next · reply: attempts · event: attempt.claimed

-- Attempts of the line that can be called, in the class's order. Rule L1.
local function callable(s)
  local found = {}
  for place, id in ipairs(line.standing(s.id)) do
    local fields = redis.call('HMGET', K.attempt(id), 'state', 'student')
    if fields[1] == 'ready' and not attempts.claim_of(fields[2]) then
      found[#found + 1] = { id = tonumber(id), student = tonumber(fields[2]), place = place }
    end
  end
  if s.order == 'fewest-today' then
    for _, one in ipairs(found) do one.today = tonumber(redis.call('HGET', K.today(s.id), one.student) or 0) end
    table.sort(found, function(a, b) return a.today < b.today or (a.today == b.today and a.place < b.place) end)
  end
  return found
end

-- [L3] The one I marked; else the first whose student is here; else the first.
local function next_of(s, command)
  local waiting = callable(s)
  local mark = section.marks(s)[command.person]
  local here = section.here(s.id, command.time)
  local first_here
  for _, one in ipairs(waiting) do
    if one.id == mark then return one.id end
    if not first_here and here[one.student] then first_here = one.id end
  end
  return first_here or (waiting[1] and waiting[1].id)
end

return function(command)
  local s = section.get(command.section)
  if not s or not section.is_staff(s.id, command.person) then return refuse('NOT_FOUND') end
  local ids = command.attempts
  if command.next then
    if s.state == 'paused' then return refuse('LINE_PAUSED') end
    local id = next_of(s, command)
    if not id then return refuse('NOBODY_READY') end
    ids = { id }
  end
  local taken, students = {}, {}
  for i, id in ipairs(ids) do
    local attempt = attempts.of(s.id, id)
    if not attempt then return refuse('NOT_FOUND') end
    local claim = attempts.claim_of(attempt.student)
    if claim then return refuse('ALREADY_CLAIMED', { by = claim.by }) end
    if not attempts.may('claim', attempt) or students[attempt.student] then return refuse('WRONG_STATE') end
    students[attempt.student] = true
    taken[i] = attempt
  end
  if attempts.held_by(command.person) + #taken > LIMITS.MAX_CLAIMS then return refuse('CLAIMS_FULL') end
  -- writes below
  for _, attempt in ipairs(taken) do
    attempts.claim(attempt, command.person, command.time, attempts.waited(attempt, command.time))
  end
  section.drop_marks(s, ids)
  commit.event(s.room, { type = 'attempt.claimed', attempts = ids, by = command.person, at = command.time })
  return { rev = commit.rev(s.room), attempts = ids }
end
