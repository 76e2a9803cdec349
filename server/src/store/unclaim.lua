-- unclaim: an address is claimed no more by whoever's password has that hash; by another it stays so. Rule I2. KEYS[1] is any key of {hq}.
-- ARGV: the address's index, the hash · answers: 1 where it was
return function(args)
  local key = HQ.claimed .. args[1]
  if redis.call('GET', key) ~= args[2] then return 0 end
  -- writes below
  return redis.call('DEL', key)
end
