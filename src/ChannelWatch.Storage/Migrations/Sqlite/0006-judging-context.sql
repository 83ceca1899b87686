-- What a comment carries besides its words, as JSON; null where none was kept.
alter table revisions add column attachments text;

-- The verdict after outside opinions, beside the local one, which stays.
alter table revisions add column reconsidered text;

-- Judged comments about which an outside opinion is wanted.
create table opinions_wanted (
  case_id integer primary key references cases (id),
  revision integer not null,
  wanted_at text not null,
  ask_at text not null,
  attempts integer not null default 0
);
create index opinions_due on opinions_wanted (ask_at);

-- How many questions were asked in a period ("2026-11", "2026-11-21T07:05").
create table opinion_rations (
  account text not null,
  period text not null,
  used integer not null,
  primary key (account, period)
);

-- Marks of texts on which a person decided; what shares one is compared in full.
create table decided_marks (
  school text not null,
  mark integer not null,
  case_id integer not null references cases (id),
  revision integer not null,
  primary key (school, mark, case_id)
) without rowid;
create index decided_marks_of_case on decided_marks (case_id);

-- How the machine's decisions of some weeks fared, for the digest.
create index decisions_of_machine on decisions (at) where by_email is null;
