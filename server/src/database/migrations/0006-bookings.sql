-- The booking list: who is expected to bring which certificate, as the training administration has it.

-- One row. Its lock makes imports and settling wait for each other; its version tells every process when to load again.
create table booking_list (
  "only"  boolean primary key default true check ("only"),
  version integer not null
);
insert into booking_list (version) values (0);

create table booking (
  id              uuid primary key,
  employee_number text not null references employee (employee_number) on delete cascade,
  course          text not null,
  -- The course's number, or its folded title where the list has no number: what a later list is compared by.
  course_key      text not null,
  starts_on       date not null,
  ends_on         date not null check (ends_on >= starts_on),
  provider        text not null,
  course_number   text not null,
  created_at      timestamptz not null,
  updated_at      timestamptz not null,
  -- Settled: a document of this person and course was filed. It stays settled when that document is deleted one day.
  settled_at      timestamptz,
  settled_by      uuid references document (id) on delete set null,
  unique (employee_number, course_key, starts_on)
);
create index booking_open on booking (ends_on) where settled_at is null;
create index booking_settled_by on booking (settled_by) where settled_by is not null;

create table booking_import (
  id        uuid primary key,
  at        timestamptz not null,
  by        text not null,
  sha256    text not null,
  version   integer not null,
  added     integer not null,
  changed   integer not null,
  removed   integer not null,
  unchanged integer not null,
  bad_lines integer not null
);
create index booking_import_by_time on booking_import (at desc);

-- Which list a document was understood with; 0: none.
alter table document_understanding add column bookings_version integer not null default 0;
