create table sample_ticket (
    ticket_id uuid constraint sample_ticket_pk primary key,
    customer_id uuid not null,
    source_epoch bigint not null,
    version bigint not null,
    resolutions integer not null
);

-- one row an effect: nothing but the inbox keeps one from being there twice
create table sample_effect (
    event_id uuid not null,
    customer_id uuid not null
);
