-- school_now: figures of a school that are only true now; writes nothing. Rule H2.
-- answers: students here, sections open, sections open with staff here, then the students waiting, by band of their longest wait:
-- under 1 minute, 1 to 3, 3 to 5, 5 to 10, over 10

local BANDS = { 60000, 180000, 300000, 600000 }

local function band(waited)
  for i, limit in ipairs(BANDS) do
    if waited < limit then return i end
  end
  return #BANDS + 1
end

return function()
  local now = clock()
  local students, open, staffed, longest = {}, 0, 0, {}
  local here_count = 0
  for _, id in ipairs(redis.call('HKEYS', K.sections())) do
    local s = section.get(id)
    local staff_here = false
    for person in pairs(section.here(id, now)) do
      if person < 65536 then
        staff_here = true
      elseif not students[person] then
        students[person] = true
        here_count = here_count + 1
      end
    end
    if not s.archived and (s.state == 'open' or s.state == 'paused') then
      open = open + 1
      if staff_here then staffed = staffed + 1 end
    end
    for _, attempt in ipairs(redis.call('ZRANGE', K.line(id), 0, -1)) do
      local fields = redis.call('HMGET', K.attempt(attempt), 'state', 'at', 'away', 'pausedBefore', 'student')
      if fields[1] == 'ready' then
        local paused = line.paused(s, now) - (fields[4] or 0)
        local waited = now - fields[2] - (fields[3] or 0) - paused
        longest[fields[5]] = math.max(longest[fields[5]] or 0, waited)
      end
    end
  end
  -- [L3] Who waits for three objectives is one student.
  local waiting = { 0, 0, 0, 0, 0 }
  for _, waited in pairs(longest) do
    local i = band(waited)
    waiting[i] = waiting[i] + 1
  end
  return { here_count, open, staffed, unpack(waiting) }
end
