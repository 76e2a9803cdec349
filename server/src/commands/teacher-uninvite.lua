-- teacher.uninvite: takes an invitation to this class back. Rule I1.
-- command: invitation (the hash of its token)
return function(command)
  local s = section.get(command.section)
  if not s or not (command.leader or section.is_staff(s.id, command.person)) then return refuse('NOT_FOUND') end
  local invitation = invitations.open(command.invitation, command.time)
  if not invitation or invitation.section ~= s.id then return refuse('NOT_FOUND') end
  -- writes below
  invitations.drop(command.invitation)
  return { rev = commit.stands(s.room) }
end
