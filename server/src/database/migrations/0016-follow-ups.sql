-- Deleting items looks for what refers to them; without an index that is the whole table for each of them.
CREATE INDEX work_item_follows ON work_item (follows) WHERE follows IS NOT NULL;
CREATE INDEX person_task_follow_up ON person_task (follow_up) WHERE follow_up IS NOT NULL;
