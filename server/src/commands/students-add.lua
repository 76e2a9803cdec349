-- students.add: new students in this class, each with a PIN of their own.
-- command: students, seen? (who the sender knows to be in the class; anybody else refuses it, rule S3) · given: people: [{ record (JSON), initials }] in their order · reply: students · event: enrollment.changed each

-- Whether anybody is in the class whom the list was not read beside.
local function grew(inside, seen)
  local known = {}
  for _, student in ipairs(seen) do known[student] = true end
  for _, student in ipairs(inside) do
    if not known[student] then return true end
  end
  return false
end

return function(command)
  local s = section.get(command.section)
  if not s or not section.is_staff(s.id, command.person) then return refuse('NOT_FOUND') end
  local inside = enrollments.students(s)
  if command.seen and grew(inside, command.seen) then return refuse('CLASS_GREW') end
  if #inside + #command.students > LIMITS.CLASS_LIMIT then return refuse('CLASS_FULL') end
  -- writes below
  local ids = {}
  for i, student in ipairs(command.students) do
    local id = people.add_student(command.given.people[i].record)
    enrollments.set(s, id, {
      role = 'student', active = true, full = student.name, called = student.called, native = student.native, lang = student.lang,
      initials = command.given.people[i].initials,
    }, command.time)
    ids[i] = id
  end
  return { rev = commit.rev(s.room), students = ids }
end
