-- The only place that raises a revision, writes a feed and publishes. Rules F1, F2.
-- A call collects the events of every room it changes; `finish` gives each changed room one revision, one feed
-- entry and one publication carrying its events in order.
local commit = {}

local FEED_LENGTH = '2000'
local rooms, order, sums, touched, days

function commit.begin()
  rooms, order, sums, touched, days = {}, {}, {}, false, {}
end

-- Where that room stood before this call, as whoever has just read it knows.
function commit.stood(room, rev)
  if rooms[room] then return end
  rooms[room] = { rev = rev + 1, events = {} }
  order[#order + 1] = room
end

-- The revision that this call's changes of that room get.
function commit.rev(room)
  if not rooms[room] then commit.stood(room, tonumber(redis.call('HGET', K.room(room), 'rev') or 0)) end
  return rooms[room].rev
end

-- Where that room stands with what was said so far in this call: the revision of a reply that may have changed nothing.
function commit.stands(room)
  local rev = commit.rev(room)
  return #rooms[room].events > 0 and rev or rev - 1
end

-- cjson writes an empty list as {}; no event holds an empty object, and inside a JSON text every quote stands
-- behind a backslash, so this touches nothing but empty lists.
function commit.encode(value)
  local text = cjson.encode(value)
  -- Most hold none, and looking is ten times cheaper than replacing.
  if not string.find(text, '":{}', 1, true) then return text end
  return (string.gsub(text, '([^\\])":{}', '%1":[]'))
end

-- An event, or its JSON: what every press says is put together from texts, which is several times cheaper.
function commit.event(room, event)
  commit.rev(room)
  local events = rooms[room].events
  events[#events + 1] = type(event) == 'string' and event or commit.encode(event)
end

-- That room's feed begins anew with this call's entry: who is behind it reads the room again. Revisions go on without a gap. Rule T8.
function commit.renew(room)
  commit.rev(room)
  rooms[room].renewed = true
end

-- Counters move in the same commit as what they count; one HINCRBY a field and call. Rule M5.
function commit.count(key, field, by)
  local fields = sums[key]
  if not fields then
    fields = {}
    sums[key] = fields
  end
  fields[field] = (fields[field] or 0) + by
end

-- [H2] A day (UTC, since 1970) whose counts changed. HQ hears of today and yesterday in any case, of older days when they change.
function commit.day(day) days[day] = true end

-- Something changed that is told to no room and that HQ must hear of: who is on the staff, what the school is called. Rule H1.
function commit.touch() touched = true end

function commit.finish()
  local changed = touched
  for _, room in ipairs(order) do
    local known = rooms[room]
    if #known.events > 0 then
      changed = true
      local events = table.concat(known.events, ',')
      local key, rev = K.room(room), numeral(known.rev)
      redis.call('HSET', key, 'rev', rev)
      if known.renewed then redis.call('DEL', K.feed(room)) end
      redis.call('XADD', K.feed(room), 'MAXLEN', '~', FEED_LENGTH, '1-' .. rev, 'e', '[' .. events .. ']')
      redis.call('SPUBLISH', key, '{"rev":' .. rev .. ',"events":[' .. events .. ']}')
    end
  end
  local today, number = next(days) and math.floor(clock() / 86400000), nil
  for day in pairs(days) do
    if day < today - 1 then
      number = number or (redis.call('HGET', K.school(), 'commit') or 0) + 1
      redis.call('ZADD', K.lateDays(), number, day)
    end
  end
  if changed then commit.count(K.school(), 'commit', 1) end
  for key, fields in pairs(sums) do
    for field, by in pairs(fields) do
      if by ~= 0 then redis.call('HINCRBY', key, field, by) end
    end
  end
end

return commit
