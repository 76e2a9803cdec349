-- note_audit: what is done outside of commands. ARGV: JSON { by, did, section?, of?: [person], more? }, or { by, refused: command }
return function(args)
  local noted = cjson.decode(args[1])
  if noted.refused then return audit.refused(noted.by, noted.refused) end
  audit.write(noted.by, noted.did, noted)
end
