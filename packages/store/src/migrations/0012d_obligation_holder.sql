-- What a seat owes itself is looked up by holder and date, for the tasks of every officer and enterprise.
create index obligation_holder on obligation (holder, due) where state = 'open';
