-- An attempt while it lives: its hash, the student's open list, the line, the claim. Rules A1, A3, A4, A5.
local attempts = {}
line.meet(attempts)

local TEXTS = { state = true, why = true }
local KEPT_S = '86400'

local numbered, moved

function attempts.begin() numbered, moved = nil, {} end

-- The student's other classes are to hear of it at the end of the call. Rule A1.
function attempts.moved(student, section_id)
  moved[student] = moved[student] or {}
  moved[student][section_id] = true
end

-- Tells each class of a student that something of theirs changed in another: not what, and in no feed, as only the student's own
-- path there asks again. Rules A1, P2.
function attempts.tell_elsewhere()
  local told = {}
  for student, sections in pairs(moved) do
    local only = next(sections)
    -- What changed in two classes is news to both.
    if next(sections, only) then only = nil end
    for _, text in ipairs(redis.call('SMEMBERS', K.sectionsOf(numeral(student)))) do
      if tonumber(text) ~= only then
        told[text] = told[text] or {}
        table.insert(told[text], numeral(student))
      end
    end
  end
  for id, students in pairs(told) do
    redis.call('SPUBLISH', K.room('section:' .. id), '{"own":[' .. table.concat(students, ',') .. ']}')
  end
end

-- An open attempt of the student in another class than that one, and what that class is called; nil where there is none. Of
-- `objective`, or any. Rule A1.
function attempts.elsewhere(student, section_id, objective)
  local open = redis.call('HGETALL', K.open(student))
  for i = 1, #open, 2 do
    local attempt = (not objective or tonumber(open[i]) == objective) and attempts.get(open[i + 1])
    if attempt and attempt.section ~= section_id then
      local title, period = unpack(redis.call('HMGET', K.section(attempt.section), 'title', 'period'))
      return { ['in'] = { title = title or '', period = period or '' } }
    end
  end
  return nil
end

-- The number of a new attempt, so its place: counted once a call, however many join in it.
function attempts.number()
  numbered = (numbered or tonumber(redis.call('HGET', K.ids(), 'attempt') or 0)) + 1
  commit.count(K.ids(), 'attempt', 1)
  return numbered
end

-- The attempt, or nil. `away` and `pausedBefore` are stored once they are more than nothing: a press is cheaper without.
function attempts.get(id)
  local flat = redis.call('HGETALL', K.attempt(id))
  if #flat == 0 then return nil end
  local attempt = { id = tonumber(id), student = 0, objective = 0, section = 0, state = '', at = 0, away = 0, pausedBefore = 0 }
  for i = 1, #flat, 2 do
    local field, value = flat[i], flat[i + 1]
    attempt[field] = TEXTS[field] and value or tonumber(value)
  end
  return attempt
end

-- The attempt where it belongs to that section, else nil: what is elsewhere does not exist. Rule P3.
function attempts.of(section_id, id)
  local attempt = attempts.get(id)
  if attempt and attempt.section == section_id then return attempt end
  return nil
end

-- Whether the transition table has that edge from that state. Rule A3.
function attempts.may(edge, attempt)
  return EDGES[edge][attempt.state] == true
end

-- Who has the student in front of them: attempt and claimer, or nil. Rule A4.
function attempts.claim_of(student)
  local text = redis.call('HGET', K.claims(), student)
  if not text then return nil end
  local attempt, by = string.match(text, '^(%d+) (%d+)$')
  return { attempt = tonumber(attempt), by = tonumber(by) }
end

function attempts.held_by(person) return redis.call('SCARD', K.claimsOf(person)) end

-- Milliseconds it has waited up to now, without paused and held time. Rule L2.
function attempts.waited(attempt, now)
  local paused = line.paused(section.get(attempt.section), now) - attempt.pausedBefore
  return math.max(0, now - attempt.at - attempt.away - paused)
end

-- `waited` is kept with the claim: a pause that comes later is no part of it.
function attempts.claim(attempt, by, since, waited)
  redis.call('HSET', K.claims(), attempt.student, attempt.id .. ' ' .. by)
  redis.call('SADD', K.claimsOf(by), attempt.student)
  redis.call('HSET', K.attempt(attempt.id), 'state', 'claimed', 'by', by, 'since', since, 'waited', waited)
  attempt.state, attempt.by, attempt.since, attempt.waited = 'claimed', by, since, waited
  attempts.moved(attempt.student, attempt.section)
end

-- Takes the claim off, whatever comes next.
function attempts.unclaim(attempt)
  if attempt.state ~= 'claimed' then return end
  redis.call('HDEL', K.claims(), attempt.student)
  redis.call('SREM', K.claimsOf(attempt.by), attempt.student)
  redis.call('HDEL', K.attempt(attempt.id), 'by', 'since', 'waited')
  attempt.by, attempt.since, attempt.waited = nil, nil, nil
