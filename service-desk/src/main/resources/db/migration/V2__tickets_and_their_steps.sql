create sequence ticket_number;

create table ticket (
    id                    uuid        constraint ticket_pk primary key,
    version               bigint      not null,
    revision              bigint      not null,
    number                text        not null constraint ticket_number_once unique,
    customer_id           uuid        not null constraint ticket_has_a_customer references customer,
    kind                  text        not null,
    channel               text        not null,
    subject               text        not null,
    description           text,
    deal_id               uuid,
    opened_at             timestamptz not null,
    priority              text,
    agent_id              uuid        constraint ticket_is_with_an_agent references agent,
    queue                 text,
    state                 text        not null,
    last_step_at          timestamptz not null,
    resolution_number     integer     not null,
    resolutions_withdrawn integer     not null,
    resolved_at           timestamptz,
    solution              text,
    first_response_at     timestamptz,
    agent_replies         integer     not null,
    handling_seconds      bigint      not null,
    transfers             integer     not null,
    constraint ticket_state_known
        check (state in ('new', 'open', 'waiting', 'escalated', 'resolved', 'closed')),
    constraint ticket_resolved_or_not
        check ((state in ('resolved', 'closed')) = (resolved_at is not null)),
    constraint ticket_withdraws_what_was_given
        check (resolutions_withdrawn between 0 and resolution_number)
);

create index ticket_of_customer on ticket (customer_id);
create index ticket_newest_first on ticket (opened_at, id);
create index ticket_in_hand on ticket (queue, agent_id) where state in ('new', 'open', 'waiting', 'escalated');

create table ticket_step (
    id                uuid        constraint ticket_step_pk primary key,
    ticket_id         uuid        not null constraint ticket_step_of_a_ticket references ticket,
    revision          bigint      not null,
    move              text        not null,
    state             text        not null,
    happened_at       timestamptz not null,
    recorded_at       timestamptz not null,
    done_by           text        not null,
    priority          text,
    agent_id          uuid,
    queue             text,
    transfers         integer     not null,
    resolution_number integer     not null,
    note              text,
    constraint ticket_step_once unique (ticket_id, revision)
);

create index ticket_step_by_time on ticket_step (happened_at, move);

comment on table ticket_step is 'every move of every ticket, never changed; the metrics are computed from these rows';
