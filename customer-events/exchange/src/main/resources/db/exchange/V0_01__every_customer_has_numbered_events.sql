-- The outbox. An event is written with the change that it tells of, numbered for its customer, and waits for a relay.
-- The columns can be read by Debezium's outbox event router as well: event_id, topic, stream_key, type, payload.

-- Raised by hand after this database was restored from a backup, so that what is published from then on wins over what
-- was published from the part of history that the backup has forgotten.
create table outbox_source (
    only_row boolean not null default true,
    epoch bigint not null default 1,
    constraint pk_outbox_source primary key (only_row),
    constraint ck_outbox_source_only_row check (only_row),
    constraint ck_outbox_source_epoch check (epoch >= 0)
);
insert into outbox_source default values;

-- One row per customer and topic. Its lock, held to the end of the writing transaction, makes the numbers gapless and
-- equal to the order of commits. A blocked stream waits for an operator; the customer's later events wait behind it.
create table outbox_stream (
    topic text not null,
    stream_key uuid not null,
    next_seq bigint not null,
    blocked_since timestamptz,
    blocked_reason text,
    constraint pk_outbox_stream primary key (topic, stream_key),
    constraint ck_outbox_stream_next_seq check (next_seq >= 1),
    constraint ck_outbox_stream_blocked check ((blocked_since is null) = (blocked_reason is null))
) with (fillfactor = 70);
create index ix_outbox_stream_blocked on outbox_stream (topic, stream_key) where blocked_since is not null;

-- bucket: the positive hash by which Kafka chooses a partition, modulo 48; one bucket always feeds one partition.
-- Ids come one by one (cache 1) while the stream's row is locked: within a customer they rise with seq.
create table outbox_event (
    bucket smallint not null,
    id bigint generated always as identity (cache 1),
    event_id uuid not null,
    topic text not null,
    stream_key uuid not null,
    seq bigint not null,
    type text not null,
    source text not null,
    subject uuid not null,
    entity_version bigint not null,
    source_epoch bigint not null,
    data_schema text,
    correlation_id text,
    causation_id text,
    traceparent text,
    payload text not null,
    occurred_at timestamptz not null,
    created_at timestamptz not null default now(),
    attempts integer not null default 0,
    next_attempt_at timestamptz,
    last_error text,
    constraint pk_outbox_event primary key (bucket, id),
    constraint ck_outbox_event_bucket check (bucket between 0 and 47),
    constraint ck_outbox_event_seq check (seq >= 1)
) with (
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 10000,
    autovacuum_vacuum_insert_scale_factor = 0,
    autovacuum_vacuum_insert_threshold = 10000,
    autovacuum_vacuum_cost_delay = 0
);
create index ix_outbox_event_held on outbox_event (topic, stream_key, next_attempt_at) where next_attempt_at is not null;
