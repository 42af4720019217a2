package org.yuegang.liaison.deadline.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.RowMapper;

/**
 * Port: the cases of one feature as the desk lists them. What waits for an officer follows from columns and duties. A
 * feature says where its rows are and how one is read.
 */
public abstract class DeskRows {

	private final DeskSelect select;

	private final DeskSource source;

	protected DeskRows(DeskSelect select, DeskSource source) {
		this.select = select;
		this.source = source;
	}

	/** Reads the rows of one page; asked for anew for each, so that it may look up once what all of them need. */
	protected abstract RowMapper<DeskRow> mapper();

	/** The rows asked for behind the cursor, in {@link DeskRow#ORDER}; at most as many as the limit. */
	public final List<DeskRow> find(DeskQuery query) {
		return this.select.find(this.source, query, mapper());
	}

	/** How many rows each tab has with these filters, whatever the cursor, tab and limit. */
	public final Map<DeskTab, Long> counts(DeskQuery query) {
		return this.select.counts(this.source, query);
	}

	/** How many cases moved after that time, drafts among them. */
	public final long movedSince(Instant since) {
		return this.select.movedSince(this.source, since);
	}

}
