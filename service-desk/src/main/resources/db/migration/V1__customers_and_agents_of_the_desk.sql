create table customer (
    id                uuid        constraint customer_pk primary key,
    version           bigint      not null,
    name              text        not null,
    kind              text        not null,
    email             text,
    language          text,
    country           text,
    sector            text,
    external_source   text,
    external_id       text,
    registered_at     timestamptz not null,
    follows           boolean     not null,
    followed_epoch    bigint,
    followed_sequence bigint,
    constraint customer_kind_known check (kind in ('company', 'person')),
    constraint customer_external_id_once unique (external_source, external_id),
    constraint customer_follows_something
        check (not follows or (followed_epoch is not null and followed_sequence is not null))
);

create index customer_by_name on customer (name, id);

comment on column customer.follows is 'not described here yet: takes the snapshots that the events of sales carry';

create table agent (
    id        uuid        constraint agent_pk primary key,
    version   bigint      not null,
    name      text        not null,
    login     text        constraint agent_login_once unique,
    queue     text,
    joined_at timestamptz not null
);
