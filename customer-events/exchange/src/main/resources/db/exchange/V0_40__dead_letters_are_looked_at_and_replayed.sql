-- Records that were set aside, copied from <topic>.<service>.dead so that an operator can find, replay or discard them.
-- letter_partition, letter_offset and set_aside_at tell a letter's place there; a letter that comes again is known by it.
create table dead_letter (
    id uuid constraint dead_letter_pk primary key,
    letter_partition integer not null,
    letter_offset bigint not null,
    set_aside_at timestamptz not null,
    cause text not null,
    detail text not null,
    from_topic text not null,
    from_partition integer not null,
    from_offset bigint not null,
    event_id uuid,
    event_type text,
    customer_id uuid,
    sequence bigint,
    key bytea,
    value bytea,
    value_bytes integer,
    value_left_out boolean not null,
    headers bytea not null,
    state text not null default 'WAITING',
    settled_at timestamptz,
    settled_by text,
    discard_reason text,
    last_replay_at timestamptz,
    last_replay_by text,
    last_replay_result text,
    constraint dead_letter_place_uq unique (letter_partition, letter_offset, set_aside_at),
    constraint dead_letter_state_ck check (state in ('WAITING', 'REPLAYED', 'DISCARDED')),
    constraint dead_letter_settled_ck check ((state = 'WAITING') = (settled_at is null)),
    constraint dead_letter_discarded_ck check ((state = 'DISCARDED') = (discard_reason is not null))
);
comment on column dead_letter.headers is 'a JSON array of name and value in base64, as bytes: a header may hold a NUL';
comment on column dead_letter.value_bytes is 'how long the value was as it came, also where it was left out';

create index dead_letter_waiting_idx on dead_letter (cause, id) where state = 'WAITING';
create index dead_letter_by_time_idx on dead_letter (set_aside_at, id);
create index dead_letter_settled_idx on dead_letter (settled_at) where state <> 'WAITING';
