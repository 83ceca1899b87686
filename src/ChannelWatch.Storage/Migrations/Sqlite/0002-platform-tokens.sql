-- sealed is encrypted with keys kept outside the database; nothing here signs anybody in by itself.
create table platform_tokens (
  channel text primary key,
  sealed text not null,
  stored_at text not null
);
