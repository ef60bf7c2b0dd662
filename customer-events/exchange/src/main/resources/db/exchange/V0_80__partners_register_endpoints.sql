-- Where partners want events delivered. Secrets are encrypted for their endpoint: see tandem.exchange.webhooks.signing.
-- An endpoint of no partner is forgotten, and swept away once its deliveries are.
create table webhook_endpoint (
    id uuid not null,
    version bigint not null,
    partner text,
    url text not null,
    description text,
    event_types text not null,
    granted_types text not null,
    customer_id uuid,
    ordered boolean not null,
    rate_per_second integer,
    state text not null,
    disabled_because text,
    state_since timestamptz not null,
    created_at timestamptz not null,
    secret bytea not null,
    previous_until timestamptz,
    signing_key bytea,
    public_key text,
    constraint pk_webhook_endpoint primary key (id),
    constraint ck_webhook_endpoint_state check (state in ('ENABLED', 'DISABLED')),
    constraint ck_webhook_endpoint_forgotten check (partner is not null or state = 'DISABLED'),
    constraint ck_webhook_endpoint_disabled check ((state = 'DISABLED') = (disabled_because is not null)),
    constraint ck_webhook_endpoint_rate check (rate_per_second between 1 and 1000),
    constraint ck_webhook_endpoint_key check ((signing_key is null) = (public_key is null))
);
-- Secrets that were replaced and sign on for a while; as many as were replaced in that time.
create table webhook_retired_secret (
    endpoint_id uuid not null,
    until timestamptz not null,
    secret bytea not null,
    constraint pk_webhook_retired_secret primary key (endpoint_id, until),
    constraint fk_webhook_retired_secret_endpoint foreign key (endpoint_id) references webhook_endpoint (id) on delete cascade
);

create index ix_webhook_endpoint_partner on webhook_endpoint (partner, created_at, id);
create index ix_webhook_endpoint_forgotten on webhook_endpoint (state_since) where partner is null;
