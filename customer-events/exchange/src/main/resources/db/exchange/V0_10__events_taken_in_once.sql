-- Every event that had its effect here: an effect and its row are written in one transaction, so none happens twice.
create table inbox_event (
    consumer text not null,
    event_id uuid not null,
    taken_at timestamptz not null default now(),
    constraint inbox_event_pk primary key (consumer, event_id)
);

comment on column inbox_event.consumer is 'who took it in: the name of the incoming channel';
