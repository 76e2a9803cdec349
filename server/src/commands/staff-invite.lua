-- staff.invite: somebody may come into the school by a link, as a teacher of no class yet or as one who leads. Rule I1.
-- command: to, leads · given: token (its hash), to (sealed)
return function(command)
  if not command.leader then return refuse('NOT_FOUND') end
  if invitations.are_full() then return refuse('TOO_MANY_INVITED') end
  -- writes below
  invitations.add(command, { leads = command.leads, today = false })
  return { rev = 0 }
end
