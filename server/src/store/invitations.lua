-- Links by which somebody comes onto the staff. Only the hash of a link's token is kept, and whom it is for is sealed. Rules I1, I2.
-- { by, at, until, section?, leads, today, to?, used? = { account, person } }; times in ms
local invitations = {}

local DAY_MS = 86400000

-- How many stand open; what time has ended goes with the sweep.
function invitations.are_full() return redis.call('HLEN', K.invitations()) >= LIMITS.INVITATIONS end

-- The link that nobody has used and whose time is not over, or nil.
function invitations.open(token, now)
  local invitation = invitations.get(token, now)
  if invitation and not invitation.used then return invitation end
  return nil
end

-- The link whose time is not over, also one that was used, or nil.
function invitations.get(token, now)
  local text = redis.call('HGET', K.invitations(), token)
  local invitation = text and cjson.decode(text)
  if invitation and now < invitation['until'] then return invitation end
  return nil
end

local function put(token, invitation)
  redis.call('HSET', K.invitations(), token, cjson.encode(invitation))
  redis.call('ZADD', K.due(), numeral(invitation['until']), 'invitation:' .. token)
end

-- A new link: seven days, for a substitute no longer than the school's day.
function invitations.add(command, invitation)
  local now = command.time
  invitation.by, invitation.at, invitation.to = command.person, now, command.given.to
  invitation['until'] = now + LIMITS.INVITED_MS
  if invitation.today then
    local day_end = tonumber(redis.call('HGET', K.school(), 'dayEnd') or 0)
    -- A day that nobody has ended yet says nothing of the present one.
    invitation['until'] = day_end > now and day_end or now + DAY_MS
  end
  put(command.given.token, invitation)
end

-- Opens nothing for anybody else; for whoever used it, it answers the same for another day. Whom it was for is forgotten.
function invitations.use(token, invitation, account, person, now)
  invitation.used, invitation.to = { account = account, person = person }, nil
  invitation['until'] = math.min(invitation['until'], now + DAY_MS)
  put(token, invitation)
end

function invitations.drop(token)
  redis.call('HDEL', K.invitations(), token)
  redis.call('ZREM', K.due(), 'invitation:' .. token)
end

-- What an account used answers it no more.
function invitations.forget(account)
  local flat = redis.call('HGETALL', K.invitations())
  for i = 1, #flat, 2 do
    local used = cjson.decode(flat[i + 1]).used
    if used and used.account == account then invitations.drop(flat[i]) end
  end
end

local function drop_where(goes)
  local flat = redis.call('HGETALL', K.invitations())
  for i = 1, #flat, 2 do
    local invitation = cjson.decode(flat[i + 1])
    if not invitation.used and goes(invitation) then invitations.drop(flat[i]) end
  end
end

-- What somebody handed out who has no say any more, in that section or at all.
function invitations.drop_by(person, section_id)
  drop_where(function(one) return one.by == person and (not section_id or one.section == section_id) end)
end

-- What somebody handed out as a leader, who leads no more: links onto the staff; those into a class are its teacher's. Rule I9.
function invitations.drop_to_school(person)
  drop_where(function(one) return one.by == person and not one.section end)
end

-- What led into a section that is over. Rule S4.
function invitations.drop_into(section_id)
  drop_where(function(one) return one.section == section_id end)
end

return invitations
