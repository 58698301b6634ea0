-- Names under which reviewers recognised an employee: nicknames, former names, spellings. One row for each document.
create table employee_alias (
  id              uuid primary key,
  employee_number text not null references employee (employee_number) on delete cascade,
  -- Which part of the name it stands for; the other part is as the staff list has it.
  part            text not null check (part in ('forename', 'surname')),
  -- Folded, in parts separated by spaces: what is compared.
  name            text not null,
  -- As it stood on the page.
  printed         text not null,
  state           text not null check (state in ('learned', 'refused', 'removed')),
  -- Why it was not learned, and whose name it would have touched.
  refusal         text check ((state = 'refused') = (refusal is not null)),
  other_employee  text,
  document_id     uuid references document (id) on delete set null,
  by              text not null,
  at              timestamptz not null,
  removed_by      text,
  removed_at      timestamptz,
  unique (employee_number, part, name, document_id)
);
create index employee_alias_by_document on employee_alias (document_id);
