-- A partner wants everything since an instant that its endpoint does not have; found page by page in the journal.
create table webhook_recovery (
    id uuid not null,
    endpoint_id uuid not null,
    since timestamptz not null,
    until timestamptz not null,
    state text not null,
    cursor text,
    looked_at bigint not null,
    recovered bigint not null,
    problem text,
    requested_at timestamptz not null,
    step_at timestamptz not null,
    ended_at timestamptz,
    constraint pk_webhook_recovery primary key (id),
    constraint fk_webhook_recovery_endpoint foreign key (endpoint_id) references webhook_endpoint (id) on delete cascade,
    constraint ck_webhook_recovery_state check (state in ('RUNNING', 'COMPLETED', 'FAILED')),
    constraint ck_webhook_recovery_ended check ((state = 'RUNNING') = (ended_at is null)),
    constraint ck_webhook_recovery_range check (since < until)
);
create unique index uq_webhook_recovery_running on webhook_recovery (endpoint_id) where state = 'RUNNING';
