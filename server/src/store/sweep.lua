-- sweep: what time itself does, idempotent. Rules A3 (14 days held), A10, A12 (the day's end), I1 (a link's time), I4.
-- ARGV: time (ms, '' for the clock), start and end of the school's present day (ms) · answers: claims lapsed, holds expired

local QUIET_MS = 60000

-- [A10] A claim lapses 180 s after its claimer was last seen. After an outage of the sweep itself everybody counts as just
-- seen, so an outage lapses nothing by itself.
local function lapse(now)
  local swept = tonumber(redis.call('HGET', K.school(), 'sweptAt') or 0)
  if now - swept > QUIET_MS then redis.call('HSET', K.school(), 'resumedAt', now) end
  redis.call('HSET', K.school(), 'sweptAt', now)
  local resumed = tonumber(redis.call('HGET', K.school(), 'resumedAt') or 0)
  local lapsed = 0
  local claims = redis.call('HGETALL', K.claims())
  for i = 1, #claims, 2 do
    local id, by = string.match(claims[i + 1], '^(%d+) (%d+)$')
    local attempt = attempts.get(id)
    local seen = math.max(resumed, attempt.since, tonumber(redis.call('ZSCORE', K.seen(), by) or 0))
    if now - seen >= LIMITS.LAPSE_MS then
      attempts.wait_again(attempt)
      commit.event(section.room(attempt.section), {
        type = 'attempt.released', attempts = { attempt.id }, why = 'lapsed', at = now,
      })
      lapsed = lapsed + 1
    end
  end
  return lapsed
end

local function expire(now)
  local expired = 0
  for _, member in ipairs(redis.call('ZRANGEBYSCORE', K.due(), '-inf', now, 'LIMIT', 0, 100)) do
    local held = string.match(member, '^hold:(%d+)$')
    local attempt = held and attempts.get(held)
    redis.call('ZREM', K.due(), member)
    if attempt and attempt.state == 'held' then
      attempts.withdraw(attempt, 'expired', now)
      expired = expired + 1
    end
    local invitation = string.match(member, '^invitation:(.+)$')
    if invitation then invitations.drop(invitation) end
  end
  return expired
end

-- [H2] Hours that HQ does not show any more.
local function forget_hours(now)
  local oldest = math.floor(now / 3600000) - LIMITS.HOURS_KEPT
  for _, hour in ipairs(redis.call('HKEYS', K.hours())) do
    if tonumber(hour) <= oldest then redis.call('HDEL', K.hours(), hour) end
  end
end

local function end_day(now, day_start, day_end)
  local known = tonumber(redis.call('HGET', K.school(), 'dayEnd') or 0)
  if now < known or day_end <= known then return end
  redis.call('HSET', K.school(), 'dayStart', day_start, 'dayEnd', day_end)
  for _, id in ipairs(redis.call('HKEYS', K.sections())) do
    local s = section.get(tonumber(id))
    if not s.archived then
      if known > 0 then
        enrollments.end_substitutes(s, now)
        line.hold_ready(s, now)
        line.settle(s, now)
      end
      redis.call('DEL', K.today(s.id))
      commit.event(s.room, { type = 'day.ended', dayStart = day_start, dayEnd = day_end })
    end
  end
end

return function(args)
  local now = tonumber(args[1]) or clock()
  end_day(now, tonumber(args[2]), tonumber(args[3]))
  forget_hours(now)
  return { lapse(now), expire(now) }
end
