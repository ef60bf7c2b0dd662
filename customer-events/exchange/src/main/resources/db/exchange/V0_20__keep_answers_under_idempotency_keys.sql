create table idempotent_answer (
    caller      text        not null,
    key         text        not null,
    fingerprint bytea       not null,
    status      integer     not null,
    etag        text,
    location    text,
    body        bytea,
    created_at  timestamptz not null,
    expires_at  timestamptz not null,
    constraint idempotent_answer_pk primary key (caller, key),
    constraint idempotent_answer_key_length check (length(key) between 1 and 255)
);

create index idempotent_answer_expiry on idempotent_answer (expires_at);
