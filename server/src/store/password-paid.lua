-- password_paid: another password of an account is owed to none of its places any more; one that is owed since stays so. Rule I2.
-- KEYS[1] is any key of {hq}. ARGV: the account's index, what was owed · answers: 1 where it was
return function(args)
  if redis.call('HGET', HQ.owedPasswords, args[1]) ~= args[2] then return 0 end
  -- writes below
  return redis.call('HDEL', HQ.owedPasswords, args[1])
end
