-- account: where an e-mail address leads. KEYS[1] is any key of {hq}. ARGV: the address's index; to add a place, its school and
-- person too; to take that place away, 'gone' behind them. With the index alone an address that leads nowhere is given the number of a
-- school that is still to be founded, and its first person: who asks again gets the same.
-- answers: JSON [{ school, person }], the first place first

local FOUNDER = 1

local function keep(index, places)
  if #places == 0 then
    redis.call('HDEL', HQ.accounts, index)
    return '[]'
  end
  local text = cjson.encode(places)
  redis.call('HSET', HQ.accounts, index, text)
  return text
end

return function(args)
  local index, school, person = args[1], tonumber(args[2]), tonumber(args[3])
  local text = redis.call('HGET', HQ.accounts, index)
  local places, others = text and cjson.decode(text) or {}, {}
  for _, place in ipairs(places) do
    if not (place.school == school and place.person == person) then others[#others + 1] = place end
  end
  if args[4] == 'gone' then return keep(index, others) end
  if #places > 0 and (not school or #others < #places) then return text end
  -- writes below
  if not school then school, person = redis.call('HINCRBY', HQ.ids, 'school', 1), FOUNDER end
  places[#places + 1] = { school = school, person = person }
  return keep(index, places)
end
