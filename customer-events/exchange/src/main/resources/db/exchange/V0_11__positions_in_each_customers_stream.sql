-- Which numbers of the other side's stream of a customer have been taken in; what is missing shows as a gap.
create table stream_position (
    source text not null,
    customer_id uuid not null,
    received int8multirange not null,
    gapless boolean not null generated always as (received = int8multirange(int8range(1, upper(received)))) stored,
    last_event_time timestamptz not null,
    last_applied_at timestamptz not null,
    constraint stream_position_pk primary key (source, customer_id),
    constraint stream_position_received_ck check (not isempty(received) and lower(received) >= 1)
) with (fillfactor = 80);

create index stream_position_gap_idx on stream_position (source) where not gapless;
