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

-- Whether that is one of the school's staff, teaching or not.
function people.is_staff(person)
  local text = redis.call('HGET', K.people(), numeral(person))
  return text and cjson.decode(text).role ~= 'student'
end

function people.set(person, record) redis.call('HSET', K.people(), numeral(person), cjson.encode(record)) end

return people
