-- score.import: what was observed before, each on its own day; what is crossed already is left as it is. Rules T10, A11.
-- command: scores: [[student, objective, day]] · given: days (day → epoch ms; one that is to come or before 2000 has none)
-- reply: scores · event: scores.imported, once a student and class

-- The scores by student and, within one, by day: those of a day are one sitting. Students and days ascending.
local function by_student(command)
  local students, of = {}, {}
  for _, score in ipairs(command.scores) do
    local student, objective, at = score[1], score[2], command.given.days[score[3]]
    if not of[student] then
      of[student] = { days = {}, on = {} }
      students[#students + 1] = student
    end
    local own = of[student]
    if not own.on[at] then
      own.on[at] = {}
      own.days[#own.days + 1] = at
    end
    table.insert(own.on[at], objective)
  end
  table.sort(students)
  for _, own in pairs(of) do table.sort(own.days) end
  return students, of
end

return function(command)
  local s = section.get(command.section)
  if not s or not section.is_staff(s.id, command.person) then return refuse('NOT_FOUND') end
  local here, shown = {}, {}
  for _, score in ipairs(command.scores) do
    local student, objective, day = unpack(score)
    if here[student] == nil then here[student] = section.is_student(s.id, student) end
    if shown[objective] == nil then shown[objective] = section.shows(s, objective) end
    if not here[student] or not shown[objective] then return refuse('NOT_FOUND') end
    if not command.given.days[day] then return refuse('INVALID') end
  end
  -- writes below
  local written, ended = {}, {}
  local students, of = by_student(command)
  local concerned = {}
  for _, student in ipairs(students) do
    local result = scores.observe(command, student, s.id, of[student])
    for _, index in ipairs(result.written) do written[#written + 1] = { student, index } end
    for _, one in ipairs(result.ended) do ended[#ended + 1] = one end
    if #result.written > 0 then concerned[#concerned + 1] = student end
  end
  if #written > 0 then
    audit.write(command.person, 'scores.imported', { section = s.id, of = concerned, more = { scores = #written, import = command.id } })
  end
  return { rev = commit.stands(s.room), scores = written },
    { scores = written, ended = ended, section = s.id, imported = true }
end
