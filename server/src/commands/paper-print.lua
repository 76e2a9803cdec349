-- paper.print: PIN cards, badges or families' letters of a class, or of one student of it, are put on paper. No event: only the audit has it.
-- command: what, student?
return function(command)
  local s, student = section.get(command.section), command.student
  if not s or not section.is_staff(s.id, command.person) then return refuse('NOT_FOUND') end
  if student and not section.is_student(s.id, student) then return refuse('NOT_FOUND') end
  -- writes below
  return { rev = commit.stands(s.room) }
end
