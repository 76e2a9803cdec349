-- students.take: students of another class of whoever asks, present or archived, come into this one with their record; with `move` they
-- leave that one. Who is in already stays as they are. Rule S3.
-- command: from, students, move? · reply: students who came · event: enrollment.changed each
return function(command)
  local s, from = section.get(command.section), section.get(command.from)
  if not s or not section.is_staff(s.id, command.person) then return refuse('NOT_FOUND') end
  if not from or from.id == s.id or section.last_role(from, command.person) ~= 'teacher' then return refuse('NOT_FOUND') end
  local coming = {}
  for _, student in ipairs(command.students) do
    if section.last_role(from, student) ~= 'student' then return refuse('NOT_FOUND') end
    if not section.is_student(s.id, student) then coming[#coming + 1] = student end
  end
  if #enrollments.students(s) + #coming > LIMITS.CLASS_LIMIT then return refuse('CLASS_FULL') end
  -- writes below
  for _, student in ipairs(coming) do
    enrollments.set(s, student, enrollments.how(student, 'student'), command.time)
  end
  for _, student in ipairs(command.move and not from.archived and command.students or {}) do
    local how = enrollments.how(student, 'student')
    how.active = false
    enrollments.set(from, student, how, command.time)
  end
  return { rev = #coming > 0 and commit.rev(s.room) or commit.stands(s.room), students = coming }
end
