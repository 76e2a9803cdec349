-- keep_import: keeps fields of an import that is still there. Whoever reads one that was cancelled meanwhile, or that an erasure took
-- out, would else make its key again, with the names of its file. Rule T8.
-- ARGV: import, seconds it is kept for from now, then field, value, field, value … · answers: 1, or 0 where it is gone
return function(args)
  local key = K.import(args[1])
  if redis.call('HEXISTS', key, 'head') == 0 then return 0 end
  for i = 3, #args, 2 do redis.call('HSET', key, args[i], args[i + 1]) end
  redis.call('EXPIRE', key, args[2])
  return 1
end
