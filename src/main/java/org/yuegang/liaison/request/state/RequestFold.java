package org.yuegang.liaison.request.state;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.request.act.RequestAct;
import org.yuegang.liaison.request.act.RequestBodies;
import org.yuegang.liaison.system.Reading;

/**
 * The pure fold of a request. Total: an act that is another's, of an unknown version or unreadable leaves the state as
 * it was. Taking an act twice is taking it once.
 */
public final class RequestFold {

	private final RequestBodies bodies = new RequestBodies();

	/** The state after the act; null as long as nothing was asked. */
	public @Nullable Request apply(@Nullable Request request, Act act) {
		if (request != null && act.type().equals(Act.REJECTED)) {
			Set<UUID> voided = new HashSet<>(request.voided());
			voided.add(act.about());
			return new Request(request.id(), request.mode(), request.asker(), request.counterpart(), request.steps(),
					voided);
		}
		return RequestAct.of(act).map(made -> taken(request, made, act)).orElse(request);
	}

	/**
	 * Whether the act that leads from one state to the other took effect: anybody is shown or owes something else,
	 * whatever more is on record.
	 */
	public boolean tookEffect(@Nullable Request before, @Nullable Request after) {
		return after != null && (before == null || !reading(after).equals(reading(before))
				|| Duty.isAnyMoved(before.duties(), after.duties()));
	}

	/** What can still change: holding replies while an answer is owed, what came of the answer after it. */
	private static List<Object> reading(Request request) {
		RequestState state = request.state();
		List<Object> outcome = List.of(request.steps(RequestAct.REFER).size(), request.filed());
		return switch (state) {
			case OPEN -> List.of(state, request.round(), request.overridden(),
					request.about(request.asked().getLast(), RequestAct.HOLDING_REPLY).size());
			case ANSWERED -> List.of(state, request.round(), request.overridden(),
					request.answerTo(request.asked().getLast()), outcome);
			case SETTLED -> List.of(state, outcome);
			case NONE, CANCELLED -> List.of(state);
		};
	}

	private @Nullable Request taken(@Nullable Request request, RequestAct made, Act act) {
		if (!(this.bodies.read(made, act) instanceof Reading.Read<RequestBodies.Body>(RequestBodies.Body body))) {
			return request;
		}
		Step step = new Step(act.id(), made, act.unit(), act.officer(), act.at(), body.basis(), body.form());
		if (request == null) {
			return made.founds() && body.basis().to() != null ? new Request(act.subject(), act.mode(), act.unit(),
					body.basis().to(), List.of(step), Set.of()) : null;
		}
		if (request.steps().stream().anyMatch(known -> known.act().equals(step.act()))) {
			return request;
		}
		return new Request(request.id(), request.mode(), request.asker(), request.counterpart(),
				Stream.concat(request.steps().stream(), Stream.of(step)).toList(), request.voided());
	}

}
