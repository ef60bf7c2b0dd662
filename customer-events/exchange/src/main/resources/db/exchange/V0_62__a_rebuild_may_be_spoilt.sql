-- A batch that reached the live view and not the shadow: the rebuild ends. Apart from view_rebuild, since the step at work
-- holds that row, and the inbox waits for nobody.
create table view_rebuild_fault (
    rebuild_id uuid not null,
    noted_at timestamptz not null,
    detail text not null,
    constraint pk_view_rebuild_fault primary key (rebuild_id),
    constraint fk_view_rebuild_fault_rebuild foreign key (rebuild_id) references view_rebuild (id)
);

-- What a table is, apart from its schema and its rows: columns, constraints and indexes. A migration may change any of it
-- while the shadow, made before, keeps the old ones.
create function shadow_shape(relation regclass) returns text[] stable language sql as $$
    select array_agg(part order by part) from (
        select format('column %s %s %s %s %s', row_number() over (order by attnum), attname,
            format_type(atttypid, atttypmod), attnotnull, pg_get_expr(adbin, adrelid)) as part
        from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum
        where attrelid = relation and attnum > 0 and not attisdropped
        union all
        select format('constraint %s %s', conname, pg_get_constraintdef(oid)) from pg_constraint
        where conrelid = relation and contype in ('p', 'u', 'c', 'x', 'f')
        union all
        select replace(pg_get_indexdef(indexrelid), format(' ON %I.%I ', nspname, relname), ' ON ')
        from pg_index join pg_class on pg_class.oid = indrelid join pg_namespace on pg_namespace.oid = relnamespace
        where indrelid = relation) parts
$$;
