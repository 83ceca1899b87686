-- What waits for a person's hand on the platform ("Hide, Block"), and since when; null when nothing does.
alter table cases add column by_hand text;
alter table cases add column by_hand_since text;
create index cases_by_hand on cases (school, channel) where by_hand is not null;
create index cases_of_channel_by_hand on cases (channel) where by_hand is not null;
