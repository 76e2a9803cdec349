-- erase_replies: takes an erased student out of the replies that are kept of one day, a piece of them at a time. Rule T8.
-- What they asked is gone; of what others asked with them their scores are, and no more: sent again, it is answered the same way.
-- ARGV: student, day since 1970, cursor · answers: the next cursor, '0' at the end
local PIECE = '500'

local function without(pairs_, student)
  if type(pairs_) ~= 'table' then return pairs_ end
  local kept = {}
  for _, one in ipairs(pairs_) do
    if one[1] ~= student then kept[#kept + 1] = one end
  end
  return kept
end

return function(args)
  local student, key = tonumber(args[1]), K.replies(args[2])
  local answer = redis.call('HSCAN', key, args[3], 'COUNT', PIECE)
  local fields = answer[2]
  for i = 1, #fields, 2 do
    -- Most do not name them, and looking is much cheaper than reading.
    if string.find(fields[i + 1], args[1], 1, true) then
      local kept = cjson.decode(fields[i + 1])
      if kept.person == student then
        redis.call('HDEL', key, fields[i])
      elseif kept.scores then
        kept.scores = without(kept.scores, student)
        kept.reply.scores = without(kept.reply.scores, student)
        redis.call('HSET', key, fields[i], commit.encode(kept))
      end
    end
  end
  return answer[1]
end
