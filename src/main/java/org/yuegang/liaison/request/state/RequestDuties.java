package org.yuegang.liaison.request.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.deadline.DutyStatus;
import org.yuegang.liaison.deadline.Rung;
import org.yuegang.liaison.deadline.Term;
import org.yuegang.liaison.deadline.Terms;
import org.yuegang.liaison.request.act.Reminder;
import org.yuegang.liaison.request.act.RequestAct;

/**
 * The duties of a request, one a round, computed from its steps each time: met by the answer, ended by the next round or
 * by taking the question back. A holding reply leaves the due time where it is.
 */
final class RequestDuties {

	private final Request request;

	private final Standing standing;

	private RequestDuties(Request request) {
		this.request = request;
		this.standing = request.standing();
	}

	static List<Duty> of(Request request) {
		RequestDuties all = new RequestDuties(request);
		List<Duty> duties = new ArrayList<>();
		List<Step> asked = all.standing.asked();
		for (int i = 0; i < asked.size(); i++) {
			all.duty(asked.get(i), i + 1 < asked.size() ? asked.get(i + 1) : null).ifPresent(duties::add);
		}
		return List.copyOf(duties);
	}

	private Optional<Duty> duty(Step asked, @Nullable Step next) {
		Terms terms = asked.basis().terms();
		if (terms == null || terms.openings().isEmpty() || terms.openings().getFirst().times() == null) {
			return Optional.empty();
		}
		Terms.Opening opening = terms.openings().getFirst();
		Term.Times times = opening.times();
		Step met = this.standing.answer(asked).orElse(null);
		Step ended = next != null ? next : this.standing.first(RequestAct.CANCEL).orElse(null);
		Step settled = met != null ? met : ended;
		DutyStatus status = met != null ? DutyStatus.MET : ended != null ? DutyStatus.ENDED : DutyStatus.OPEN;
		return Optional.of(new Duty(opening.key(), opening.kind(), terms.urgency(), this.request.counterpart(),
				this.request.asker(), asked.act(), asked.at(), times.due(), ladder(opening, times), status,
				settled == null ? null : settled.at(), settled == null ? null : settled.act(), terms.policy(), null));
	}

	private List<Rung> ladder(Terms.Opening opening, Term.Times times) {
		List<Rung> ladder = new ArrayList<>();
		List<Term.Step> steps = opening.term().ladder();
		for (int i = 0; i < Math.min(steps.size(), times.steps().size()); i++) {
			ladder.add(new Rung(i + 1, times.steps().get(i), steps.get(i).kind(), steps.get(i).calls(),
					taken(RequestAct.REMIND, opening.key(), i + 1), taken(RequestAct.REMIND_OWN, opening.key(), i + 1)));
		}
		return ladder;
	}

	private @Nullable Instant taken(RequestAct made, String duty, int number) {
		return this.standing.all(made)
			.filter(step -> step.form(Reminder.class).equals(new Reminder(duty, number)))
			.findFirst()
			.map(Step::at)
			.orElse(null);
	}

}
