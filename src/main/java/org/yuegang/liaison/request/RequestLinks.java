package org.yuegang.liaison.request;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.incident.ClosureObstacle;
import org.yuegang.liaison.incident.LinkedRequests;
import org.yuegang.liaison.incident.state.LinkedRequest;
import org.yuegang.liaison.request.act.Answer;
import org.yuegang.liaison.request.state.Request;
import org.yuegang.liaison.request.state.RequestState;
import org.yuegang.liaison.request.state.Step;
import org.yuegang.liaison.system.Refusal;

/** What an incident is told of its requests: what is asked and answered, and that an open one keeps it from closing. */
@Component
class RequestLinks implements LinkedRequests, ClosureObstacle {

	private final Requests requests;

	RequestLinks(Requests requests) {
		this.requests = requests;
	}

	@Override
	public List<LinkedRequest> requestsOf(UUID incident) {
		return this.requests.ofIncident(incident)
			.stream()
			.filter(request -> request.state() != RequestState.NONE)
			.map(request -> linked(request, this.requests.ref(request.id())))
			.toList();
	}

	/** A request because of which the incident was filed is none about it. */
	@Override
	public Optional<Refusal> to(UUID incident) {
		return this.requests.ofIncident(incident)
			.stream()
			.filter(request -> incident.equals(request.incident()) && !request.isOver())
			.findFirst()
			.map(request -> Refusal.of("request-open", this.requests.ref(request.id()), "state.request." + request.state()));
	}

	private static LinkedRequest linked(Request request, String ref) {
		Step asked = request.asked().getLast();
		Answer answer = request.answerTo(asked).map(step -> step.form(Answer.class)).orElse(null);
		return new LinkedRequest(request.id(), ref, "code.RequestKind." + request.kind(),
				"state.request." + request.state(), request.asker(), request.question().subject(), request.round(),
				answer == null ? null : answer.text(), outcome(answer),
				request.duties().stream().filter(Duty::isOpen).map(Duty::due).findFirst().orElse(null));
	}

	private static @Nullable String outcome(@Nullable Answer answer) {
		return answer == null ? null : answer.finding() != null ? "code.Finding." + answer.finding()
				: answer.position() != null ? "code.Position." + answer.position() : null;
	}

}
