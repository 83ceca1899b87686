-- Times are UTC text of fixed width (2026-09-08T09:00:00.0000000Z), so that text order is time order.
-- Words that visitors wrote are kept exactly: see StoredText for the few characters that are escaped.

create table cases (
  id integer primary key autoincrement,
  school text not null,
  channel text not null,
  platform text not null,
  comment text not null,
  kind text not null,
  author_id text not null,
  author_name text not null,
  author_is_school integer not null,
  in_reply_to text,
  post_id text not null,
  post_text text,
  permalink text,
  posted_at text not null,
  first_seen_at text not null,
  state text not null,
  state_since text not null,
  version integer not null,
  visibility text not null,
  latest_revision integer not null,
  awaiting integer,
  decided_id integer references decisions (id),
  escalated integer not null default 0,
  strike integer not null default 0,
  due_at text,
  acknowledged_at text,
  acknowledged_email text,
  acknowledged_name text,
  acknowledged_how text,
  unique (channel, comment)
);

-- awaiting is the log entry of the revision that waits for its verdict: oldest first is by it.
create index cases_awaiting on cases (channel, awaiting) where awaiting is not null;
create index cases_present on cases (channel, posted_at) where visibility <> 'Gone';
create index cases_unanswered on cases (due_at) where due_at is not null and acknowledged_at is null;
create index cases_school_replies on cases (channel, in_reply_to) where author_is_school = 1;
create index cases_strikes on cases (school, author_id) where strike = 1;
create index cases_of_post on cases (channel, post_id, posted_at) where post_id <> '';
create index cases_of_author on cases (channel, author_id, state_since);
create index cases_of_school on cases (school, state_since);
create index cases_of_school_in_state on cases (school, state, state_since);
create index cases_of_school_seen on cases (school, first_seen_at);
create index cases_of_channel on cases (channel, state_since);
create index cases_in_state on cases (state, state_since);
create index cases_of_school_acknowledged on cases (school, acknowledged_at) where acknowledged_at is not null;
create index cases_since on cases (state_since);

-- salt is null once the words were erased; event is the log entry that binds the words by their salted hashes.
create table revisions (
  case_id integer not null references cases (id),
  number integer not null,
  text text not null,
  raw_json text not null,
  salt text,
  seen_at text not null,
  verdict text,
  event integer not null unique,
  primary key (case_id, number)
);

create table decisions (
  id integer primary key autoincrement,
  case_id integer not null references cases (id),
  action text not null,
  by_email text,
  by_name text not null,
  reason text not null,
  salt text,
  revision integer not null,
  at text not null,
  event integer not null unique
);
create index decisions_of_case on decisions (case_id, id);

create table alarms (
  id integer primary key autoincrement,
  case_id integer not null references cases (id),
  school text not null,
  channel text not null,
  raised_at text not null,
  taken_at text,
  taken_email text,
  taken_name text
);
create unique index alarms_open on alarms (case_id) where taken_at is null;
create index alarms_of_case on alarms (case_id, id);
create index alarms_waiting on alarms (raised_at, id) where taken_at is null;

-- lane keeps what is done to one comment on its platform in order; mails have none.
create table effects (
  id integer primary key autoincrement,
  key text not null unique,
  case_id integer references cases (id),
  school text not null,
  kind text not null,
  lane text,
  wanted text,
  effect text not null,
  state text not null,
  owed_at text not null,
  due_at text not null,
  leased_until text,
  attempts integer not null default 0,
  ended_at text,
  last_result text
);
create index effects_owed on effects (due_at, id) where state = 'Owed';
create index effects_mail_owed on effects (due_at, id) where lane is null and state = 'Owed';
create index effects_platform_owed on effects (due_at, id) where lane is not null and state = 'Owed';
create index effects_in_lane on effects (lane, id) where lane is not null and state = 'Owed';
create index effects_of_lane on effects (lane, id) where lane is not null;
create index effects_of_case on effects (case_id, id) where case_id is not null;
create index effects_dead on effects (id) where state = 'Dead';

create table notices (notice text primary key, posted_at text not null);
create table cursors (channel text primary key, cursor text not null, moved_at text not null);
create table link_revocations (
  school text not null,
  email text not null,
  revoked_at text not null,
  primary key (school, email)
);
create table channel_health (
  channel text primary key,
  level integer not null,
  next_attempt_at text,
  failing_since text,
  last_read_at text,
  last_failure text,
  last_error text
);

create table events (
  sequence integer primary key,
  at text not null,
  school text not null,
  case_id integer,
  kind text not null,
  actor text not null,
  data text not null,
  hash text not null
);
create index events_of_case on events (case_id, sequence) where case_id is not null;

create trigger events_keep_update before update on events
begin
  select raise(abort, 'the event log is append-only');
end;

create trigger events_keep_delete before delete on events
begin
  select raise(abort, 'the event log is append-only');
end;
