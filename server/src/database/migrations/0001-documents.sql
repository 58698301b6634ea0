-- Documents, their pages, what was understood and decided, orders to file, and the evidence of it all.
-- The document row is the truth about where a document stands; jobs in the queue can be made again from it.

create table document (
  id              uuid primary key,
  name            text not null,
  source          text not null,
  received_at     timestamptz not null,
  media_type      text,
  size_bytes      bigint not null,
  sha256          text,
  state           text not null,
  state_at        timestamptz not null,
  reason          text,
  duplicate_of    uuid references document (id),
  -- Name under which a file of the watched folder was put into `fehler/`.
  error_file      text,
  page_count      integer,
  title           text,
  document_date   date,
  employee_number text,
  evidence_count  integer not null default 0,
  evidence_head   text not null default ''
);

-- The reconciler and every list ask by state; filed documents are the bulk and are asked for by date.
create index document_by_state on document (state, state_at);
create index document_by_arrival on document (received_at desc, id desc);
create index document_by_hash on document (sha256);
create index document_to_report on document (id) where state = 'rejected' and source = 'folder' and error_file is null;
create index document_by_person on document (employee_number, document_date) where state in ('held', 'ordered', 'filed');

create table document_page (
  document_id  uuid not null references document (id) on delete cascade,
  page         integer not null,
  aspect_ratio double precision not null,
  blank        boolean not null,
  turn         integer not null default 0,
  -- What looking at the file told (PageInspection); what reading made of the page (PageReading).
  inspection   jsonb not null,
  reading      jsonb,
  primary key (document_id, page)
);

-- What was understood, with everything needed to decide again to the same result.
create table document_understanding (
  document_id       uuid primary key references document (id) on delete cascade,
  at                timestamptz not null,
  version           text not null,
  directory_version integer not null,
  understanding     jsonb not null
);

create table document_decision (
  id          bigint generated always as identity primary key,
  document_id uuid not null references document (id) on delete cascade,
  at          timestamptz not null,
  -- automatic, review (the program decided so), file, reject (a person did)
  kind        text not null,
  decided_by  text not null,
  findings    jsonb not null default '[]',
  detail      jsonb not null default '{}'
);
create index document_decision_by_document on document_decision (document_id, id);

create table filing_order (
  id              uuid primary key,
  document_id     uuid not null references document (id),
  employee_number text not null,
  register        text not null,
  document_type   text not null,
  title           text not null,
  document_date   date not null,
  decided_by      text not null,
  -- An earlier order of the same document that must be withdrawn first: nobody could prove where it went.
  replaces        uuid references filing_order (id),
  created_at      timestamptz not null,
  -- held, ordered, filed, refused, unproven, undone, withdrawn
  state           text not null,
  due_at          timestamptz,
  released_at     timestamptz,
  filed_at        timestamptz,
  receipt         text,
  message         text,
  -- How often the receiving side was asked without an answer: sets the pause before the next look.
  waits           integer not null default 0
);
create index filing_order_by_document on filing_order (document_id, created_at);
create index filing_order_due on filing_order (due_at) where state = 'held';
-- Never two orders on their way for one document.
create unique index filing_order_one_open on filing_order (document_id) where state in ('held', 'ordered');

-- Append-only, hash-chained per document: each entry's hash covers the one before it.
create table evidence (
  document_id uuid not null references document (id),
  number      integer not null,
  at          timestamptz not null,
  step        text not null,
  by          text not null,
  detail      jsonb not null,
  hash        text not null,
  primary key (document_id, number)
);

-- Effects on the outside: one run per filing order today, per robot run later; see the journal.
create table run (
  id         uuid primary key,
  kind       text not null,
  state      text not null,
  attempt    integer not null default 0,
  job_id     uuid,
  job_retry  integer,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table run_effect (
  run_id      uuid not null references run (id) on delete cascade,
  key         text not null,
  state       text not null check (state in ('intended', 'done', 'unknown')),
  attempt     integer not null,
  tries       integer not null default 1,
  input_hash  text not null,
  result      jsonb,
  how         text,
  intended_at timestamptz not null default clock_timestamp(),
  done_at     timestamptz,
  primary key (run_id, key)
);

-- Processes of this installation that are alive, so that a command knows whether a server does the work.
create table process (
  id           uuid primary key,
  kind         text not null,
  host         text not null,
  pid          integer not null,
  pid_started  text not null,
  works        boolean not null,
  started_at   timestamptz not null,
  seen_at      timestamptz not null
);

-- Evidence is only ever added. A lawful removal says so for its own transaction.
create function evidence_is_append_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_setting('amtsbote.lawful_removal', true) = 'on' then
    return old;
  end if;
  raise exception 'evidence is append-only';
end
$$;
create trigger evidence_append_only before update or delete on evidence
  for each row execute function evidence_is_append_only();
