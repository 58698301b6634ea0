-- Secrets of robots, their technical accounts, and what was done with them.

-- One technical account for each robot and system, and none for two robots: whoever reads the target's own log sees which
-- robot it was.
create table robot_account (
  robot   text not null,
  system  text not null,
  account text not null,
  primary key (robot, system),
  unique (system, account)
);

-- No reference to robot: a secret is put in before a worker has registered its robot.
create table robot_secret (
  robot      text not null,
  name       text not null,
  version    integer not null,
  system     text,
  -- The value, sealed with its own data key; that key, sealed with the key-encryption key named by key_id.
  sealed     bytea not null,
  data_key   bytea not null,
  key_id     text not null,
  set_at     timestamptz not null,
  set_by     text not null,
  expires_at timestamptz,
  primary key (robot, name),
  foreign key (robot, system) references robot_account (robot, system)
);

create table robot_secret_audit (
  id      bigint generated always as identity primary key,
  at      timestamptz not null,
  by      text not null,
  act     text not null check (act in ('set', 'rotated', 'removed', 'handed-over', 'key-rotated')),
  robot   text not null,
  name    text not null,
  version integer not null
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed', tg_table_name;
end $$;
create trigger robot_secret_audit_stays before update or delete on robot_secret_audit
  for each row execute function refuse_change();
