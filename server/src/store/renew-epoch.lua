-- renew_epoch: the school's record begins another life, unless somebody has begun it already.
-- ARGV: the epoch that ends, the epoch that begins
return function(args)
  if redis.call('HGET', K.school(), 'epoch') == args[1] then redis.call('HSET', K.school(), 'epoch', args[2]) end
end
