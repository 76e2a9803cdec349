-- session_end_all: ends every session of a person, and says so to those that are on their way: one that was begun by what was right
-- before is not kept after. Rules T4, X12. KEYS[1] is any key of {hq}. ARGV: <school>:<person>
-- answers: the number of this ending, and of the one before it that somebody on their way could have missed (0: none)

-- No request is on its way for so long. Unit: seconds.
local REMEMBERED = 86400

return function(args)
  local of = args[1]
  local before = tonumber(redis.call('GET', HQ.endedOf .. of) or 0)
  -- writes below
  local number = redis.call('INCR', HQ.endings)
  redis.call('SET', HQ.endedOf .. of, number, 'EX', REMEMBERED)
  for _, id in ipairs(redis.call('SMEMBERS', HQ.sessionsOf .. of)) do redis.call('DEL', HQ.session .. id) end
  redis.call('DEL', HQ.sessionsOf .. of)
  return { number, before }
end
