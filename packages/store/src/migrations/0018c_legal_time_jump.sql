-- The clock of the machine may be wrong forward as well as back. A time far beyond the last legal time is not given: it
-- could never be taken back. And the lock that is held while comparing is let go however the comparison ends.

create or replace function give_legal_time(clock_ms bigint) returns bigint
  language plpgsql volatile as $$
declare
  -- A store that stood still for a year begins again; a clock wrong by years does not pass.
  furthest constant bigint := 400 * 86400000::bigint;
  last bigint;
  used boolean;
  given bigint;
begin
  perform pg_advisory_lock(1819112814);
  select last_value, is_called into last, used from legal_time;
  if not used or (clock_ms > last and clock_ms - last <= furthest) then
    given := setval('legal_time', clock_ms);
  elsif clock_ms <= last then
    given := nextval('legal_time');
  end if;
  perform pg_advisory_unlock(1819112814);
  return given;
exception when query_canceled or others then
  -- the lock belongs to the connection, not to the transaction: one that goes back to the pool must not keep it
  perform pg_advisory_unlock(1819112814);
  raise;
end
$$;
comment on function give_legal_time(bigint) is
  'The clock''s time, or one millisecond after the last legal time given where the clock is behind it; null where the clock is too far ahead of it';

create function accept_clock(clock_ms bigint) returns bigint
  language plpgsql volatile as $$
begin
  if not actor_is_system() then
    raise exception 'only who keeps the program running accepts its clock' using errcode = '42501';
  end if;
  return setval('legal_time', greatest(clock_ms, (select last_value from legal_time)));
end
$$;
comment on function accept_clock(bigint) is 'Lets the legal time go on from a clock that is far ahead of it, on an administrator''s word';
