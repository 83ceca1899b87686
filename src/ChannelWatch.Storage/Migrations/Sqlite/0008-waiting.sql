-- What waits (for a hand, for an answer) is found without reading all that ever was on the school's channels.
drop index cases_by_hand;
drop index cases_of_channel_by_hand;
create index cases_by_hand on cases (school, state_since, id) where by_hand is not null;
create index cases_of_channel_by_hand on cases (channel, state_since, id) where by_hand is not null;
create index cases_of_school_unanswered on cases (school, due_at) where due_at is not null and acknowledged_at is null;
