-- roster.people: students of a roster who are new to the school. Nobody sees them until a class enrolls them. Rule T6.
-- command: import, people: [{ ref, source? }] · given: records: [JSON] in their order
-- Who was made by this import already, or is known by that source, stays who they are: the same list twice makes nobody twice.
return function(command)
  -- writes below
  local made = K.importMade(command.import)
  for i, person in ipairs(command.people) do
    local source = person.source and 'person:' .. person.source
    local id = redis.call('HGET', made, person.ref) or source and redis.call('HGET', K.sources(), source)
    if not id then
      id = people.add_student(command.given.records[i])
      if source then redis.call('HSET', K.sources(), source, id) end
    end
    redis.call('HSET', made, person.ref, id)
  end
  redis.call('EXPIRE', made, command.keep)
  return { rev = 0 }
end
