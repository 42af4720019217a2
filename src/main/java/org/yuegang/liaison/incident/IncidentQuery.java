package org.yuegang.liaison.incident;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.deadline.Urgency;
import org.yuegang.liaison.incident.notice.NoticeKind;
import org.yuegang.liaison.incident.state.Headline;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.system.Cursor;

/**
 * Which incidents are listed; whatever is null does not narrow the list.
 *
 * @param origin the code of the unit that filed
 * @param after the cursor that the page before ended with
 * @param limit at most so many, 1 to 200
 */
public record IncidentQuery(@Nullable Headline status, @Nullable Urgency urgency, @Nullable NoticeKind kind,
		@Nullable Mode mode, @Nullable String origin, @Nullable Cursor after, int limit) {

	public static final int LARGEST_PAGE = 200;

	public IncidentQuery {
		limit = Math.clamp(limit, 1, LARGEST_PAGE);
	}

	/** Everything, the first page. */
	public static IncidentQuery all() {
		return new IncidentQuery(null, null, null, null, null, null, 50);
	}

}
