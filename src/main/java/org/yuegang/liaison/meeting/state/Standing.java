package org.yuegang.liaison.meeting.state;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.yuegang.liaison.meeting.act.MeetingAct;

/**
 * The steps that count: not void, and built, link by link, on steps that count. Everything a meeting reads follows
 * from this set alone and not from the order in which its members came, so two nodes that hold the same acts read the
 * same, and voiding an act is taking it out.
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

	/** The steps of one name, oldest first. */
	Stream<Step> all(MeetingAct made) {
		return this.steps.stream().filter(step -> step.made() == made);
	}

	Optional<Step> first(MeetingAct made) {
		return all(made).findFirst();
	}

	/** The step of one name with the highest round or revision. */
	Optional<Step> highest(MeetingAct made) {
		return all(made).max(Comparator.comparingInt(step -> step.basis().number()));
	}

	boolean has(MeetingAct made) {
		return first(made).isPresent();
	}

	/** The first step of that name that builds on this one. */
	Optional<Step> answer(Step base, MeetingAct made) {
		return all(made).filter(step -> base.act().equals(step.basis().about())).findFirst();
	}

	/**
	 * What the meeting has come to. What stands higher beats what stands lower, whichever was known first: HOLD beats
	 * CANCEL, CANCEL beats AGREE and DECLINE, an agreement counts for the latest revision only.
	 */
	MeetingState state() {
		if (has(MeetingAct.CONCLUDE)) {
			return MeetingState.CONCLUDED;
		}
		Optional<Step> minutes = highest(MeetingAct.PROPOSE_MINUTES);
		if (minutes.isPresent()) {
			return answer(minutes.get(), MeetingAct.AGREE_MINUTES).isPresent() ? MeetingState.MINUTES_AGREED
					: MeetingState.MINUTES_PROPOSED;
		}
		if (has(MeetingAct.HOLD)) {
			return MeetingState.HELD;
		}
		if (has(MeetingAct.CANCEL)) {
			return MeetingState.CANCELLED;
		}
		if (has(MeetingAct.CONVENE)) {
			return MeetingState.CONVENED;
		}
		if (has(MeetingAct.AGREE)) {
			return MeetingState.AGREED;
		}
		if (has(MeetingAct.DECLINE)) {
			return MeetingState.DECLINED;
		}
		return has(MeetingAct.PROPOSE) ? MeetingState.PROPOSED : MeetingState.NONE;
	}

}
