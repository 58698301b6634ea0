-- What the town asks of its procedures, and what is proven about filing without a person.

-- What the town changed about a procedure. The latest row counts; all are kept.
create table procedure_change (
  id           bigint generated always as identity primary key,
  procedure_id text not null,
  at           timestamptz not null,
  by           text not null,
  reason       text not null,
  -- two-proofs, unique-name
  proof        text not null,
  -- Runs before its bound is earned; the reason is why.
  trial        boolean not null
);
create index procedure_change_latest on procedure_change (procedure_id, id desc);

-- A procedure and the proof that carries its filings. Decisions lock it for reading, stops for writing: no document
-- is filed by a stratum after its stop.
create table stratum (
  procedure_id text not null,
  proof        text not null,
  state        text not null default 'running' check (state in ('running', 'stopped')),
  cause        text,
  primary key (procedure_id, proof)
);

-- Stops and releases, who and why. Only ever added.
create table stratum_event (
  id           bigint generated always as identity primary key,
  procedure_id text not null,
  proof        text not null,
  at           timestamptz not null,
  -- stopped, resumed, earned, lapsed
  kind         text not null,
  cause        text,
  by           text not null,
  reason       text not null,
  -- The document that gave the occasion.
  document_id  uuid references document (id),
  detail       jsonb not null,
  -- Covers the entry before it, as in the evidence of a document.
  hash         text not null
);
create index stratum_event_by_stratum on stratum_event (procedure_id, proof, id);

-- Every filing that all gates allowed, carried out or only shadow, and what became known about it. Who checked it
-- stands in the document's evidence and nowhere here: nothing is counted about clerks.
create table filing_case (
  document_id     uuid primary key references document (id),
  procedure_id    text not null,
  proof           text not null,
  at              timestamptz not null,
  -- automatic: filed without a person; shadow: would have been
  origin          text not null check (origin in ('automatic', 'shadow')),
  understanding   text not null,
  decision        text not null,
  -- Reading engines; empty where text layers alone were read.
  engine          text not null,
  -- Provider as printed, folded; null where none was read.
  issuer          text,
  employee_number text not null,
  probability     double precision not null,
  -- Probability with which it comes before a person, known before anybody looked at it; 1 for shadow cases.
  inclusion       double precision not null,
  sampled         boolean not null,
  verdict         text check (verdict in ('right', 'wrong')),
  verdict_at      timestamptz,
  -- review: the person decided; audit: a blind check; report: somebody said so
  verdict_by      text check (verdict_by in ('review', 'audit', 'report'))
);
create index filing_case_open on filing_case (at) where verdict is null and sampled and origin = 'automatic';
create index filing_case_shadow on filing_case (document_id) where verdict is null and origin = 'shadow';
create index filing_case_known on filing_case (procedure_id, proof) where verdict is not null;
create index filing_case_issuer on filing_case (procedure_id, issuer);

-- The bound of each frozen model, as it was last computed; and who released it without one.
create table earned_bound (
  procedure_id    text not null,
  proof           text not null,
  understanding   text not null,
  decision        text not null,
  engine          text not null,
  alpha           double precision not null,
  delta           double precision not null,
  cases           integer not null,
  errors          integer not null,
  issuers         integer not null,
  -- Null: not earned.
  threshold       double precision,
  earned_at       timestamptz,
  computed_at     timestamptz not null,
  released_by     text,
  primary key (procedure_id, proof, understanding, decision, engine)
);

-- One row. The key that chooses audit samples: with it the choice can be repeated, without it nobody can foresee it.
-- And how far the imports of the directory have been looked at.
create table guarantee (
  "only"             boolean primary key default true check ("only"),
  sample_key         text not null,
  directory_version  integer not null
);
insert into guarantee (sample_key, directory_version)
select replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), version from directory;

create trigger procedure_change_append_only before update or delete on procedure_change
  for each row execute function evidence_is_append_only();
create trigger stratum_event_append_only before update or delete on stratum_event
  for each row execute function evidence_is_append_only();
