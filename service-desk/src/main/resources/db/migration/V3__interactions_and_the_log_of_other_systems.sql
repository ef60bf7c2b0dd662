create table interaction (
    id              uuid        constraint interaction_pk primary key,
    ticket_id       uuid        not null constraint interaction_about_a_ticket references ticket,
    direction       text        not null,
    visible         boolean     not null,
    channel         text        not null,
    text            text,
    working_seconds bigint      not null,
    automatic       boolean     not null,
    happened_at     timestamptz not null,
    recorded_at     timestamptz not null,
    done_by         text        not null,
    agent_id        uuid,
    constraint interaction_direction_known check (direction in ('inbound', 'outbound')),
    constraint interaction_takes_time_or_none check (working_seconds >= 0)
);

create index interaction_of_ticket on interaction (ticket_id, happened_at);
create index interaction_by_time on interaction (happened_at);

create table ticket_log_entry (
    id          uuid        constraint ticket_log_entry_pk primary key,
    ticket_id   uuid        not null constraint ticket_log_entry_of_a_ticket references ticket,
    source      text        not null,
    case_name   text        not null,
    entry_number integer    not null,
    activity    text        not null,
    resource    text        not null,
    happened_at timestamptz not null,
    repetition  integer     not null,
    causes      text        not null,
    last_job_id uuid        not null,
    constraint ticket_log_entry_once unique (ticket_id, entry_number)
);

create index ticket_log_entry_by_time on ticket_log_entry (happened_at, id);

comment on column ticket_log_entry.repetition is '2 for the second row that says exactly the same, and so on';
comment on column ticket_log_entry.causes is 'what was irregular about the row, separated by spaces';
comment on column ticket_log_entry.last_job_id is 'the last import that had this row, so that a repeated row is told from a repeated file';
