create table sold_deal (
    deal_id        uuid        constraint sold_deal_pk primary key,
    customer_id    uuid        not null,
    outcome        text        not null,
    amount         numeric,
    currency       text,
    products       jsonb       not null,
    closed_at      timestamptz,
    source_epoch   bigint      not null,
    entity_version bigint      not null
);

create index sold_deal_of_customer on sold_deal (customer_id);

comment on table sold_deal is 'one row a deal that sales told of; outcome is won, lost, or open after a reopening';
