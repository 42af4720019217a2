package org.yuegang.liaison.incident.state;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.incident.act.Body;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.incident.notice.Notice;
import org.yuegang.liaison.journal.Act;

/**
 * The first act of a case: SUBMIT or ISSUE_URGENTLY where it is filed, ISSUE or INFORMATION_COPY where it arrives. Any
 * other act about an unknown case founds nothing.
 */
final class Founding {

	private Founding() {
	}

	static @Nullable Incident apply(Act act, IncidentAct type, Body body, String counterpart) {
		return switch (body) {
			case Body.Submitted submitted ->
				Steps.apply(blank(act, counterpart, submitted.notice()), act, type, submitted);
			case Body.Issued issued -> Versions.apply(blank(act, counterpart, issued.notice()), act, type, issued);
			case Body.InformationCopied copied ->
				Steps.apply(blank(act, counterpart, copied.notice()), act, type, copied);
			default -> null;
		};
	}

	private static Incident blank(Act act, String counterpart, Notice notice) {
		return new Incident(act.subject(), act.unit(), counterpart, act.mode(), Handling.DRAFT, 0, null, null,
				Content.of(act.id(), notice), List.of(), List.of(), List.of(), List.of(), null,
				Tracing.startingAt(act.at()), null, Owed.NOTHING);
	}

}
