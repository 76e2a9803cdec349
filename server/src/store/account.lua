-- account: where an e-mail address leads. KEYS[1] is any key of {hq}. ARGV: the address's index; to add a place, its school and
-- person too, and for an account that is made just now the hash that claims its address: [] where it does so no more. With the index
-- alone an address that leads nowhere is given the number of a school that is still to be founded, and its
-- first person: who asks again gets the same. With 'beside' and how many places the asker saw, one that leads to just these is given
-- such a school too, behind them. With 'from' and another index, what that one leads to is what this one leads to from now on, and that
-- one leads nowhere and was never shown to be right; [] where this one leads somewhere already; what of it is
-- in HQ is owed an end of its sessions, by the id that is told too.
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
    for _, place in ipairs(cjson.decode(moved)) do
      if place.school == 0 then redis.call('SADD', HQ.ending, place.person .. ' ' .. args[4] .. ' ') end
    end
    return moved
  end
  if school and args[4] and redis.call('GET', HQ.claimed .. index) ~= args[4] then return '[]' end
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
