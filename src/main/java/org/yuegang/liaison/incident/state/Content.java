package org.yuegang.liaison.incident.state;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.deadline.Urgency;
import org.yuegang.liaison.incident.notice.Action;
import org.yuegang.liaison.incident.notice.Notice;
import org.yuegang.liaison.incident.notice.NoticeKind;
import org.yuegang.liaison.system.BilingualText;

/**
 * What the latest content says of itself, for lists and clocks.
 *
 * @param act the act in which the whole content stands
 */
public record Content(UUID act, NoticeKind kind, Urgency urgency, @Nullable Action action, BilingualText subject) {

	static Content of(UUID act, Notice notice) {
		return new Content(act, notice.kind(), notice.urgency(), notice.action(), notice.subject());
	}

}
