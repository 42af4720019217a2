package org.yuegang.liaison.deadline.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Port: the cases of one feature as the desk lists them. What waits for an officer follows from columns and duties. */
public interface DeskRows {

	/** The rows asked for behind the cursor, in {@link DeskRow#ORDER}; at most as many as the limit. */
	List<DeskRow> find(DeskQuery query);

	/** How many rows each tab has with these filters, whatever the cursor, tab and limit. */
	Map<DeskTab, Long> counts(DeskQuery query);

	/** How many cases moved after that time, drafts among them. */
	long movedSince(Instant since);

}
