package org.yuegang.liaison.meeting;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.lifecycle.CaseList;
import org.yuegang.liaison.meeting.act.MeetingKind;
import org.yuegang.liaison.meeting.state.MeetingState;
import org.yuegang.liaison.system.Cursor;

/**
 * Which meetings are listed; whatever is null does not narrow the list.
 *
 * @param state NONE lists drafts of proposals
 * @param incident the incident they are linked with
 * @param after the cursor that the page before ended with
 * @param limit at most so many, 1 to 200
 */
public record MeetingQuery(@Nullable MeetingState state, @Nullable MeetingKind kind, @Nullable Mode mode,
		@Nullable String convenor, @Nullable UUID incident, @Nullable Cursor after, int limit) implements CaseList.Query {

	public MeetingQuery {
		limit = Math.clamp(limit, 1, LARGEST_PAGE);
	}

	@Override
	public @Nullable String unit() {
		return this.convenor;
	}

	/** Everything, the first page. */
	public static MeetingQuery all() {
		return new MeetingQuery(null, null, null, null, null, null, 50);
	}

}
