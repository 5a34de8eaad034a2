-- What happened of one kind since a day, over all cases: publications that wait to be verified.
create index case_event_day on case_event (event, at, id);
