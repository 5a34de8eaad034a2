-- The time of receipt never runs backwards, even where the machine's clock is set back. A sequence holds the last one
-- given: it is seen by everybody at once and no transaction waits for another's row.

create sequence legal_time as bigint;
comment on sequence legal_time is 'Last legal time given, in milliseconds since 1970';
grant select, usage, update on sequence legal_time to qingshen_app;

create sequence legal_time_warned as bigint;
comment on sequence legal_time_warned is 'Legal time at which a clock set back was last noted in the journal';
grant select, usage, update on sequence legal_time_warned to qingshen_app;

create function give_legal_time(clock_ms bigint) returns bigint
  language plpgsql volatile as $$
declare
  given bigint;
begin
  -- For as long as it takes to compare and set, not until the transaction ends.
  perform pg_advisory_lock(1819112814);
  select last_value into given from legal_time;
  if clock_ms > given then
    given := setval('legal_time', clock_ms);
  else
    given := nextval('legal_time');
  end if;
  perform pg_advisory_unlock(1819112814);
  return given;
end
$$;
comment on function give_legal_time(bigint) is 'The clock''s time, or one millisecond after the last legal time given where the clock is behind it';
