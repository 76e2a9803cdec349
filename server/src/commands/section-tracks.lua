-- section.tracks: which tracks the class follows, in the order in which they show. Rules S1, A13, M4.
-- command: tracks · given: tracks, the contents of the shipped ones it names · events: attempt.withdrawn each, section.followed

-- The objectives of one list that the other has not.
local function without(list, other)
  local known, rest = {}, {}
  for _, objective in ipairs(other) do known[objective] = true end
  for _, objective in ipairs(list) do
    if not known[objective] then rest[#rest + 1] = objective end
  end
  table.sort(rest)
  return rest
end

-- What the class's students bring to objectives that it shows from now on: [student, objective, cell] each.
local function brought(s, objectives)
  local list = {}
  for _, student in ipairs(#objectives > 0 and enrollments.students(s) or {}) do
    local theirs = {}
    for _, objective in ipairs(objectives) do
      local cell = cells.get(student, objective)
      if cell ~= 0 then theirs[#theirs + 1] = { objective, cell } end
    end
    for _, one in ipairs(cells.told(student, theirs)) do list[#list + 1] = { student, one[1], one[2] } end
  end
  return list
end

return function(command)
  local s = section.get(command.section)
  if not s or not section.is_staff(s.id, command.person) then return refuse('NOT_FOUND') end
  local contents = command.given and command.given.tracks or {}
  if not tracks.known(command.tracks, contents) then return refuse('NOT_FOUND') end
  local before = (section.shown(s))
  -- writes below
  local ids = tracks.numbers(command.tracks, contents)
  if not section.follow(s, ids) then return { rev = commit.stands(s.room) } end
  for _, id in ipairs(line.standing(s.id)) do
    local attempt = attempts.get(id)
    if not section.shows(s, attempt.objective) then attempts.withdraw(attempt, 'track', command.time) end
  end
  local now = (section.shown(s))
  commit.event(s.room, {
    type = 'section.followed', tracks = ids, gone = without(before, now), cells = brought(s, without(now, before)),
  })
  return { rev = commit.rev(s.room) }
end
