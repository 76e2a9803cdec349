-- Who there is in the school: records by number, students and staff counting on their own.
local people = {}

-- A student with the next number; `record` is JSON.
function people.add_student(record)
  local id = LIMITS.FIRST_STUDENT - 1 + redis.call('HINCRBY', K.ids(), 'student', 1)
  redis.call('HSET', K.people(), id, record)
  return id
end

-- The record of somebody who is there.
function people.get(person) return cjson.decode(redis.call('HGET', K.people(), numeral(person))) end

function people.set(person, record) redis.call('HSET', K.people(), numeral(person), cjson.encode(record)) end

-- Nothing stays of them: neither the record nor what they set for themselves. Rule T8.
function people.erase(person)
  redis.call('HDEL', K.people(), person)
  local mine = numeral(person) .. ':'
  for _, field in ipairs(redis.call('HKEYS', K.choices())) do
    if string.sub(field, 1, #mine) == mine then redis.call('HDEL', K.choices(), field) end
  end
  local files = redis.call('HGETALL', K.transfers())
  for i = 1, #files, 2 do
    if tonumber(files[i + 1]) == person then redis.call('HDEL', K.transfers(), files[i]) end
  end
end

return people
