-- What a town learned from the decisions of its reviewers, what it would change, and since when it counts.

create table recognition_model (
  number       int generated always as identity primary key,
  -- Version of the shipped recognition that it was learned on top of; with another it is not used.
  base         text not null,
  at           timestamptz not null,
  by           text not null,
  certificates int not null,
  others       int not null,
  -- Log-odds by pieces of wording; no text of a document can be read from it.
  kinds        jsonb not null
);

create table recognition_evaluation (
  id      bigint generated always as identity primary key,
  model   int not null references recognition_model (number),
  -- What it was compared with; null: the shipped recognition alone.
  against int references recognition_model (number),
  base    text not null,
  at      timestamptz not null,
  by      text not null,
  result  jsonb not null
);

-- Since when which model counts; null: the shipped recognition alone. Only ever added, the latest row counts.
create table recognition_activation (
  id     int generated always as identity primary key,
  model  int references recognition_model (number),
  at     timestamptz not null,
  by     text not null,
  reason text not null
);
