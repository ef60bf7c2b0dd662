-- A view that the tests rebuild: with a named key and check, an index, a default and a fill factor.
create table kept_ticket (
    ticket_id uuid not null,
    customer_id uuid not null,
    number text not null,
    resolutions integer not null default 0,
    source_epoch bigint not null,
    entity_version bigint not null,
    constraint the_key_of_kept_tickets primary key (ticket_id),
    constraint a_kept_ticket_has_a_version check (entity_version >= 0)
) with (fillfactor = 80);
create index kept_tickets_by_customer on kept_ticket (customer_id, number);
create unique index one_kept_ticket_a_number on kept_ticket (number) where resolutions < 0;
comment on table kept_ticket is 'what was kept';
