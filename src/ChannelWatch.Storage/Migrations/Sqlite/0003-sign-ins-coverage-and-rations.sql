-- What a channel's connector last said about its sign-in; steps is a JSON list.
create table token_notes (
  channel text primary key,
  asked_at text not null,
  needed_by text,
  steps text not null
);

-- Everything written on the channel before complete_until has been seen.
create table coverage (channel text primary key, complete_until text not null);

-- Times in which a channel was not watched, and when what was written in them had been read.
create table coverage_gaps (
  id integer primary key autoincrement,
  channel text not null,
  from_at text not null,
  until_at text not null,
  cause text not null,
  found integer not null
);
create index coverage_gaps_of_channel on coverage_gaps (channel, until_at);

-- Posts come across while comments were read, with the time they were made; a fresh post is about to be talked about.
create table posts_seen (
  channel text not null,
  post_id text not null,
  made_at text not null,
  primary key (channel, post_id)
);
create index posts_seen_since on posts_seen (channel, made_at);

-- slice numbers the slices of the ration's window since the year 1.
create table spent_rations (
  account text not null,
  rule text not null,
  slice integer not null,
  units integer not null,
  primary key (account, rule, slice)
);
