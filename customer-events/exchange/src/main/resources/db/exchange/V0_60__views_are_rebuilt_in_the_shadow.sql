-- Views that are being rebuilt stand here under their own names, until they take the place of the live ones.
create schema if not exists shadow;

create table view_rebuild (
    id uuid not null,
    view text not null,
    state text not null,
    requested_by text not null,
    requested_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz,
    cursor text,
    journal_cursor text,
    following boolean not null default false,
    settle_until timestamptz,
    events_read bigint not null default 0,
    events_unreadable bigint not null default 0,
    equal_rows bigint,
    missing_rows bigint,
    extra_rows bigint,
    different_rows bigint,
    first_ids text,
    attempts integer not null default 0,
    next_attempt_at timestamptz,
    last_error text,
    constraint pk_view_rebuild primary key (id),
    constraint ck_view_rebuild_state check (
        state in ('WAITING', 'READING', 'COMPARING', 'SWAPPING', 'COMPLETED', 'FAILED')),
    constraint ck_view_rebuild_finished check ((finished_at is not null) = (state in ('COMPLETED', 'FAILED')))
);
create unique index ux_view_rebuild_one_at_a_time on view_rebuild (view) where finished_at is null;
create index ix_view_rebuild_requested_at on view_rebuild (requested_at);

-- Makes an empty table in the shadow that is the live one in everything: columns, defaults, and the names and definitions
-- of constraints and indexes, so that statements which name a constraint work on both.
create function shadow_create(live regclass) returns void language plpgsql as $$
declare
    name text;
    place text;
    options text;
    part record;
begin
    select relname, format('%I.%I', nspname, relname), array_to_string(reloptions, ', ') into name, place, options
        from pg_class join pg_namespace on pg_namespace.oid = relnamespace where pg_class.oid = live;
    execute format('drop table if exists shadow.%I', name);
    execute format('create table shadow.%I (like %s including all excluding indexes excluding constraints)', name, place);
    if options is not null then
        execute format('alter table shadow.%I set (%s)', name, options);
    end if;
    execute format('comment on table shadow.%I is %L', name, obj_description(live, 'pg_class'));
    for part in
        select conname, pg_get_constraintdef(oid) as definition from pg_constraint
        where conrelid = live and contype in ('p', 'u', 'c', 'x', 'f')
        order by position(contype::text in 'pucxf'), conname
    loop
        execute format('alter table shadow.%I add constraint %I %s', name, part.conname, part.definition);
    end loop;
    for part in
        select pg_get_indexdef(indexrelid) as definition from pg_index
        where indrelid = live and not exists (
            select from pg_constraint where conrelid = live and conindid = indexrelid and contype in ('p', 'u', 'x'))
    loop
        execute replace(part.definition, format(' ON %s ', place), format(' ON shadow.%I ', name));
    end loop;
end
$$;

-- Compares the live table with its shadow row by row, each as text: how many are equal, missing in the live one, extra
-- there or different, with the first twenty primary keys of those that are not equal.
create function shadow_compare(live regclass) returns table (how text, row_count bigint, first_ids text[])
language plpgsql as $$
declare
    keys text;
    name text;
begin
    select string_agg(quote_ident(attname), ', ' order by array_position(conkey, attnum)), relname into strict keys, name
        from pg_constraint join pg_attribute on attrelid = conrelid and attnum = any (conkey)
        join pg_class on pg_class.oid = conrelid
        where conrelid = live and contype = 'p' group by relname;
    return query execute format('
        select how, count(*), (array_agg(id order by id) filter (where how <> ''equal''))[1:20]
        from (
            select concat_ws(''/'', %1$s) as id, case
                when was.line = made.line then ''equal'' when was.line is null then ''missing''
                when made.line is null then ''extra'' else ''different'' end as how
            from (select %1$s, whole::text as line from %2$s whole) was
            full join (select %1$s, whole::text as line from shadow.%3$I whole) made using (%1$s)
        ) compared group by how', keys, live, name);
end
$$;

-- Puts the shadow in the place of the live table; the caller holds what keeps writers away.
create function shadow_swap(live regclass) returns void language plpgsql as $$
declare
    name text;
    schema text;
begin
    select relname, nspname into name, schema
        from pg_class join pg_namespace on pg_namespace.oid = relnamespace where pg_class.oid = live;
    execute format('drop table %I.%I', schema, name);
    execute format('alter table shadow.%I set schema %I', name, schema);
end
$$;
