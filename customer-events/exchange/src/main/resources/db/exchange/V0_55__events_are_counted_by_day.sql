-- Days are counted from the index alone.
create index ix_event_journal_recorded on event_journal (created_at, type) include (published_at);
