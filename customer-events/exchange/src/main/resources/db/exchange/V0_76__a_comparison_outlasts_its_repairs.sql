-- When the whole comparison was finished, whatever was repaired since; and since when something has been in the way.
alter table convergence_check
    add column compared_at timestamptz,
    add column troubled_since timestamptz;
update convergence_check set compared_at = finished_at where state = 'COMPLETED';
drop index convergence_check_last_completed;
create index convergence_check_last_compared on convergence_check (compared_at) where compared_at is not null;

comment on column convergence_difference.repair_problem is 'a code';
alter table convergence_difference add column repair_detail text;
