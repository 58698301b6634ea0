-- Bytes of documents, content-addressed, in chunks. A chunk belongs to an upload; the blob row makes an upload real.

create table blob (
  sha256     text primary key,
  upload_id  uuid not null unique,
  size_bytes bigint not null,
  created_at timestamptz not null default now()
);

create table blob_chunk (
  upload_id uuid not null,
  number    integer not null,
  bytes     bytea not null,
  primary key (upload_id, number)
);
-- Scans are compressed already: trying again costs CPU and gains nothing.
alter table blob_chunk alter column bytes set storage external;

-- Uploads that are not finished; what stays here for a day was interrupted.
create table blob_upload (
  id         uuid primary key,
  started_at timestamptz not null default now()
);
