create table product (
    id         uuid    not null,
    version    bigint  not null,
    name       text    not null,
    series     text,
    list_price numeric not null,
    currency   text    not null,
    constraint product_pk primary key (id),
    constraint product_name_names_one unique (name),
    constraint product_list_price_is_no_debt check (list_price >= 0),
    constraint product_currency_is_iso check (currency ~ '^[A-Z]{3}$')
);
