-- hq_report: a school's latest figures into the organization's sum. Rules H1, H2. KEYS[1] is any key of {hq}.
-- ARGV: JSON { school, epoch, commit, record, totals: { field: number }, days: [[day, { field: number }]], tick?, takenBack?: [command] }
-- answers: 1 where it was newer than what was known, else 0 · publishes on the organization's channel

local TICKER = 30
local SAMPLES = 6

-- Adds the difference to the sum, so that reports late, twice or never end at the same figure.
local function add(key, prefix, known, latest)
  for field, value in pairs(latest) do
    local by = value - (known[field] or 0)
    if by ~= 0 then redis.call('HINCRBY', key, prefix .. field, by) end
  end
end

-- What the school had before its first score of each minute; the last few minutes serve "in the last 5 minutes". What a
-- school brings when it is first heard of was not scored just now.
local function sample(known, minute, report)
  local samples = known.samples or {}
  local newest = samples[#samples]
  if not newest or newest[1] < minute then samples[#samples + 1] = { minute, known.totals.scores or report.totals.scores } end
  while #samples > SAMPLES do table.remove(samples, 1) end
  return samples
end

-- [H2] Whoever a school has more than it told before signed up that day; a school's first report brings its own.
local function signed_up(known, latest, minute)
  local more = (latest.teachers or 0) - (known.teachers or 0)
  if more > 0 then redis.call('HINCRBY', HQ.days, math.floor(minute / 1440) .. ':teachers', more) end
end

-- A line of the ticker is told once, by whoever heard of it: also where another process was first with the totals.
local function tell(tick)
  redis.call('LPUSH', HQ.ticker, cjson.encode(tick))
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
  if report.tick then tell(report.tick) end
  if report.takenBack then forget(report.takenBack) end
end

return function(args)
  local report = cjson.decode(args[1])
  local text = redis.call('HGET', HQ.schools, report.school)
  local known = text and cjson.decode(text) or { commit = -1, totals = {} }
  -- [H1] A lower number of the same epoch is an older look; a new epoch is a restored store and replaces what was known.
  if known.epoch == report.epoch and report.commit <= known.commit then
    if report.tick or report.takenBack then
      heard(report)
      redis.call('SPUBLISH', HQ.channel, '1')
    end
    return 0
  end
  local minute = math.floor(clock() / 60000)
  -- writes below
  add(HQ.totals, '', known.totals, report.totals)
  signed_up(known.totals, report.totals, minute)
  for _, day in ipairs(report.days) do
    local field = report.school .. ':' .. day[1]
    local before = redis.call('HGET', HQ.schoolDays, field)
    add(HQ.days, day[1] .. ':', before and cjson.decode(before) or {}, day[2])
    redis.call('HSET', HQ.schoolDays, field, cjson.encode(day[2]))
  end
  redis.call('HSET', HQ.schools, report.school, cjson.encode({
    epoch = report.epoch, commit = report.commit, record = report.record, totals = report.totals,
    samples = sample(known, minute, report),
  }))
  heard(report)
  redis.call('SPUBLISH', HQ.channel, '1')
  return 1
end
