-- The staff directory: the minimal extract that recognition needs, and who imported it when.

-- One row. Its lock makes one import wait for the other; its version tells every process when to load again.
create table directory (
  "only"  boolean primary key default true check ("only"),
  version integer not null
);
insert into directory (version) values (0);

create table employee (
  employee_number text primary key,
  salutation      text not null,
  academic_title  text not null,
  first_names     text not null,
  last_name       text not null,
  birth_date      date,
  mail_address    text not null,
  office          text not null,
  status          text not null check (status in ('active', 'left')),
  left_on         date,
  -- Folded words of all names and the number, made by the program: umlaut rules differ per server locale.
  search          tsvector not null,
  created_at      timestamptz not null,
  updated_at      timestamptz not null
);
create index employee_by_search on employee using gin (search);

-- Birth names as the file has them (replaced by every import) and surnames that an import saw disappear
-- (kept for good: certificates are issued in them for years). Position 0 is the newest.
create table employee_former_name (
  employee_number text not null references employee (employee_number) on delete cascade,
  origin          text not null check (origin in ('file', 'renamed')),
  position        integer not null,
  name            text not null,
  primary key (employee_number, origin, position)
);

create table directory_import (
  id        uuid primary key,
  at        timestamptz not null,
  by        text not null,
  sha256    text not null,
  -- Version of the directory when the import was done; unchanged when the file brought nothing new.
  version   integer not null,
  added     integer not null,
  changed   integer not null,
  retired   integer not null,
  unchanged integer not null,
  bad_lines integer not null
);
create index directory_import_by_time on directory_import (at desc);
