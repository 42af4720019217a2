package org.yuegang.liaison.incident.notice;

import java.util.ArrayList;
import java.util.List;

import org.yuegang.liaison.system.FieldProblem;

/** Everything in a notice that is lawful and yet looks like a mistake. */
final class NoticeWarnings {

	private NoticeWarnings() {
	}

	static List<FieldProblem> of(Notice notice) {
		return new ArrayList<>();
	}

}
