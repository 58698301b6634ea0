-- Alerts: one for each cause for which robots stand still, until it is resolved and comes back.

create table robot_alert (
  id          uuid primary key,
  robot       text not null references robot (id),
  fingerprint text not null,
  cause       text not null,
  -- Without quotations, numbers of cases and addresses of people.
  message     text not null,
  run_id      uuid not null,
  opened_at   timestamptz not null,
  resolved_at timestamptz
);
create unique index robot_alert_open on robot_alert (fingerprint) where resolved_at is null;
create index robot_alert_by_time on robot_alert (opened_at desc);

-- One for each way out. Its id is that of its run in the journal.
create table robot_alert_delivery (
  id      uuid primary key,
  alert   uuid not null references robot_alert (id) on delete cascade,
  channel text not null check (channel in ('mail', 'webhook')),
  -- uncertain: it may have arrived; it is not sent again.
  state   text not null check (state in ('waiting', 'sent', 'uncertain')),
  tries   integer not null default 0,
  due_at  timestamptz not null,
  ended_at timestamptz,
  message text,
  unique (alert, channel)
);
create index robot_alert_delivery_next on robot_alert_delivery (due_at) where state = 'waiting';

-- Items that were tried in vain and will be tried again: an alert need not wait for the last try.
create index work_item_retried on work_item (robot) where failures >= 2 and state in ('queued', 'running');
