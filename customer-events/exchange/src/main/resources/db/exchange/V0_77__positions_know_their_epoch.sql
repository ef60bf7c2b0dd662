-- Under which epoch of the other side the newest numbers were given, and the first of them: since a restore from a backup
-- the other side gives numbers again that it had given before. Null where nothing was taken in since this column is there.
alter table stream_position
    add column source_epoch bigint,
    add column epoch_from bigint,
    add constraint stream_position_epoch_ck check ((source_epoch is null) = (epoch_from is null));
