-- hq_password: another password for somebody of HQ, by whose end all their sessions are owed one. Rules I6, I8. KEYS[1] is any key of {hq}.
-- ARGV: person, the hash, an id of this change, and the hash in whose place it is set ('': none)
-- answers: 1 where it is set; 0 where nobody is there, or they have another password since
return function(args)
  local person, password, id, was = args[1], args[2], args[3], args[4]
  local text = redis.call('HGET', HQ.people, person)
  local record = text and cjson.decode(text)
  if not record or (record.password or '') ~= was then return 0 end
  -- writes below
  record.password = password
  redis.call('HSET', HQ.people, person, cjson.encode(record))
  redis.call('SADD', HQ.ending, person .. ' ' .. id .. ' ')
  return 1
end
