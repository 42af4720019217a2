package org.yuegang.consultation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import org.yuegang.consultation.ConsultationAct.Opened;
import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.deadline.DutyStatus;
import org.yuegang.liaison.deadline.NamedDuty;
import org.yuegang.liaison.deadline.Terms;
import org.yuegang.liaison.deadline.Urgency;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.lifecycle.Side;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.JsonConfiguration;
import tools.jackson.databind.json.JsonMapper;

/** One side asks the other what it thinks: the acts taken, and what follows from them in whatever order they came. */
record Consultation(UUID id, Mode mode, String origin, String counterpart, Urgency urgency, Terms terms,
		List<Step> steps, Set<UUID> voided) {

	private static final JsonMapper JSON = JsonConfiguration.mapper();

	enum State {

		NONE, OPEN, ANSWERED, SETTLED

	}

	/** What is owed on one. */
	enum Owed implements NamedDuty {

		/** The other side says what it thinks. */
		GIVE_COMMENT

	}

	record Step(UUID act, ConsultationAct made, Instant at, BilingualText text) {
	}

	/** The state after the act; an act of another feature, or one that is known, leaves it as it was. */
	static @Nullable Consultation after(@Nullable Consultation before, Act act) {
		if (before != null && act.type().equals(Act.REJECTED)) {
			Set<UUID> voided = new TreeSet<>(before.voided);
			voided.add(act.about());
			return before.with(before.steps, voided);
		}
		ConsultationAct made = ConsultationAct.of(act).orElse(null);
		if (made == null || before == null && made != ConsultationAct.OPEN) {
			return before;
		}
		Consultation base = before;
		if (base == null) {
			Opened opened = JSON.treeToValue(act.body(), Opened.class);
			base = new Consultation(act.subject(), act.mode(), act.unit(), opened.to(), opened.urgency(), opened.terms(),
					List.of(), Set.of());
		}
		if (base.steps.stream().anyMatch(known -> known.act().equals(act.id()))) {
			return base;
		}
		List<Step> steps = new ArrayList<>(base.steps);
		steps.add(new Step(act.id(), made, act.at(), BilingualText.read(act.body().path("text"))));
		steps.sort(Comparator.comparing(Step::at).thenComparing(step -> step.act().toString()));
		return base.with(steps, base.voided);
	}

	private Consultation with(List<Step> all, Set<UUID> none) {
		return new Consultation(this.id, this.mode, this.origin, this.counterpart, this.urgency, this.terms, all, none);
	}

	/** What is settled stays so, whatever answer was on its way. */
	State state() {
		return step(ConsultationAct.OPEN).isEmpty() ? State.NONE : step(ConsultationAct.SETTLE).isPresent() ? State.SETTLED
				: step(ConsultationAct.ANSWER).isPresent() ? State.ANSWERED : State.OPEN;
	}

	@JsonIgnore
	boolean isOver() {
		return state() == State.SETTLED || state() == State.NONE;
	}

	Optional<Step> step(ConsultationAct made) {
		return this.steps.stream().filter(step -> step.made() == made && !this.voided.contains(step.act())).findFirst();
	}

	Side sideOf(String unit) {
		return unit.equals(this.origin) ? Side.ORIGIN : Side.COUNTERPART;
	}

	int revision() {
		return this.steps.size() + this.voided.size();
	}

	Instant movedAt() {
		return this.steps.getLast().at();
	}

	BilingualText question() {
		return this.steps.getFirst().text();
	}

	/** The other side owes its answer until it gave one or is asked no more. */
	List<Duty> duties() {
		Step opened = step(ConsultationAct.OPEN).orElse(null);
		if (opened == null) {
			return List.of();
		}
		Step settled = step(ConsultationAct.ANSWER).or(() -> step(ConsultationAct.SETTLE)).orElse(null);
		DutyStatus status = settled == null ? DutyStatus.OPEN
				: settled.made() == ConsultationAct.ANSWER ? DutyStatus.MET : DutyStatus.ENDED;
		return this.terms.openings()
			.stream()
			.map(opening -> new Duty(opening.key(), opening.kind(), this.urgency, this.counterpart, this.origin, opened.act(),
					opened.at(), opening.times().due(), List.of(), status, settled == null ? null : settled.at(),
					settled == null ? null : settled.act(), this.terms.policy(), null))
			.toList();
	}

}
