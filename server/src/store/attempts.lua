-- An attempt while it lives: its hash, the student's open list, the line, the claim. Rules A1, A3, A4, A5.
local attempts = {}
section.meet(attempts)

local NUMBERS = { 'student', 'objective', 'section', 'way', 'at', 'by', 'since', 'away', 'pausedBefore', 'heldAt', 'heldPaused' }
local KEPT_S = 86400

-- The attempt, or nil.
function attempts.get(id)
  local flat = redis.call('HGETALL', K.attempt(id))
  if #flat == 0 then return nil end
  local attempt = { id = tonumber(id) }
  for i = 1, #flat, 2 do attempt[flat[i]] = flat[i + 1] end
  for _, field in ipairs(NUMBERS) do
    if attempt[field] then attempt[field] = tonumber(attempt[field]) end
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

function attempts.claim(attempt, by, now)
  redis.call('HSET', K.claims(), attempt.student, attempt.id .. ' ' .. by)
  redis.call('SADD', K.claimsOf(by), attempt.student)
  redis.call('HSET', K.attempt(attempt.id), 'state', 'claimed', 'by', by, 'since', now)
  attempt.state, attempt.by, attempt.since = 'claimed', by, now
end

-- Takes the claim off, whatever comes next.
function attempts.unclaim(attempt)
  if attempt.state ~= 'claimed' then return end
  redis.call('HDEL', K.claims(), attempt.student)
  redis.call('SREM', K.claimsOf(attempt.by), attempt.student)
  redis.call('HDEL', K.attempt(attempt.id), 'by', 'since')
  attempt.by, attempt.since = nil, nil
end

-- Back to the line. [A5] The number is the place, so nobody is sent to the back.
function attempts.wait_again(attempt)
  attempts.unclaim(attempt)
  redis.call('HSET', K.attempt(attempt.id), 'state', 'ready')
  attempt.state = 'ready'
end

function attempts.hold(attempt, s, why, now)
  attempts.unclaim(attempt)
  local paused = section.paused(s, now)
  redis.call('HSET', K.attempt(attempt.id), 'state', 'held', 'why', why, 'heldAt', now, 'heldPaused', paused)
  redis.call('ZADD', K.due(), now + LIMITS.HOLD_MS, 'hold:' .. attempt.id)
  attempt.state, attempt.why, attempt.heldAt, attempt.heldPaused = 'held', why, now, paused
end

-- [L2] Held time does not count as waiting, and a pause inside a hold counts once.
function attempts.resume(attempt, s, now)
  attempt.away = attempt.away + (now - attempt.heldAt)
  attempt.pausedBefore = attempt.pausedBefore + section.paused(s, now) - attempt.heldPaused
  redis.call('HSET', K.attempt(attempt.id), 'state', 'ready', 'away', attempt.away, 'pausedBefore', attempt.pausedBefore)
  redis.call('HDEL', K.attempt(attempt.id), 'why', 'heldAt', 'heldPaused')
  redis.call('ZREM', K.due(), 'hold:' .. attempt.id)
  attempt.state, attempt.why = 'ready', nil
end

-- The attempt is over, with its outcome; its hash stays a day, so that undo finds it.
function attempts.finish(attempt, state)
  attempts.unclaim(attempt)
  if attempt.state == 'held' then redis.call('ZREM', K.due(), 'hold:' .. attempt.id) end
  redis.call('HDEL', K.open(attempt.student), attempt.objective)
  redis.call('ZREM', K.line(attempt.section), attempt.id)
  redis.call('HSET', K.attempt(attempt.id), 'state', state)
  redis.call('EXPIRE', K.attempt(attempt.id), KEPT_S)
  attempt.state = state
end

function attempts.withdraw(attempt, why, now)
  attempts.finish(attempt, 'withdrawn')
  local s = section.get(attempt.section)
  section.drop_marks(s, { attempt.id })
  commit.event(s.room, {
    type = 'attempt.withdrawn', attempt = attempt.id, student = attempt.student, why = why, at = now,
  })
  section.settle(s, now)
end

-- Lives again in the state it had, as undo and the end of A11 need it. Rule A8. The caller has checked that the student
-- did not press this objective again. A claim comes back unless the student is claimed or the claimer's hands are full.
function attempts.reopen(attempt, was, by, since, now)
  redis.call('PERSIST', K.attempt(attempt.id))
  redis.call('HSET', K.open(attempt.student), attempt.objective, attempt.id)
  redis.call('ZADD', K.line(attempt.section), 'NX', attempt.id, attempt.id)
  attempt.state = 'ready'
  redis.call('HSET', K.attempt(attempt.id), 'state', 'ready')
  if was == 'claimed' and not attempts.claim_of(attempt.student) and attempts.held_by(by) < LIMITS.MAX_CLAIMS then
    attempts.claim(attempt, by, since)
  elseif was == 'held' or section.get(attempt.section).state == 'closed' then
    attempts.hold(attempt, section.get(attempt.section), was == 'held' and attempt.why or 'closed', attempt.heldAt or now)
  end
  return {
    attempt = attempt.id, student = attempt.student, objective = attempt.objective, way = attempt.way,
    state = attempt.state, at = attempt.at, by = attempt.by, since = attempt.since,
    why = attempt.state == 'held' and attempt.why or nil, away = attempt.away, pausedBefore = attempt.pausedBefore,
  }
end

return attempts
