package org.yuegang.liaison.request;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.incident.notice.Ask;
import org.yuegang.liaison.incident.notice.When;
import org.yuegang.liaison.incident.state.Incident;
import org.yuegang.liaison.request.act.Inquiry;
import org.yuegang.liaison.request.act.RequestKind;
import org.yuegang.liaison.system.LocalTimes;

/** What a notice asks, as a question. */
final class AskedInNotice {

	private AskedInNotice() {
	}

	/** A media report and a text to be published stand in the notice itself; its question carries neither. */
	static Inquiry question(Incident incident, Ask ask) {
		return new Inquiry(ask.kind() == null ? RequestKind.CLARIFICATION : RequestKind.of(ask.kind()), incident.mode(),
				incident.urgency(), incident.id(), ask.text(), null, null, ask.measure(), end(ask.by()));
	}

	/** A day or a month has passed when it is over on the clocks of both sides. */
	private static @Nullable Instant end(@Nullable When by) {
		return by == null ? null : by instanceof When.Moment(Instant at) ? at
				: by.lastDay().plusDays(1).atStartOfDay().toInstant(LocalTimes.ZONE);
	}

}
