create table lead (
    id              uuid        not null,
    version         bigint      not null,
    source          text        not null,
    name            text,
    product_id      uuid,
    owner_id        uuid        not null,
    note            text,
    external_id     text,
    registered_at   timestamptz not null,
    recorded_at     timestamptz not null,
    registered_by   text        not null,
    deal_id         uuid,
    constraint lead_pk primary key (id),
    constraint lead_external_id_names_one unique (source, external_id)
);

create index lead_by_owner on lead (owner_id, id);
