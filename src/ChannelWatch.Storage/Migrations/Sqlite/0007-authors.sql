-- What is known of an author costs the same however much the school has on record.
create index cases_of_author_seen on cases (channel, author_id, first_seen_at, state);