end

-- Back to the line. [A5] The number is the place, so nobody is sent to the back.
function attempts.wait_again(attempt)
  attempts.unclaim(attempt)
  redis.call('HSET', K.attempt(attempt.id), 'state', 'ready')
  attempt.state = 'ready'
  attempts.moved(attempt.student, attempt.section)
end

-- `paused` is how long the line had been paused when the hold began.
local function hold(attempt, why, since, paused)
  redis.call('HSET', K.attempt(attempt.id), 'state', 'held', 'why', why, 'heldAt', since, 'heldPaused', paused)
  redis.call('ZADD', K.due(), since + LIMITS.HOLD_MS, 'hold:' .. attempt.id)
  attempt.state, attempt.why, attempt.heldAt, attempt.heldPaused = 'held', why, since, paused
  attempts.moved(attempt.student, attempt.section)
end

function attempts.hold(attempt, s, why, now)
  attempts.unclaim(attempt)
  hold(attempt, why, now, line.paused(s, now))
end

-- [L2] Held time does not count as waiting, and a pause inside a hold counts once.
function attempts.resume(attempt, s, now)
  attempt.away = attempt.away + (now - attempt.heldAt)
  attempt.pausedBefore = attempt.pausedBefore + line.paused(s, now) - attempt.heldPaused
  redis.call('HSET', K.attempt(attempt.id), 'state', 'ready', 'away', attempt.away, 'pausedBefore', attempt.pausedBefore)
  redis.call('HDEL', K.attempt(attempt.id), 'why', 'heldAt', 'heldPaused')
  redis.call('ZREM', K.due(), 'hold:' .. attempt.id)
  attempt.state, attempt.why = 'ready', nil
  attempts.moved(attempt.student, attempt.section)
end

-- The attempt is over, with its outcome; its hash stays a day, so that undo finds it.
function attempts.finish(attempt, state)
  attempts.unclaim(attempt)
  if attempt.state == 'held' then redis.call('ZREM', K.due(), 'hold:' .. attempt.id) end
  redis.call('HDEL', K.open(attempt.student), numeral(attempt.objective))
  line.leave(attempt.section, attempt.id)
  redis.call('HSET', K.attempt(attempt.id), 'state', state)
  redis.call('EXPIRE', K.attempt(attempt.id), KEPT_S)
  attempt.state = state
  attempts.moved(attempt.student, attempt.section)
end

function attempts.withdraw(attempt, why, now)
  attempts.finish(attempt, 'withdrawn')
  local s = section.get(attempt.section)
  section.drop_marks(s, { attempt.id })
  commit.event(s.room, '{"type":"attempt.withdrawn","attempt":' .. numeral(attempt.id) .. ',"student":'
    .. numeral(attempt.student) .. ',"why":"' .. why .. '","at":' .. numeral(now) .. '}')
  line.settle(s, now)
end

local function claim_again(attempt, was)
  return was.state == 'claimed' and section.is_staff(attempt.section, was.by)
    and not attempts.claim_of(attempt.student) and attempts.held_by(was.by) < LIMITS.MAX_CLAIMS
end

-- What undo must know to bring an attempt back as it is now.
function attempts.as_was(attempt)
  return { attempt = attempt.id, state = attempt.state, by = attempt.by, since = attempt.since, waited = attempt.waited }
end

-- Lives again as it was, as undo and the end of A11 need it. Rule A8. The caller has checked that it may. A claim comes
-- back unless the student is claimed or the claimer's hands are full. [A12] In a closed line nobody is ready or claimed:
-- a claim makes it closing again, and who would be ready is held.
function attempts.reopen(attempt, was, now)
  local s = section.get(attempt.section)
  redis.call('PERSIST', K.attempt(attempt.id))
  redis.call('HSET', K.open(attempt.student), attempt.objective, attempt.id)
  line.join(attempt.section, attempt.id)
  attempts.moved(attempt.student, attempt.section)
  attempt.state = 'ready'
  redis.call('HSET', K.attempt(attempt.id), 'state', 'ready')
  if claim_again(attempt, was) then
    attempts.claim(attempt, was.by, was.since, was.waited)
    if s.state == 'closed' then line.change(s, 'closing', now) end
  elseif was.state == 'held' then
    hold(attempt, attempt.why, attempt.heldAt, attempt.heldPaused)
  elseif s.state == 'closed' then
    attempts.hold(attempt, s, 'closed', now)
  end
  return {
    attempt = attempt.id, student = attempt.student, objective = attempt.objective, way = attempt.way,
    state = attempt.state, at = attempt.at, by = attempt.by, since = attempt.since, waited = attempt.waited,
    why = attempt.state == 'held' and attempt.why or nil, away = attempt.away, pausedBefore = attempt.pausedBefore,
  }
end

return attempts
