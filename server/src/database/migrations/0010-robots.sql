-- Robots: the catalogue, work items, attempts. The effects of a run lie in the journal (run, run_effect); a run has the id
-- of its item.

create table robot (
  id            text primary key,
  title         text not null,
  release       text not null,
  description   jsonb not null,
  systems       text[] not null,
  needs         text[] not null,
  -- Runs at the same time, over all workers.
  at_most       integer not null check (at_most > 0),
  registered_at timestamptz not null,
  -- Robots take turns: the one that has waited longest is served first.
  served_at     timestamptz not null default '-infinity'
);

-- Where a target system of this town is. One row for all robots that work in it.
create table robot_system (
  id      text primary key,
  address text not null
);

-- Switches: nothing new begins (pause), or what runs is taken away as well (stop).
create table robot_hold (
  scope   text not null check (scope in ('all', 'system', 'robot')),
  subject text not null,
  mode    text not null check (mode in ('pause', 'stop')),
  reason  text not null,
  by      text not null,
  at      timestamptz not null,
  primary key (scope, subject)
);

create table robot_worker (
  id           uuid primary key,
  place        text not null,
  capabilities text[] not null,
  places       integer not null,
  started_at   timestamptz not null default now(),
  seen_at      timestamptz not null default now()
);

create table work_item (
  id           uuid primary key,
  robot        text not null references robot (id),
  state        text not null check (state in ('queued', 'running', 'waiting-person', 'done', 'dead', 'cancelled')),
  -- 0 urgent, 1 normal, 2 low. Three fixed ones: the next item of each is found without looking at the others.
  priority     smallint not null check (priority between 0 and 2),
  due_at       timestamptz not null,
  business_key text,
  input        jsonb not null,
  origin       text not null,
  created_at   timestamptz not null default now(),
  -- The run whose question this item answers.
  follows      uuid references work_item (id),
  decision     jsonb,
  -- Claims so far: the fencing token.
  attempt      integer not null default 0,
  -- Technical failures and deaths of workers since a person last looked at it.
  failures     integer not null default 0,
  takeovers    integer not null default 0,
  worker       uuid,
  slot         integer,
  lease_until  timestamptz,
  progress     jsonb,
  ended_at     timestamptz,
  result       jsonb,
  cause        text,
  message      text,
  check ((state = 'running') = (slot is not null and worker is not null and lease_until is not null))
);
-- At most N of a robot at the same time, whatever happens: slot is 1 to at_most.
create unique index work_item_slot on work_item (robot, slot) where state = 'running';
-- The same business key is taken in once; a cancelled item makes room again.
create unique index work_item_key on work_item (robot, business_key) where state <> 'cancelled';
create index work_item_next on work_item (robot, priority, due_at, id) where state = 'queued';
create index work_item_lease on work_item (lease_until) where state = 'running';
create index work_item_state on work_item (robot, state);

-- One line per claim: who had the run, and how that ended. Open while ended_at is null.
create table run_attempt (
  run_id     uuid not null references work_item (id) on delete cascade,
  attempt    integer not null,
  worker     uuid not null,
  release    text not null,
  started_at timestamptz not null default clock_timestamp(),
  ended_at   timestamptz,
  outcome    text,
  message    text,
  place      text,
  primary key (run_id, attempt)
);
create index run_attempt_by_time on run_attempt (started_at desc);

create table run_log (
  run_id  uuid not null references work_item (id) on delete cascade,
  attempt integer not null,
  number  integer not null,
  at      timestamptz not null,
  kind    text not null check (kind in ('log', 'output')),
  text    text not null,
  primary key (run_id, attempt, number)
);

create table run_attachment (
  run_id     uuid not null references work_item (id) on delete cascade,
  attempt    integer not null,
  name       text not null,
  media_type text not null,
  sha256     text not null,
  size_bytes bigint not null,
  at         timestamptz not null,
  primary key (run_id, attempt, name)
);

-- A question of a robot to a person. Its answer makes a follow-up item.
create table person_task (
  id         uuid primary key,
  run_id     uuid not null unique references work_item (id),
  robot      text not null,
  title      text not null,
  text       text not null,
  choices    text[] not null,
  data       jsonb not null,
  asked_at   timestamptz not null,
  choice     text,
  decided_by text,
  decided_at timestamptz,
  follow_up  uuid references work_item (id)
);
create index person_task_open on person_task (asked_at) where decided_at is null;
