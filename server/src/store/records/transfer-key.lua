-- transfer.key: a leader decides whether records that another school signed are taken in. What was brought in by it stays. Rule T11.
-- command: signer: { key, print, name?, place? }, trusted. Without a name only a key that was decided about before.
return function(command)
  if not command.leader then return refuse('NOT_FOUND') end
  local signer, known = command.signer, trust.of(command.signer.key)
  if not known and not signer.name then return refuse('NOT_FOUND') end
  -- writes below
  if not known or known.trusted ~= command.trusted then trust.set(command, signer, command.trusted) end
  return { rev = 0 }
end
