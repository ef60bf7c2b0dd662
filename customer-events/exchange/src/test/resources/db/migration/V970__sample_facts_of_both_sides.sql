-- what the test application says of its own, and what its view holds of the other side
create table sample_fact (
    side text not null,
    customer_id uuid not null,
    subject uuid not null,
    name text not null,
    amount numeric not null,
    at timestamptz not null,
    parts text[] not null,
    constraint sample_fact_pk primary key (side, subject)
);
