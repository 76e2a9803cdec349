-- Who there is in the school: records by number, students and staff counting on their own.
local people = {}

-- A student with the next number; `record` is JSON.
function people.add_student(record)
  local id = LIMITS.FIRST_STUDENT - 1 + redis.call('HINCRBY', K.ids(), 'student', 1)
  redis.call('HSET', K.people(), id, record)
  return id
end

local DAY_MS = 86400000

-- Teachers by the day they signed up, less those who were removed on it. Rule H2.
function people.staff_moved(at, by) redis.call('HINCRBY', K.signUps(), math.floor(at / DAY_MS), by) end

-- Somebody of the staff with the next number, who signed up then; `record` is JSON.
function people.add_staff(record, said, since)
  local id = redis.call('HINCRBY', K.ids(), 'staff', 1)
  redis.call('HSET', K.people(), id, record)
  redis.call('HSET', K.staff(), id, said)
  people.staff_moved(since, 1)
  return id
end

-- The record of somebody of the staff, also of one who was removed, or nil.
function people.any_staff(person)
  local text = redis.call('HGET', K.people(), numeral(person))
  local record = text and cjson.decode(text)
  if record and record.role ~= 'student' then return record end
  return nil
end

-- The record of somebody who is on the staff now, or nil.
function people.staff(person)
  local record = people.any_staff(person)
  if record and not record.left then return record end
  return nil
end

-- The record of a student, or nil.
function people.student(person)
  local text = redis.call('HGET', K.people(), numeral(person))
  local record = text and cjson.decode(text)
  if record and record.role == 'student' then return record end
  return nil
end

-- The family of a student, as somebody who has sessions.
function people.family_of(student) return LIMITS.FIRST_FAMILY + student - LIMITS.FIRST_STUDENT end

-- Whether somebody leads the school now.
function people.leads(person)
  local record = people.staff(person)
  return record ~= nil and record.role == 'leader'
end

-- How many lead the school.
function people.leaders()
  local count = 0
  for _, id in ipairs(redis.call('HKEYS', K.staff())) do
    local record = people.staff(tonumber(id))
    if record and record.role == 'leader' then count = count + 1 end
  end
  return count
end

-- The record stays, for the name that scores bear; nobody signs in by it. What the password was tells them so, and opens nothing here:
-- it is still what their account is theirs by, where they are invited or found a school.
function people.remove_staff(person, record, at)
  record.left, record.former, record.password = at, record.password, nil
  people.set(person, record)
  people.staff_moved(at, -1)
  commit.touch()
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
  local sources = redis.call('HGETALL', K.sources())
  for i = 1, #sources, 2 do
    if tonumber(sources[i + 1]) == person and string.sub(sources[i], 1, 7) == 'person:' then
      redis.call('HDEL', K.sources(), sources[i])
    end
  end
  local files = redis.call('HGETALL', K.transfers())
  for i = 1, #files, 2 do
    if tonumber(files[i + 1]) == person then redis.call('HDEL', K.transfers(), files[i]) end
  end
end

return people
