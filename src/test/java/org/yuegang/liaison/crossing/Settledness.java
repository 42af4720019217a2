package org.yuegang.liaison.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;

import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.incident.state.AcknowledgementReading;
import org.yuegang.liaison.incident.state.Handling;

/** Where nothing is under way, what is owed is what the tracks say: no duty nobody can meet, no wait nobody owes. */
final class Settledness {

	private Settledness() {
	}

	static void check(Alike.CaseView view, Supplier<String> way) {
		if (view.facts() == null) {
			return;
		}
		List<String> open = view.duties().stream().filter(Duty::isOpen).map(duty -> duty.kind().name()).toList();
		boolean ended = view.facts().handling() == Handling.CLOSED;
		// the duty of an older version stays beside the newer one's until both are met by one acknowledgement
		assertThat(open.stream().anyMatch(kind -> kind.startsWith("ACKNOWLEDGE")))
			.as(() -> "acknowledgement owed, after\n  " + way.get())
			.isEqualTo(view.acknowledgement() == AcknowledgementReading.AWAITED && !ended);
		assertThat(open.stream().filter("ANSWER_RETURN"::equals).toList())
			.as(() -> "answer owed, after\n  " + way.get())
			.hasSize(view.acknowledgement() == AcknowledgementReading.RETURNED && !ended ? 1 : 0);
		assertThat(open.stream().filter("ANSWER_CLOSURE"::equals).toList())
			.as(() -> "answer to the closure owed, after\n  " + way.get())
			.hasSize(view.facts().handling() == Handling.CLOSURE_PROPOSED ? 1 : 0);
		assertThat(open).as(() -> "delivery owed, after\n  " + way.get()).doesNotContain("DELIVER");
		if (view.facts().handling() == Handling.WITHDRAWN) {
			assertThat(open).as(() -> "owed after a withdrawal, after\n  " + way.get())
				.allMatch(kind -> kind.startsWith("ACKNOWLEDGE"));
		}
	}

}
