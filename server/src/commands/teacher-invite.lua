-- teacher.invite: somebody may come into this class by a link. Rule I1.
-- command: to, today · given: token (its hash), to (sealed) · nothing is told: only who may take it back reads of it
return function(command)
  local s = section.get(command.section)
  if not s or s.archived or not (command.leader or section.is_staff(s.id, command.person)) then return refuse('NOT_FOUND') end
  if invitations.are_full() then return refuse('TOO_MANY_INVITED') end
  -- writes below
  invitations.add(command, { section = s.id, today = command.today, leads = false })
  return { rev = commit.stands(s.room) }
end
