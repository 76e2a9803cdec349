-- hq_report: a school's latest figures into the organization's sum. Rules H1, H2. KEYS[1] is any key of {hq}.
-- ARGV: JSON { school, epoch, commit, record, since: day, totals: { field: number }, day, days: [[day, { field: number }]],
-- hours: { hour: number }, signUps: { day: number }, ticks?: [tick], takenBack?: [command] }
-- answers: 1 where it was newer than what was known, else 0 · publishes on the organization's channel

local TICKER = 30
local SAMPLES = 6

-- Adds the difference to the sum, so that reports late, twice or never end at the same figure. `where` gives a field's key
-- and its name there.
local function add(known, latest, where)
  for field, value in pairs(latest) do
    local by = value - (known[field] or 0)
    if by ~= 0 then
      local key, name = where(field)
      redis.call('HINCRBY', key, name, by)
    end
  end
end

local function told(field)
  local text = redis.call('HGET', HQ.schoolDays, field)
  return text and cjson.decode(text) or {}
end

-- What a school had on a day, by the scores' own date.
local function tell_day(school, day, latest)
  local field = school .. ':' .. day
  add(told(field), latest, function(of)
    return string.find(of, '^subject:') and HQ.subjectDays or HQ.days, day .. ':' .. of
  end)
  redis.call('HSET', HQ.schoolDays, field, cjson.encode(latest))
end

-- Teachers by the day they signed up.
local function tell_sign_ups(school, latest)
  local field = school .. ':sign-ups'
  add(told(field), latest, function(day) return HQ.days, day .. ':teachers' end)
  redis.call('HSET', HQ.schoolDays, field, cjson.encode(latest))
end

-- Assessments of the last day by hour. What was told of each is known for longer than a report tells of it: one whose clock was read a
-- moment earlier adds nothing twice.
local function tell_hours(known, latest)
  local hours, oldest = known or {}, math.floor(clock() / 3600000) - LIMITS.HOURS_KEPT
  add(hours, latest, function(hour) return HQ.hours, hour end)
  for hour, count in pairs(latest) do hours[hour] = count end
  for hour, count in pairs(hours) do
    if tonumber(hour) <= oldest or count == 0 then hours[hour] = nil end
  end
  for _, hour in ipairs(redis.call('HKEYS', HQ.hours)) do
    if tonumber(hour) <= oldest then redis.call('HDEL', HQ.hours, hour) end
  end
  return next(hours) and hours
end

-- [H2] All scores but those that were brought in with an older time of their own.
local function live(totals) return totals.scores and totals.scores - (totals.late or 0) end

-- What the school had before its first score of each minute; the last few minutes serve "in the last 5 minutes". What a
-- school brings when it is first heard of was not scored just now.
local function sample(known, minute, report)
  local samples = known.samples or {}
  local newest = samples[#samples]
  if not newest or newest[1] < minute then samples[#samples + 1] = { minute, live(known.totals) or live(report.totals) } end
  while #samples > SAMPLES do table.remove(samples, 1) end
  return samples
end

-- Lines of the ticker, oldest first, are told by whoever heard of them: also where another process was first with the totals.
-- A command that was sent again is told once.
local function pass(ticks)
  local told = {}
  for _, text in ipairs(redis.call('LRANGE', HQ.ticker, 0, -1)) do told[cjson.decode(text).command or false] = true end
  for _, tick in ipairs(ticks) do
    if not (tick.command and told[tick.command]) then redis.call('LPUSH', HQ.ticker, cjson.encode(tick)) end
  end
  redis.call('LTRIM', HQ.ticker, 0, TICKER - 1)
end

-- A score that was taken back was a slip: its line is not told any longer. Rule A8.
local function forget(commands)
  local gone = {}
  for _, command in ipairs(commands) do gone[command] = true end
  for _, told in ipairs(redis.call('LRANGE', HQ.ticker, 0, -1)) do
    if gone[cjson.decode(told).command] then redis.call('LREM', HQ.ticker, 0, told) end
  end
end

local function heard(report)
  if report.ticks then pass(report.ticks) end
  if report.takenBack then forget(report.takenBack) end
end

return function(args)
  local report = cjson.decode(args[1])
  local text = redis.call('HGET', HQ.schools, report.school)
  local known = text and cjson.decode(text) or { commit = -1, totals = {} }
  -- [H1] A lower number of the same epoch is an older look; a new epoch is a restored store and replaces what was known.
  if known.epoch == report.epoch and report.commit <= known.commit then
    if report.ticks or report.takenBack then
      heard(report)
      redis.call('SPUBLISH', HQ.channel, '1')
    end
    return 0
  end
  local minute = math.floor(clock() / 60000)
  -- writes below
  add(known.totals, report.totals, function(field) return HQ.totals, field end)
  for _, day in ipairs(report.days) do tell_day(report.school, day[1], day[2]) end
  tell_sign_ups(report.school, report.signUps)
  redis.call('HSET', HQ.schools, report.school, cjson.encode({
    epoch = report.epoch, commit = report.commit, day = report.day, record = report.record, totals = report.totals,
    since = report.since or known.since or math.floor(minute / 1440), samples = sample(known, minute, report),
    hours = tell_hours(known.hours, report.hours) or nil,
  }))
  heard(report)
  redis.call('SPUBLISH', HQ.channel, '1')
  return 1
end
