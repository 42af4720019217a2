package org.yuegang.liaison.incident.web;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.incident.DraftPurpose;
import org.yuegang.liaison.incident.IncidentView;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.incident.notice.Notice;
import org.yuegang.liaison.incident.notice.NoticeReader;
import org.yuegang.liaison.incident.state.Alarm;
import org.yuegang.liaison.incident.state.Closure;
import org.yuegang.liaison.incident.state.Handling;
import org.yuegang.liaison.incident.state.Question;
import org.yuegang.liaison.system.BilingualText;

/** What an act is about: the content that goes out with it, why it is withdrawn, and the acts that it answers. */
final class ActMatter {

	private ActMatter() {
	}

	/** An update takes its content from the draft of the next version, anything else what is in hand. */
	static @Nullable Notice content(IncidentAct act, IncidentView view) {
		boolean next = act == IncidentAct.UPDATE || act == IncidentAct.CORRECT;
		return !next ? view.notice() : view.drafts()
			.stream()
			.filter(draft -> draft.purpose() == DraftPurpose.VERSION)
			.map(draft -> NoticeReader.restore(draft.content()))
			.findFirst()
			.orElse(null);
	}

	/** Why it is to be withdrawn, or was: in both texts, before somebody confirms the one or acknowledges the other. */
	static @Nullable BilingualText withdrawal(IncidentAct act, IncidentView view) {
		if (act == IncidentAct.ACKNOWLEDGE && view.tracks().handling() == Handling.WITHDRAWN) {
			return view.versions().getLast().reason();
		}
		return act != IncidentAct.WITHDRAW ? null : view.drafts()
			.stream()
			.filter(draft -> draft.purpose() == DraftPurpose.WITHDRAWAL)
			.map(draft -> draft.content().path("reason"))
			.map(BilingualText::read)
			.findFirst()
			.orElse(null);
	}

	/** The acts of the other side, or one's own, that this one answers: nobody should have to look for them. */
	static Set<UUID> answered(IncidentAct act, IncidentView view) {
		return switch (act) {
			case AGREE_CLOSURE, OBJECT_TO_CLOSURE -> view.closures()
				.stream()
				.filter(closure -> closure.answer() == null)
				.map(Closure::act)
				.collect(Collectors.toSet());
			case ANSWER_RETURN -> view.questions()
				.stream()
				.filter(question -> !question.isAnswered())
				.map(Question::act)
				.collect(Collectors.toSet());
			case STAND_DOWN -> view.openAlarms().stream().filter(Alarm::escalates).map(Alarm::act).collect(Collectors.toSet());
			default -> Set.of();
		};
	}

}
