-- What the months that were dropped from the journal said last: of each subject and type the newest event. Together with
-- the journal it still tells the present state of everything. An erasure redacts a customer's rows here as well.
create table journal_snapshot (
    bucket smallint not null,
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
    created_at timestamptz not null,
    constraint pk_journal_snapshot primary key (stream_key, subject, type)
);

-- The highest position of each bucket that was dropped: whoever has not read that far has missed something.
create table journal_horizon (
    bucket smallint not null,
    dropped_through bigint not null,
    constraint pk_journal_horizon primary key (bucket)
);

-- Drops the months (UTC) that ended at or before the given instant, keeps what they said last, and tells how many it
-- dropped. Waits no longer than two seconds for readers and relays: then it fails without effect and may be called again.
create function event_journal_drop(before timestamptz) returns integer language plpgsql set lock_timeout = '2s' as $$
declare
    month text;
    dropped integer := 0;
    columns constant text := 'bucket, event_id, topic, stream_key, seq, type, source, subject, entity_version,'
        || ' source_epoch, data_schema, correlation_id, causation_id, traceparent, payload, occurred_at, created_at';
begin
    perform pg_advisory_xact_lock(hashtextextended('event_journal_reach', 0));
    for month in
        select partition.relname
        from pg_inherits join pg_class partition on partition.oid = inhrelid
        where inhparent = 'event_journal'::regclass and partition.relname ~ '^event_journal_\d{4}_\d{2}$'
            and (to_date(right(partition.relname, 7), 'YYYY_MM') + interval '1 month') at time zone 'UTC' <= before
        order by partition.relname
    loop
        execute format('insert into journal_snapshot as kept (%1$s)
            select distinct on (stream_key, subject, type) %1$s from %2$I
            order by stream_key, subject, type, source_epoch desc, entity_version desc
            on conflict on constraint pk_journal_snapshot do update
            set bucket = excluded.bucket, event_id = excluded.event_id, topic = excluded.topic, seq = excluded.seq,
                source = excluded.source, entity_version = excluded.entity_version,
                source_epoch = excluded.source_epoch, data_schema = excluded.data_schema,
                correlation_id = excluded.correlation_id, causation_id = excluded.causation_id,
                traceparent = excluded.traceparent, payload = excluded.payload,
                occurred_at = excluded.occurred_at, created_at = excluded.created_at
            where (excluded.source_epoch, excluded.entity_version) > (kept.source_epoch, kept.entity_version)',
            columns, month);
        execute format('insert into journal_horizon as known select bucket, max(position) from %I group by bucket
            on conflict on constraint pk_journal_horizon do update
            set dropped_through = greatest(known.dropped_through, excluded.dropped_through)', month);
        execute format('drop table %I', month);
        dropped := dropped + 1;
    end loop;
    return dropped;
end
$$;
