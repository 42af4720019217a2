create index meeting_by_state on meeting (state, updated_at, id);
