-- note_audit: what is done outside of commands. ARGV: JSON { by, did, section?, of?: [person], more?, once? }, or { by, refused: command }
-- once: { import, as, keep }: told again of that import under that name, it is noted already.
return function(args)
  local noted = cjson.decode(args[1])
  if noted.refused then return audit.refused(noted.by, noted.refused) end
  local once = noted.once
  if once then
    local key = K.importMade(once.import)
    if redis.call('HSETNX', key, 'noted:' .. once.as, 1) == 0 then return end
    redis.call('EXPIRE', key, once.keep)
  end
  audit.write(noted.by, noted.did, noted)
end
