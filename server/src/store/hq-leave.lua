-- hq_leave: takes somebody out of HQ: who they were there is forgotten, their account leads there no more, and their sessions are owed an
-- end. Rule T4. KEYS[1] is any key of {hq}. ARGV: the account, the person, an id of this change
-- answers: 1 where somebody was there
return function(args)
  local account, person, id = args[1], args[2], args[3]
  local text = redis.call('HGET', HQ.accounts, account)
  local left, found = {}, false
  for _, place in ipairs(text and cjson.decode(text) or {}) do
    if place.school == 0 and place.person == tonumber(person) then found = true else left[#left + 1] = place end
  end
  if not found then return 0 end
  -- writes below
  redis.call('HDEL', HQ.people, person)
  if #left == 0 then
    redis.call('HDEL', HQ.accounts, account)
  else
    redis.call('HSET', HQ.accounts, account, cjson.encode(left))
  end
  redis.call('SADD', HQ.ending, person .. ' ' .. id .. ' ')
  return 1
end
