-- One file taken in. Its rows wait in import_row until a batch takes them; what is refused is told in import_error.
CREATE TABLE import_job (
    id uuid CONSTRAINT import_job_pk PRIMARY KEY,
    kind text NOT NULL,
    source text NOT NULL,
    time_zone text NOT NULL,
    parameters text NOT NULL,
    submitted_by text NOT NULL,
    submitted_at timestamptz NOT NULL,
    content_sha256 text NOT NULL,
    same_content_as uuid CONSTRAINT import_job_repeats_a_job REFERENCES import_job,
    state text NOT NULL CONSTRAINT import_job_state_is_known
        CHECK (state IN ('WAITING', 'RUNNING', 'COMPLETED', 'FAILED')),
    row_count integer NOT NULL,
    next_row integer NOT NULL,
    created_rows integer NOT NULL,
    changed_rows integer NOT NULL,
    unchanged_rows integer NOT NULL,
    refused_rows integer NOT NULL,
    notes text NOT NULL,
    problem_code text,
    problem_members text,
    started_at timestamptz,
    moved_at timestamptz,
    finished_at timestamptz,
    CONSTRAINT import_job_next_row_is_within_its_rows CHECK (next_row BETWEEN 1 AND row_count + 1),
    CONSTRAINT import_job_fails_with_a_problem CHECK ((state = 'FAILED') = (problem_code IS NOT NULL)),
    CONSTRAINT import_job_completes_with_every_row_counted CHECK (state <> 'COMPLETED'
        OR created_rows + changed_rows + unchanged_rows + refused_rows = row_count)
);

CREATE INDEX import_job_unfinished ON import_job (submitted_at, id) WHERE state IN ('WAITING', 'RUNNING');
CREATE INDEX import_job_by_content ON import_job (content_sha256);
CREATE INDEX import_job_by_time ON import_job (submitted_at, id);

CREATE TABLE import_row (
    job_id uuid NOT NULL CONSTRAINT import_row_belongs_to_a_job REFERENCES import_job,
    row_number integer NOT NULL,
    line bigint NOT NULL,
    cells text NOT NULL,
    CONSTRAINT import_row_pk PRIMARY KEY (job_id, row_number)
);

CREATE TABLE import_error (
    job_id uuid NOT NULL CONSTRAINT import_error_belongs_to_a_job REFERENCES import_job,
    row_number integer NOT NULL,
    line bigint NOT NULL,
    column_name text NOT NULL,
    value text NOT NULL,
    code text NOT NULL,
    reason text NOT NULL,
    accepted_forms text NOT NULL,
    CONSTRAINT import_error_pk PRIMARY KEY (job_id, row_number)
);
