-- One comparison of this side's view with what the other side says. Whoever locks the row takes the next step.
create table convergence_check (
    id uuid not null,
    requested_by text not null,
    requested_at timestamptz not null,
    state text not null,
    due_at timestamptz not null,
    moved_at timestamptz not null,
    ranges_left text not null,
    ranges_differing integer not null,
    subjects bigint,
    behind bigint not null,
    missing bigint not null,
    extra bigint not null,
    different bigint not null,
    repaired_customers integer not null,
    problem_code text,
    problem_detail text,
    finished_at timestamptz,
    constraint convergence_check_pk primary key (id),
    constraint convergence_check_state_is_known
        check (state in ('WAITING', 'COMPARING', 'JUDGING', 'REPAIRING', 'COMPLETED', 'FAILED')),
    constraint convergence_check_is_dated_when_finished
        check ((state in ('COMPLETED', 'FAILED')) = (finished_at is not null)),
    constraint convergence_check_fails_with_a_problem check ((state = 'FAILED') = (problem_code is not null))
);

create unique index convergence_check_one_at_a_time on convergence_check ((true))
    where state in ('WAITING', 'COMPARING', 'JUDGING', 'REPAIRING');
create index convergence_check_by_time on convergence_check (requested_at, id);
create index convergence_check_last_completed on convergence_check (finished_at) where state = 'COMPLETED';

-- Customers who are still to be judged, or made anew.
create table convergence_suspect (
    check_id uuid not null,
    customer_id uuid not null,
    since timestamptz not null,
    look_at timestamptz not null,
    seen boolean not null,
    repair boolean not null,
    constraint convergence_suspect_pk primary key (check_id, customer_id),
    constraint convergence_suspect_of_a_check foreign key (check_id) references convergence_check (id)
);

create table convergence_difference (
    id uuid not null,
    check_id uuid not null,
    customer_id uuid not null,
    subject uuid,
    kind text not null,
    own_line text,
    peer_line text,
    found_at timestamptz not null,
    healed_at timestamptz,
    repair_problem text,
    constraint convergence_difference_pk primary key (id),
    constraint convergence_difference_of_a_check foreign key (check_id) references convergence_check (id),
    constraint convergence_difference_of_a_subject_once unique nulls not distinct (check_id, customer_id, subject),
    constraint convergence_difference_kind_is_known check (kind in ('MISSING', 'EXTRA', 'DIFFERENT', 'BEHIND'))
);
