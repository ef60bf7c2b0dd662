create table parcel (
    id        uuid           not null,
    version   bigint         not null,
    owner     text           not null,
    name      text           not null,
    state     text           not null,
    weight    numeric(12, 3) not null,
    pieces    integer        not null,
    posted_at timestamptz,
    constraint parcel_pk primary key (id)
);

create table parcel_tag (
    tag text not null,
    constraint parcel_tag_pk primary key (tag)
);
