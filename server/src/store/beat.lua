-- beat: a process says who its sockets belong to, and hears where each room stands. Presence, rule A10.
-- ARGV: process, JSON { staff: [person], sections: [{ id, people: [person], gone: [person] }] }
-- answers: JSON { <section>: { rev, here } } · publishes { here } in a section whose people changed

local TTL_MS = 45000

local function distinct(members)
  local seen, people = {}, {}
  for _, member in ipairs(members) do
    local person = tonumber(string.match(member, '^%d+'))
    if not seen[person] then
      seen[person] = true
      people[#people + 1] = person
    end
  end
  table.sort(people)
  return people
end

return function(args)
  local process, asked, now = args[1], cjson.decode(args[2]), clock()
  for _, person in ipairs(asked.staff) do redis.call('ZADD', K.seen(), now, person) end
  local answer = {}
  for _, room in ipairs(asked.sections) do
    local key = K.here(room.id)
    local changed = redis.call('ZREMRANGEBYSCORE', key, '-inf', now)
    for _, person in ipairs(room.people) do
      changed = changed + redis.call('ZADD', key, now + TTL_MS, person .. ':' .. process)
    end
    for _, person in ipairs(room.gone) do changed = changed + redis.call('ZREM', key, person .. ':' .. process) end
    local here = distinct(redis.call('ZRANGE', key, 0, -1))
    if changed > 0 then
      redis.call('SPUBLISH', K.room(section.room(room.id)), commit.encode({ here = here }))
    end
    local rev = tonumber(redis.call('HGET', K.section(room.id), 'rev') or 0)
    answer[tostring(room.id)] = { rev = rev, here = here }
  end
  return #asked.sections == 0 and '{}' or commit.encode(answer)
end
