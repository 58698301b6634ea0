-- The page Betrieb: tells browsers that something about robots changed, and finds the last runs of a robot.

-- By statement, and always the same empty message: a transaction sends it once, however many rows it changes.
create function tell_robots_changed() returns trigger language plpgsql as $$
begin
  perform pg_notify('amtsbote_robots', '');
  return null;
end $$;

-- Leases are renewed every few seconds; that is no news.
create trigger work_item_changed after insert or delete or update of state, progress on work_item
  for each statement execute function tell_robots_changed();
create trigger run_log_changed after insert on run_log
  for each statement execute function tell_robots_changed();
create trigger run_attachment_changed after insert on run_attachment
  for each statement execute function tell_robots_changed();
create trigger person_task_changed after insert or update on person_task
  for each statement execute function tell_robots_changed();
create trigger robot_hold_changed after insert or update or delete on robot_hold
  for each statement execute function tell_robots_changed();
create trigger robot_changed after insert or delete or update of release on robot
  for each statement execute function tell_robots_changed();
create trigger robot_system_changed after insert or update or delete on robot_system
  for each statement execute function tell_robots_changed();
create trigger robot_worker_changed after insert or delete on robot_worker
  for each statement execute function tell_robots_changed();

create index work_item_begun on work_item (robot, id desc) where attempt > 0;
create index work_item_ended on work_item (ended_at) where ended_at is not null;
