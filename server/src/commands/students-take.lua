-- students.take: students of another class of whoever asks, present or archived, come into this one with their record; with `move` they
-- leave that one. Where it names this class itself, whoever left it comes back. Who is in already stays as they are. Rule S3.
-- command: from, students, move? · reply: students who came · events: section.changed where PINs show otherwise, enrollment.changed each
local function may_come(s, from, student)
  if section.last_role(from, student) == 'student' then return true end
  return from.id == s.id and section.was_student(s, student)
end

return function(command)
  local s, from = section.get(command.section), section.get(command.from)
  if not s or not section.is_staff(s.id, command.person) then return refuse('NOT_FOUND') end
  if not from or section.last_role(from, command.person) ~= 'teacher' then return refuse('NOT_FOUND') end
  -- [I4] Nor are they taken out of a class where one stands in for a day.
  if enrollments.is_substitute(from, command.person) then return refuse('NOT_ALLOWED') end
  local coming = {}
  for _, student in ipairs(command.students) do
    if not may_come(s, from, student) then return refuse('NOT_FOUND') end
    if not section.is_student(s.id, student) then coming[#coming + 1] = student end
  end
  local there = #enrollments.students(s)
  if there + #coming > LIMITS.CLASS_LIMIT then return refuse('CLASS_FULL') end
  -- writes below
  if there == 0 and #coming > 0 then section.take_pictures(s, from) end
  for _, student in ipairs(coming) do
    enrollments.set(s, student, enrollments.how(student, 'student'), command.time)
  end
  for _, student in ipairs(command.move and not from.archived and from.id ~= s.id and command.students or {}) do
    local how = enrollments.how(student, 'student')
    how.active = false
    enrollments.set(from, student, how, command.time)
    endings.of_badges(command, from.id, student)
  end
  return { rev = #coming > 0 and commit.rev(s.room) or commit.stands(s.room), students = coming }
end
