-- Students who exchange the ids that a roster knows them by: a ring of them at once, or not at all. Rule T6.
local trades = {}

-- Whether everybody of a ring has the id that somebody of it gives away.
local function is_tradable(ring)
  local given = {}
  for _, trade in ipairs(ring) do
    local student, before, after = unpack(trade)
    local record = people.get(student)
    local holder = redis.call('HGET', K.sources(), 'person:' .. before)
    if not record or record.role ~= 'student' or record.source ~= before or not holder or tonumber(holder) ~= student then return false end
    given[before], given[after] = (given[before] or 0) + 1, (given[after] or 0) - 1
  end
  for _, count in pairs(given) do
    if count ~= 0 then return false end
  end
  return true
end

-- The trades that can be done, and whose id becomes which by them.
function trades.open(command)
  local open = { list = {}, of = {} }
  for _, ring in ipairs(command.trades or {}) do
    for _, trade in ipairs(is_tradable(ring) and ring or {}) do
      open.list[#open.list + 1] = { student = trade[1], source = trade[3] }
      open.of[trade[1]] = trade[3]
    end
  end
  return open
end

-- How many of them no row of this class is of.
function trades.unsaid(open, todo)
  local count, said = 0, {}
  for _, row in ipairs(todo) do
    if row.what == 'change' then said[row.person] = true end
  end
  for _, trade in ipairs(open.list) do
    if not said[trade.student] then count = count + 1 end
  end
  return count
end

-- Each has the id they get.
function trades.write(open)
  for _, trade in ipairs(open.list) do
    local record = people.get(trade.student)
    record.source = trade.source
    people.set(trade.student, record)
    redis.call('HSET', K.sources(), 'person:' .. trade.source, numeral(trade.student))
  end
end

return trades
