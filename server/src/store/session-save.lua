-- session_save: keeps a session and enlists it with everybody whose end is its end, in one step; nothing where the sessions of one of them
-- were ended since whoever begins it was looked at. Rules T4, X11. KEYS[1] is any key of {hq}.
-- ARGV: id, its text, how long it stands unused (s), since which number of `endings`, how long the lists stand (s), then each
-- <school>:<person>
-- answers: 1 where it is kept
return function(args)
  local id, text, idle, since, life = args[1], args[2], args[3], tonumber(args[4]), args[5]
  for i = 6, #args do
    if tonumber(redis.call('GET', HQ.endedOf .. args[i]) or 0) > since then return 0 end
  end
  -- writes below
  redis.call('SET', HQ.session .. id, text, 'EX', idle)
  for i = 6, #args do
    redis.call('SADD', HQ.sessionsOf .. args[i], id)
    redis.call('EXPIRE', HQ.sessionsOf .. args[i], life)
  end
  return 1
end
