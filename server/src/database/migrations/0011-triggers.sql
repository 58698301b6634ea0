-- Triggers: what starts robots beside people and programs, and every decision about a slot.

-- Files that came with an item; their bytes are blobs.
create table item_file (
  item_id    uuid not null references work_item (id) on delete cascade,
  name       text not null,
  media_type text not null,
  sha256     text not null,
  size_bytes bigint not null,
  primary key (item_id, name)
);

-- Where a schedule stands. Every slot up to looked_until is decided; next_at is when to look again, null: never.
create table robot_schedule (
  robot        text primary key references robot (id),
  -- The declaration that the slots are counted by. A newer one of the robot takes over at its next look.
  declared     jsonb not null,
  looked_until timestamptz not null,
  next_at      timestamptz,
  -- The state of the town's calendar that next_at was counted by.
  calendar_at  timestamptz,
  -- Why it stands still, as a code.
  trouble      text
);

-- What became of a slot, a dropped file or a call: each is decided once, on whatever machine.
create table robot_firing (
  robot      text not null references robot (id),
  slot       text not null,
  -- When the slot was planned; of a file, when it was found.
  planned_at timestamptz not null,
  decided_at timestamptz not null default clock_timestamp(),
  outcome    text not null check (outcome in ('fired', 'merged', 'skipped', 'duplicate', 'refused')),
  item       uuid references work_item (id),
  reason     text,
  primary key (robot, slot)
);
create index robot_firing_by_time on robot_firing (robot, planned_at desc);

-- The calendar of this town, one row for all machines.
create table town_calendar (
  single        boolean primary key default true check (single),
  land          text not null,
  local         text[] not null,
  -- MM-DD every year, YYYY-MM-DD once, or a named day such as Rosenmontag.
  closing_days  text[] not null,
  changed_at    timestamptz not null
);

-- When a target system must be left alone. Weekly: minutes of the week from Monday 00:00, local time. Once: two moments.
create table system_window (
  id            uuid primary key,
  system        text not null,
  starts_minute integer check (starts_minute between 0 and 10079),
  minutes       integer check (minutes between 1 and 10079),
  from_at       timestamptz,
  until_at      timestamptz,
  reason        text not null,
  check ((starts_minute is not null and minutes is not null and from_at is null and until_at is null)
    or (starts_minute is null and minutes is null and from_at < until_at))
);
create index system_window_by_system on system_window (system);
