-- keep_import: keeps fields of an import that is still there. Whoever reads one that was cancelled meanwhile, or that an erasure took
-- out, would else make its key again, with the names of its file. Rule T8.
-- turn: of two who go on from the same place only the first does: where the import says another by now, nothing is kept. Whoever does begins
-- anew, and what was cancelled before is not. Rule T6.
-- ARGV: import, seconds it is kept for from now, turn ('' for any), then field, value, field, value … · answers: 1, or 0 where nothing was kept
return function(args)
  local key, turn = K.import(args[1]), args[3]
  if redis.call('HEXISTS', key, 'head') == 0 then return 0 end
  if turn ~= '' then
    if redis.call('HGET', key, 'turn') ~= turn then return 0 end
    redis.call('HDEL', key, 'cancelled')
  end
  for i = 4, #args, 2 do redis.call('HSET', key, args[i], args[i + 1]) end
  redis.call('EXPIRE', key, args[2])
  return 1
end
