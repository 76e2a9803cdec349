-- address.moved: the address by which somebody came here leads to them no more, so whoever has it next is nobody here: neither by what
-- says who came by it, nor by a link that they used. Sessions of whom it led to are owed an end. Rules I2, I6.
-- command: account (the index of that address), of
return function(command)
  -- writes below
  redis.call('HDEL', K.joined(), command.account)
  invitations.forget(command.account)
  endings.of_person(command, command.of)
  return { rev = 0 }
end
