-- Releases of robots: what two people answer for, byte by byte, and which of them counts.

-- The bundle of a release, never changed. Its id is the SHA-256 over its files and the versions of the packages that they use.
create table robot_release (
  id          text primary key check (id ~ '^[0-9a-f]{64}$'),
  robot       text not null references robot (id),
  -- Counted for each robot: what people call it.
  number      integer not null,
  description jsonb not null,
  -- Packages with version and integrity, as the lock file had them.
  packages    jsonb not null,
  proposed_by text not null,
  proposed_at timestamptz not null,
  note        text,
  unique (robot, number),
  unique (robot, id)
);

create table robot_release_file (
  release text not null references robot_release (id),
  path    text not null,
  sha256  text not null,
  bytes   bytea not null,
  primary key (release, path)
);

-- Who did what with it, when and why.
create table robot_release_event (
  id       bigint generated always as identity primary key,
  robot    text not null,
  release  text not null,
  act      text not null check (act in ('proposed', 'approved', 'rolled-back')),
  by       text not null,
  at       timestamptz not null,
  reason   text,
  -- The release that counted before.
  replaced text references robot_release (id),
  foreign key (robot, release) references robot_release (robot, id),
  check (act <> 'rolled-back' or reason is not null)
);
create unique index robot_release_approved_once on robot_release_event (release) where act = 'approved';
create index robot_release_event_by_robot on robot_release_event (robot, id desc);

create trigger robot_release_stays before update or delete on robot_release
  for each row execute function refuse_change();
create trigger robot_release_file_stays before update or delete on robot_release_file
  for each row execute function refuse_change();
create trigger robot_release_event_stays before update or delete on robot_release_event
  for each row execute function refuse_change();

-- What new items run with; null: nobody has released anything, the robot is in development.
alter table robot add column active_release text references robot_release (id);
-- What an item was first run with: it keeps it, and so does what follows it. Null: not begun, or begun in development.
alter table work_item add column release text references robot_release (id);
create index work_item_release on work_item (release) where release is not null;
