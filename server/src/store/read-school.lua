-- read_school: the classes of a school as its leaders see them; writes nothing. Rule P3: the caller asked who looks.
-- answers: JSON [{ id, line, waiting, claimed, students, staff: [person] }]

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

return function()
  local list = {}
  for _, id in ipairs(redis.call('HKEYS', K.sections())) do
    local counts, students, staff = waiting(id), 0, {}
    local flat = redis.call('HGETALL', K.enrollments(id))
    for i = 1, #flat, 2 do
      if string.find(flat[i + 1], ',0]]', 1, true) then
        if string.find(flat[i + 1], '"student"', 1, true) then
          students = students + 1
        else
          staff[#staff + 1] = tonumber(flat[i])
        end
      end
    end
    table.sort(staff)
    list[#list + 1] = {
      id = tonumber(id), line = redis.call('HGET', K.section(id), 'state') or 'closed', waiting = counts[1], claimed = counts[2],
      students = students, staff = staff,
    }
  end
  return #list == 0 and '[]' or commit.encode(list)
end
