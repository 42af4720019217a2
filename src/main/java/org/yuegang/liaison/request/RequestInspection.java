package org.yuegang.liaison.request;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.deadline.Terms;
import org.yuegang.liaison.deadline.TermsCheck;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.request.act.Basis;
import org.yuegang.liaison.request.act.Inquiry;
import org.yuegang.liaison.request.act.Reminder;
import org.yuegang.liaison.request.act.RequestAct;
import org.yuegang.liaison.request.act.RequestBodies;
import org.yuegang.liaison.request.act.RequestDuty;
import org.yuegang.liaison.request.act.RequestForm;
import org.yuegang.liaison.request.state.Request;
import org.yuegang.liaison.request.track.RequestTrack;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.Reading;
import org.yuegang.liaison.system.Refusal;

/**
 * What is asked of an act that arrived: can it be read, is it about a request known here, and was it the sender's side's
 * to make. Whether it comes in time is not asked: that is the fold's.
 */
final class RequestInspection {

	private static final Set<RequestDuty> DUTIES = EnumSet.allOf(RequestDuty.class);

	private final RequestBodies bodies = new RequestBodies();

	/** Port: what stands against the incident, or against the notice that is said to ask. */
	@FunctionalInterface
	interface Around {

		Optional<Refusal> obstacle(Inquiry question, Basis basis);

	}

	/** @param receiver the unit that received it */
	Optional<Refusal> obstacle(@Nullable Request request, Act act, String receiver, Around around) {
		RequestAct made = RequestAct.of(act).orElse(null);
		if (made == null) {
			return Optional.of(Refusal.of("unreadable", "/type"));
		}
		return switch (this.bodies.read(made, act)) {
			case Reading.Unreadable<RequestBodies.Body> unreadable -> Optional
				.of(Refusal.of("unreadable", unreadable.problems().getFirst().pointer()));
			case Reading.Read<RequestBodies.Body>(RequestBodies.Body body) -> content(made, act, body)
				.or(() -> body.form() instanceof Inquiry question ? question(request, act, body.basis(), receiver)
					.or(() -> around.obstacle(question, body.basis()))
						: request == null ? Optional.of(Refusal.of("unknown-case")) : step(request, made, act, body.form()));
		};
	}

	/** What an officer would have been told when the act was made, and what the act would make somebody owe. */
	private static Optional<Refusal> content(RequestAct made, Act act, RequestBodies.Body body) {
		if (body.form() instanceof Inquiry question && question.mode() != act.mode()) {
			return Optional.of(Refusal.of("mode-differs"));
		}
		// What a notice asks was written before its issue, and is what the notice says.
		List<FieldProblem> problems = made == RequestAct.ASK_IN_NOTICE ? List.of() : body.form().problems(act.at());
		return problems.stream()
			.findFirst()
			.map(problem -> Refusal.of("unreadable", problem.pointer()))
			.or(() -> terms(made, body.basis()));
	}

	/** What asks opens exactly the duty of its round, and nothing else opens any. */
	private static Optional<Refusal> terms(RequestAct made, Basis basis) {
		Terms terms = basis.terms();
		boolean opens = terms != null && terms.openings().size() == 1 && terms.openings().getFirst().times() != null
				&& terms.openings().getFirst().key().equals(RequestDuty.ANSWER_REQUEST + "/" + basis.round());
		return made.asks() != opens || !made.asks() && terms != null ? Optional.of(Refusal.of("terms-not-sound", "/basis/terms"))
				: TermsCheck.problem(terms, DUTIES).map(place -> Refusal.of("terms-not-sound", "/basis/terms" + place));
	}

	/** Whoever asks is the asker; a request of the other side's cannot be asked over. */
	private static Optional<Refusal> question(@Nullable Request known, Act act, Basis basis, String receiver) {
		if (act.officer() == null) {
			return Optional.of(Refusal.of("officer-missing"));
		}
		boolean taken = known != null && !known.asker().equals(act.unit());
		return taken || !receiver.equals(basis.to()) || basis.round() != 1
				? Optional.of(Refusal.of("wrong-side", "act." + act.type())) : Optional.empty();
	}

	private static Optional<Refusal> step(Request request, RequestAct made, Act act, RequestForm form) {
		return RequestTrack.TRACK.obstacleToReceived(made, act, request.mode(), request.sideOf(act.unit()))
			.or(() -> form.problems(request.kind())
				.stream()
				.findFirst()
				.map(problem -> Refusal.of("unreadable", problem.pointer())))
			.or(() -> form instanceof Reminder reminder
					&& request.duty(reminder.duty()).map(Duty::creditor).filter(act.unit()::equals).isEmpty()
							? Optional.of(Refusal.of("duty-not-owed-to-you")) : Optional.empty());
	}

}
