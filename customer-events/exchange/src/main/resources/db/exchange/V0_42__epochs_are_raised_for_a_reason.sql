-- Who raised the epoch of outbox_source, when and why.
create table outbox_epoch (
    epoch bigint constraint outbox_epoch_pk primary key,
    raised_at timestamptz not null,
    raised_by text not null,
    reason text not null
);
