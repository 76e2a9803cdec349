-- staff.uninvite: takes any invitation of the school back. Rule I1.
-- command: invitation (the hash of its token)
return function(command)
  if not command.leader then return refuse('NOT_FOUND') end
  if not invitations.open(command.invitation, command.time) then return refuse('NOT_FOUND') end
  -- writes below
  invitations.drop(command.invitation)
  return { rev = 0 }
end
