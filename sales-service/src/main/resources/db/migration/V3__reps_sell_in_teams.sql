create table team (
    id            uuid   not null,
    version       bigint not null,
    name          text   not null,
    manager       text   not null,
    manager_login text   not null,
    constraint team_pk primary key (id),
    constraint team_name_names_one unique (name)
);

create index team_by_manager on team (manager_login);

create table rep (
    id      uuid   not null,
    version bigint not null,
    name    text   not null,
    login   text   not null,
    team_id uuid   not null,
    office  text,
    constraint rep_pk primary key (id),
    constraint rep_login_names_one unique (login),
    constraint rep_sells_in_a_team foreign key (team_id) references team (id)
);

create index rep_by_team on rep (team_id);
