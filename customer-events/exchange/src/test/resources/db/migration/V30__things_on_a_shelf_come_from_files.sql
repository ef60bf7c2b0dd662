CREATE TABLE shelf_thing (
    source text NOT NULL,
    name text NOT NULL,
    price numeric NOT NULL,
    takes integer NOT NULL,
    CONSTRAINT shelf_thing_pk PRIMARY KEY (source, name)
);
