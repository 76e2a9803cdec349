-- Students whom classes swap in one step, of a roster that would make one of them too full otherwise. Rule T6.
local swaps = {}

-- Whether that student may go from the one class into the other: a roster brought or named them there, as for everybody whom one takes out.
local function is_open(student, from, into, since)
  local record = people.get(student)
  if not record or record.left or not into or into.archived or section.role(into.id, student) then return false end
  return section.is_student(from.id, student) and enrollments.is_rostered(from, student, since)
end

-- Those of the swaps that can be done, and how many more students each class has by them.
function swaps.open(command)
  local list, more, of = {}, {}, {}
  for _, swap in ipairs(command.swaps or {}) do
    local student, from, to, since = unpack(swap)
    local left, into = section.get(from), section.get(to)
    if left and not of[student] and is_open(student, left, into, since) then
      list[#list + 1] = { student = student, from = left, into = into }
      more[from], more[to] = (more[from] or 0) - 1, (more[to] or 0) + 1
      of[student] = { from = from, to = to }
    end
  end
  return { list = list, more = more, of = of }
end

-- Whether a row says what a swap does.
function swaps.says(open, s, row)
  local swap = s and open.of[row.person]
  if not swap or row.role ~= 'student' then return false end
  local id = tonumber(s.id)
  return row.what == 'enroll' and swap.to == id or row.what == 'leave' and swap.from == id
end

-- Whether no class has too many by it; a class that becomes no fuller is never too full.
function swaps.fit(open, s, more)
  local by = {}
  for id, count in pairs(open.more) do by[id] = count end
  local own = s and tonumber(s.id) or 0
  by[own] = (by[own] or 0) + more
  for id, count in pairs(by) do
    local of = id == own and s or section.get(id)
    if count > 0 and (of and #enrollments.students(of) or 0) + count > LIMITS.CLASS_LIMIT then return false end
  end
  return true
end

return swaps
