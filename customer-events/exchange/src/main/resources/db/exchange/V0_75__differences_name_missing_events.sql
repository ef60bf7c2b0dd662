-- Which events of the customer were missing when the difference was found: their first and last numbers, gap by gap.
alter table convergence_difference
    add column missing_from bigint[] not null default '{}',
    add column missing_to bigint[] not null default '{}';
