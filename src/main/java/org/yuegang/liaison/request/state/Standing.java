package org.yuegang.liaison.request.state;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.lifecycle.CountingSteps;
import org.yuegang.liaison.request.act.RequestAct;

/** The steps of a request that count, and what it has come to by them. */
final class Standing extends CountingSteps<RequestAct, Step> {

	Standing(List<Step> all, Set<UUID> voided) {
		super(all, voided);
	}

	/** What began each round, oldest round first. */
	List<Step> asked() {
		return all()
			.filter(step -> step.made().asks())
			.sorted(Comparator.comparingInt(step -> step.basis().round()))
			.toList();
	}

	/** What began the present round; null where nothing counts. */
	@Nullable Step present() {
		List<Step> asked = asked();
		return asked.isEmpty() ? null : asked.getLast();
	}

	/** The answer that a round got and that had an effect: it came in time, or the asker went on from it. */
	Optional<Step> answer(Step asked) {
		return on(asked, RequestAct.ANSWER).filter(this::hadEffect).findFirst();
	}

	/** An answer that crossed its round's end is kept, and nothing follows from it. */
	private boolean hadEffect(Step answer) {
		Step present = present();
		boolean inTime = present != null && present.act().equals(answer.basis().about())
				&& first(RequestAct.CANCEL).isEmpty();
		return inTime || Stream.of(RequestAct.REASK, RequestAct.SETTLE).anyMatch(made -> on(answer, made).findAny().isPresent());
	}

	/** What stands higher beats what stands lower, whichever was known first: CANCEL beats an ANSWER that it crossed. */
	RequestState state() {
		Step present = present();
		if (present == null) {
			return RequestState.NONE;
		}
		if (first(RequestAct.SETTLE).isPresent()) {
			return RequestState.SETTLED;
		}
		if (first(RequestAct.CANCEL).isPresent()) {
			return RequestState.CANCELLED;
		}
		return answer(present).isPresent() ? RequestState.ANSWERED : RequestState.OPEN;
	}

}
