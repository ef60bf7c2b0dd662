-- One row a ticket, as the desk's newest event tells it; replaced only by a higher (source_epoch, entity_version).
create table served_ticket (
    ticket_id           uuid        not null,
    customer_id         uuid        not null,
    number              text        not null,
    kind                text        not null,
    channel             text        not null,
    priority            text,
    opened_at           timestamptz not null,
    resolved_at         timestamptz,
    resolutions         integer     not null,
    withdrawn           integer     not null,
    source_epoch        bigint      not null,
    entity_version      bigint      not null,
    constraint served_ticket_pk primary key (ticket_id),
    constraint served_ticket_counts_are_possible check (withdrawn >= 0 and withdrawn <= resolutions)
);

create index served_ticket_by_customer on served_ticket (customer_id);
