-- The list by its usual filters: by headline, and by what a case is.
create index incident_by_headline on incident (headline, updated_at, id);

create index incident_by_kind on incident (mode, kind, urgency, updated_at, id);
