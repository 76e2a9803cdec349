-- read_school: the classes of a school as its leaders see them, archived ones left out (S4); writes nothing. Rule P3: the caller asked
-- who looks.
-- answers: JSON [{ id, line, waiting, claimed, students, staff: [person], substitutes: [person] }] · `substitutes`: those of the staff who
-- stand in there until the school's day ends (I4)

-- Students who wait and students with a teacher, each once. Rule L3.
local function waiting(id)
  local ready, claimed, counts = {}, {}, { 0, 0 }
  for _, attempt in ipairs(redis.call('ZRANGE', K.line(id), 0, -1)) do
    local fields = redis.call('HMGET', K.attempt(attempt), 'state', 'student')
    if fields[1] == 'claimed' then claimed[fields[2]] = true end
    if fields[1] == 'ready' then ready[fields[2]] = true end
  end
  for student in pairs(ready) do
    if not claimed[student] then counts[1] = counts[1] + 1 end
  end
  for _ in pairs(claimed) do counts[2] = counts[2] + 1 end
  return counts
end

local function look(id)
  local counts, students, staff, substitutes = waiting(id), 0, {}, {}
  local flat = redis.call('HGETALL', K.enrollments(id))
  for i = 1, #flat, 2 do
    if string.find(flat[i + 1], ',0]]', 1, true) then
      if string.find(flat[i + 1], '"student"', 1, true) then
        students = students + 1
      else
        staff[#staff + 1] = tonumber(flat[i])
        if cjson.decode(flat[i + 1]).substitute == true then substitutes[#substitutes + 1] = tonumber(flat[i]) end
      end
    end
  end
  table.sort(staff)
  table.sort(substitutes)
  return {
    id = tonumber(id), line = redis.call('HGET', K.section(id), 'state') or 'closed', waiting = counts[1], claimed = counts[2],
    students = students, staff = staff, substitutes = substitutes,
  }
end

return function()
  local list = {}
  for _, id in ipairs(redis.call('HKEYS', K.sections())) do
    if redis.call('HEXISTS', K.section(id), 'archived') == 0 then list[#list + 1] = look(id) end
  end
  return #list == 0 and '[]' or commit.encode(list)
end
