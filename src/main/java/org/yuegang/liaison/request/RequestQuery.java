package org.yuegang.liaison.request;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.lifecycle.CaseList;
import org.yuegang.liaison.request.act.RequestKind;
import org.yuegang.liaison.request.state.RequestState;
import org.yuegang.liaison.system.Cursor;

/**
 * Which requests are listed; whatever is null does not narrow the list.
 *
 * @param state NONE lists drafts of questions
 * @param incident the incident they are about, or that was filed because of them
 * @param after the cursor that the page before ended with
 * @param limit at most so many, 1 to 200
 */
public record RequestQuery(@Nullable RequestState state, @Nullable RequestKind kind, @Nullable Mode mode,
		@Nullable String asker, @Nullable UUID incident, @Nullable Cursor after, int limit) implements CaseList.Query {

	public RequestQuery {
		limit = Math.clamp(limit, 1, LARGEST_PAGE);
	}

	@Override
	public @Nullable String unit() {
		return this.asker;
	}

}
