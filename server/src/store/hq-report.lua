-- hq_report: a school's latest totals into the organization's sum. Rules H1, H2. KEYS[1] is any key of {hq}.
-- ARGV: JSON { school, epoch, commit, totals: { field: number }, days: { day: { field: number } }, tick? }
-- answers: 1 where it was newer than what was known, else 0

local TICKER = 30

-- Adds the difference to the sum, so that reports in any order, twice or never end at the same figure.
local function add(key, known, latest)
  for field, value in pairs(latest) do
    local by = value - (known[field] or 0)
    if by ~= 0 then redis.call('HINCRBY', key, field, by) end
  end
end

return function(args)
  local report = cjson.decode(args[1])
  local text = redis.call('HGET', HQ.schools, report.school)
  local known = text and cjson.decode(text) or { commit = -1, totals = {}, days = {} }
  -- [H1] A lower number of the same epoch is an older look; a new epoch is a restored store and replaces what was known.
  if known.epoch == report.epoch and report.commit <= known.commit then return 0 end
  -- writes below
  add(HQ.totals, known.totals, report.totals)
  for day, fields in pairs(report.days) do
    local flat = {}
    for field, value in pairs(fields) do flat[day .. ':' .. field] = value end
    local before = {}
    for field, value in pairs(known.days and known.days[day] or {}) do before[day .. ':' .. field] = value end
    add(HQ.days, before, flat)
  end
  known.days = known.days or {}
  for day, fields in pairs(report.days) do known.days[day] = fields end
  known.epoch, known.commit, known.totals = report.epoch, report.commit, report.totals
  redis.call('HSET', HQ.schools, report.school, cjson.encode(known))
  if report.tick then
    redis.call('LPUSH', HQ.ticker, cjson.encode(report.tick))
    redis.call('LTRIM', HQ.ticker, 0, TICKER - 1)
  end
  redis.call('PUBLISH', HQ.channel, '1')
  return 1
end
