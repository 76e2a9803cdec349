-- The other schools that sign, each by its site's key and its number there (`key:number`, or the key where a file says none): whose
-- records this school takes in, as its leaders decided. Rule T11.
-- { name, place (of the school that signed first), trusted, at, by }; time in ms
local trust = {}

function trust.of(key)
  local text = redis.call('HGET', K.transferKeys(), key)
  return text and cjson.decode(text) or nil
end

function trust.is(key)
  local known = trust.of(key)
  return known ~= nil and known.trusted
end

-- What a leader decided about it. The school stays the one it was first known by: a file may say another.
function trust.set(command, signer, trusted)
  local known = trust.of(signer.key) or { name = signer.name, place = signer.place }
  known.trusted, known.at, known.by = trusted, command.time, command.person
  redis.call('HSET', K.transferKeys(), signer.key, cjson.encode(known))
  audit.write(command.person, trusted and 'key.trusted' or 'key.refused', { more = { print = signer.print } })
end

return trust
