create table deal (
    id              uuid        not null,
    version         bigint      not null,
    customer_id     uuid        not null,
    name            text,
    owner_id        uuid        not null,
    stage           text        not null,
    amount          numeric     not null,
    currency        text        not null,
    tier            text,
    lead_created_at timestamptz,
    opened_at       timestamptz not null,
    qualified_at    timestamptz,
    closed_at       timestamptz,
    external_source text,
    external_id     text,
    constraint deal_pk primary key (id),
    constraint deal_stage_is_known
        check (stage in ('prospecting', 'qualified', 'presented', 'proposed', 'negotiating', 'won', 'lost')),
    constraint deal_amount_is_no_debt check (amount >= 0),
    constraint deal_currency_is_iso check (currency ~ '^[A-Z]{3}$'),
    constraint deal_is_dated_when_closed check ((stage in ('won', 'lost')) = (closed_at is not null)),
    constraint deal_external_id_names_one unique (external_source, external_id)
);

create index deal_by_customer on deal (customer_id);
create index deal_by_owner on deal (owner_id, id);

create table deal_line (
    deal_id    uuid    not null,
    number     integer not null,
    product_id uuid    not null,
    product    text    not null,
    quantity   numeric not null,
    unit_price numeric not null,
    discount   numeric not null,
    constraint deal_line_pk primary key (deal_id, number),
    constraint deal_line_belongs_to_a_deal foreign key (deal_id) references deal (id),
    constraint deal_line_sells_something check (quantity > 0),
    constraint deal_line_price_is_no_debt check (unit_price >= 0 and discount >= 0)
);

-- One row a move; owner, team and amount as they were at that moment. Every number of sales is computed from these.
create table deal_step (
    deal_id     uuid        not null,
    number      integer     not null,
    from_stage  text,
    to_stage    text        not null,
    at          timestamptz not null,
    dated       boolean     not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    owner_id    uuid        not null,
    owner       text        not null,
    team_id     uuid        not null,
    team        text        not null,
    amount      numeric     not null,
    currency    text        not null,
    reason      text,
    constraint deal_step_pk primary key (deal_id, number),
    constraint deal_step_belongs_to_a_deal foreign key (deal_id) references deal (id)
);

create index deal_step_of_closes on deal_step (at) where to_stage in ('won', 'lost');
