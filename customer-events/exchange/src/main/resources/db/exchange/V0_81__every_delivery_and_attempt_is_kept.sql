-- One row per event that any endpoint wanted: the body as it was when the event was fanned out, the same for all of them.
create table webhook_message (
    event_id uuid not null,
    type text not null,
    customer_id uuid,
    body text not null,
    created_at timestamptz not null,
    constraint pk_webhook_message primary key (event_id)
);
create index ix_webhook_message_created on webhook_message (created_at);

-- place: the order in which an endpoint was given its events; an ordered endpoint is delivered to in it.
-- tries: attempts since the schedule last began; attempts: all that were ever made.
create table webhook_delivery (
    id uuid not null,
    endpoint_id uuid not null,
    event_id uuid not null,
    place bigint generated always as identity (cache 1),
    type text not null,
    state text not null,
    tries integer not null,
    attempts integer not null,
    next_attempt_at timestamptz,
    created_at timestamptz not null,
    settled_at timestamptz,
    constraint pk_webhook_delivery primary key (id),
    constraint uq_webhook_delivery_event unique (event_id, endpoint_id),
    constraint fk_webhook_delivery_endpoint foreign key (endpoint_id) references webhook_endpoint (id) on delete cascade,
    constraint fk_webhook_delivery_message foreign key (event_id) references webhook_message (event_id),
    constraint ck_webhook_delivery_state check (state in ('WAITING', 'DELIVERED', 'FAILED')),
    constraint ck_webhook_delivery_waiting check ((state = 'WAITING') = (next_attempt_at is not null))
) with (
    fillfactor = 80,
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 10000,
    autovacuum_vacuum_cost_delay = 0
);
create index ix_webhook_delivery_due on webhook_delivery (endpoint_id, next_attempt_at, place) where state = 'WAITING';
create index ix_webhook_delivery_order on webhook_delivery (endpoint_id, place) where state = 'WAITING';
create index ix_webhook_delivery_listed on webhook_delivery (endpoint_id, created_at, id);
create index ix_webhook_delivery_failed on webhook_delivery (endpoint_id, created_at, id) where state = 'FAILED';
create index ix_webhook_delivery_settled on webhook_delivery (settled_at) where settled_at is not null;

create table webhook_attempt (
    delivery_id uuid not null,
    number integer not null,
    endpoint_id uuid not null,
    attempted_at timestamptz not null,
    took_ms integer not null,
    outcome text not null,
    status integer,
    answer text,
    constraint pk_webhook_attempt primary key (delivery_id, number),
    constraint fk_webhook_attempt_delivery foreign key (delivery_id) references webhook_delivery (id) on delete cascade
);
create index ix_webhook_attempt_endpoint on webhook_attempt (endpoint_id, attempted_at);

-- What the senders share about an endpoint. next_due_at: nothing of it is due earlier; null when nothing waits.
-- paused_until: after failures in a row; rests_until: to keep the endpoint's rate, or since its receiver asks for it.
-- served_at: when it was given back last, by which lanes take turns.
-- lease rises with every claim, so that a sender whose claim ran out can tell that another has taken over.
create table webhook_lane (
    endpoint_id uuid not null,
    next_due_at timestamptz,
    lease bigint not null default 0,
    leased_until timestamptz,
    slow boolean not null default false,
    failures integer not null default 0,
    failing_since timestamptz,
    pauses integer not null default 0,
    paused_until timestamptz,
    rests_until timestamptz,
    served_at timestamptz,
    last_success_at timestamptz,
    constraint pk_webhook_lane primary key (endpoint_id),
    constraint fk_webhook_lane_endpoint foreign key (endpoint_id) references webhook_endpoint (id) on delete cascade
) with (fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_cost_delay = 0);
create index ix_webhook_lane_due on webhook_lane (slow, next_due_at) where next_due_at is not null;
