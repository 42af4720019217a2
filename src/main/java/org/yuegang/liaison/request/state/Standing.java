package org.yuegang.liaison.request.state;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.request.act.RequestAct;

/**
 * The steps that count: not void, and built, link by link, on steps that count. Everything a request reads follows from
 * this set alone and not from the order in which its members came.
 */
final class Standing {

	private final List<Step> steps;

	private final Map<UUID, Step> byAct = new HashMap<>();

	Standing(List<Step> all, Set<UUID> voided) {
		List<Step> open = new ArrayList<>(all.stream().filter(step -> !voided.contains(step.act())).toList());
		// Repeated until nothing more is found, because the order of the list says nothing about who builds on whom.
		while (open.removeIf(this::take)) {
			continue;
		}
		this.steps = all.stream().filter(step -> this.byAct.containsKey(step.act())).toList();
	}

	private boolean take(Step step) {
		boolean counts = step.made().buildsOn().isEmpty() || founded(step);
		if (counts) {
			this.byAct.put(step.act(), step);
		}
		return counts;
	}

	private boolean founded(Step step) {
		Step base = step.basis().about() == null ? null : this.byAct.get(step.basis().about());
		return base != null && step.made().buildsOn().contains(base.made());
	}

	boolean counts(UUID act) {
		return this.byAct.containsKey(act);
	}

	/** The steps of one name, oldest first. */
	Stream<Step> all(RequestAct made) {
		return this.steps.stream().filter(step -> step.made() == made);
	}

	Optional<Step> first(RequestAct made) {
		return all(made).findFirst();
	}

	/** What began each round, oldest round first. */
	List<Step> asked() {
		return this.steps.stream()
			.filter(step -> step.made().asks())
			.sorted(Comparator.comparingInt(step -> step.basis().round()))
			.toList();
	}

	/** What began the present round; null where nothing counts. */
	@Nullable Step present() {
		List<Step> asked = asked();
		return asked.isEmpty() ? null : asked.getLast();
	}

	/** The steps of that name that build on this one, oldest first. */
	Stream<Step> on(Step base, RequestAct made) {
		return all(made).filter(step -> base.act().equals(step.basis().about()));
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
