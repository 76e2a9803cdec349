-- account: where an e-mail address leads. KEYS[1] is any key of {hq}. ARGV: the address's index; to add a place, its school and
-- person too. With the index alone an address that leads nowhere is given the number of a school that is still to be founded, and its
-- first person: who asks again gets the same. With 'beside' and how many places the asker saw, one that leads to just these is given
-- such a school too, behind them. With 'from' and another index, what that one leads to is what this one leads to from now on, and that
-- one leads nowhere and was never shown to be right; [] where this one leads somewhere already. With 'without', a school and a person it
-- leads there no more.
-- answers: JSON [{ school, person }], the first place first

local FOUNDER = 1

return function(args)
  local index, school, person = args[1], tonumber(args[2]), tonumber(args[3])
  local text = redis.call('HGET', HQ.accounts, index)
  local places = text and cjson.decode(text) or {}
  if args[2] == 'from' then
    local moved = not text and redis.call('HGET', HQ.accounts, args[3])
    if not moved then return '[]' end
    -- writes below
    redis.call('HSET', HQ.accounts, index, moved)
    redis.call('HDEL', HQ.accounts, args[3])
    redis.call('HDEL', HQ.verified, args[3])
    return moved
  end
  if args[2] == 'without' then
    local left = {}
    for _, place in ipairs(places) do
      if place.school ~= person or place.person ~= tonumber(args[4]) then left[#left + 1] = place end
    end
    -- writes below
    if #left == #places then return text or '[]' end
    if #left == 0 then
      redis.call('HDEL', HQ.accounts, index)
      return '[]'
    end
    text = cjson.encode(left)
    redis.call('HSET', HQ.accounts, index, text)
    return text
  end
  local seen = args[2] == 'beside' and person or 0
  if not school and #places ~= seen then return text or '[]' end
  for _, place in ipairs(places) do
    if place.school == school and place.person == person then return text end
  end
  -- writes below
  if not school then school, person = redis.call('HINCRBY', HQ.ids, 'school', 1), FOUNDER end
  places[#places + 1] = { school = school, person = person }
  text = cjson.encode(places)
  redis.call('HSET', HQ.accounts, index, text)
  return text
end
