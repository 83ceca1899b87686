-- Looks of people at channels no program can read; event is the log entry that binds the check.
create table channel_checks (
  id integer primary key autoincrement,
  school text not null,
  channel text not null,
  checked_at text not null,
  by_email text,
  by_name text not null,
  outcome text not null,
  note text not null,
  event integer not null unique
);
create index channel_checks_of_channel on channel_checks (channel, checked_at, id);

-- Pictures handed in with a comment. The bytes are files of the data folder, named by their hash.
create table evidence (
  id integer primary key autoincrement,
  channel text not null,
  comment text not null,
  sha256 text not null,
  type text not null,
  bytes integer not null,
  added_at text not null,
  by_email text,
  by_name text not null,
  event integer not null unique,
  unique (channel, comment, sha256)
);
