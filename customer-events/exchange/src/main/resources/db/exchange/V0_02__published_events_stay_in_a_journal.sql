-- What was published, never changed but for erasures. Position rises within a bucket, in the order of publication.
create table event_journal (
    bucket smallint not null,
    position bigint generated always as identity (cache 1),
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
    published_at timestamptz not null default now(),
    constraint pk_event_journal primary key (bucket, position, published_at)
) partition by range (published_at);
create index ix_event_journal_stream on event_journal (stream_key, topic, seq);

-- Makes the months (UTC) from the last one to the given instant that are not there yet; tells how many it made.
create function event_journal_reach(until timestamptz) returns integer language plpgsql as $$
declare
    month timestamp := date_trunc('month', now() at time zone 'UTC') - interval '1 month';
    made integer := 0;
begin
    perform pg_advisory_xact_lock(hashtextextended('event_journal_reach', 0));
    while month <= until at time zone 'UTC' loop
        if to_regclass('event_journal_' || to_char(month, 'YYYY_MM')) is null then
            execute format('create table %I partition of event_journal for values from (%L) to (%L)',
                'event_journal_' || to_char(month, 'YYYY_MM'),
                month at time zone 'UTC',
                (month + interval '1 month') at time zone 'UTC');
            made := made + 1;
        end if;
        month := month + interval '1 month';
    end loop;
    return made;
end
$$;
select event_journal_reach(now() + interval '3 months');
