-- staff.password: a leader is to hand somebody of the staff a link to a new password; here it is judged and noted. Rule I8.
-- command: teacher · nothing is told: what the link opens stands with the account
return function(command)
  if not command.leader or command.teacher == command.person then return refuse('NOT_FOUND') end
  if not people.staff(command.teacher) then return refuse('NOT_FOUND') end
  -- writes below
  return { rev = 0 }
end
