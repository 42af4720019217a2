package org.yuegang.liaison.request;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.yuegang.liaison.deadline.Urgency;
import org.yuegang.liaison.incident.Incidents;
import org.yuegang.liaison.incident.state.Incident;
import org.yuegang.liaison.lifecycle.Draft;
import org.yuegang.liaison.lifecycle.LocalNumbers;
import org.yuegang.liaison.lifecycle.MayDo;
import org.yuegang.liaison.lifecycle.Side;
import org.yuegang.liaison.request.RequestView.AllowedAct;
import org.yuegang.liaison.request.RequestView.DraftView;
import org.yuegang.liaison.request.RequestView.LinkedIncident;
import org.yuegang.liaison.request.RequestView.Made;
import org.yuegang.liaison.request.RequestView.RefusedAct;
import org.yuegang.liaison.request.RequestView.Round;
import org.yuegang.liaison.request.act.Again;
import org.yuegang.liaison.request.act.Answer;
import org.yuegang.liaison.request.act.HoldingReply;
import org.yuegang.liaison.request.act.Inquiry;
import org.yuegang.liaison.request.act.Overriding;
import org.yuegang.liaison.request.act.Referring;
import org.yuegang.liaison.request.act.RequestAct;
import org.yuegang.liaison.request.act.RequestForm;
import org.yuegang.liaison.request.act.Settlement;
import org.yuegang.liaison.request.act.TakingBack;
import org.yuegang.liaison.request.state.Request;
import org.yuegang.liaison.request.state.RequestState;
import org.yuegang.liaison.request.state.Step;
import org.yuegang.liaison.request.track.RequestFacts;
import org.yuegang.liaison.request.track.RequestTrack;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Officer;

/** Puts together what an officer sees of a request. */
@Component
public class RequestViews {

	private final Requests requests;

	private final RequestFactsReader facts;

	private final Incidents incidents;

	private final LocalNumbers numbers;

	private final NodeIdentity node;

	private final Clock clock;

	RequestViews(Requests requests, RequestFactsReader facts, Incidents incidents, LocalNumbers numbers, NodeIdentity node,
			Clock clock) {
		this.requests = requests;
		this.facts = facts;
		this.incidents = incidents;
		this.numbers = numbers;
		this.node = node;
		this.clock = clock;
	}

	/** The request of this reference, or empty when there is none or the officer may not see it. */
	public Optional<RequestView> of(Officer officer, String ref) {
		return this.requests.subjectOf(officer, ref)
			.map(id -> this.requests.find(id)
				.map(request -> view(officer, ref, request))
				.orElseGet(() -> written(officer, ref, id)));
	}

	private RequestView view(Officer officer, String ref, Request request) {
		MayDo<RequestAct> may = may(officer, this.facts.of(request, officer, null));
		Side side = request.sideOf(this.node.unit());
		return new RequestView(request.id(), ref, request.kind(), request.state(), request.mode(), request.urgency(),
				request.asker(), request.counterpart(), side, request.revision(), request.round(),
				made(request.founding(), Inquiry.class),
				request.asked().stream().map(asked -> round(request, asked)).toList(),
				request.incident() == null ? null : linked(request.incident()),
				request.embargo(this.clock.instant()).orElse(null),
				request.overridden().map(step -> made(step, Overriding.class)).orElse(null),
				request.step(RequestAct.CANCEL).map(step -> made(step, TakingBack.class)).orElse(null),
				request.step(RequestAct.SETTLE).map(step -> made(step, Settlement.class)).orElse(null),
				request.steps(RequestAct.REFER).stream().map(step -> made(step, Referring.class)).toList(),
				request.filed().stream().map(this::linked).toList(), request.duties(),
				side == Side.ORIGIN ? this.requests.draft(request.id()).map(RequestViews::draft).orElse(null) : null,
				allowed(may), refused(may), request.updatedAt());
	}

	/** A draft of a question, which may lack anything. */
	private RequestView written(Officer officer, String ref, UUID id) {
		Draft draft = this.requests.draft(id).orElseThrow();
		RequestLine line = RequestLine.of(draft.content());
		MayDo<RequestAct> may = may(officer, this.facts.of(null, officer, null));
		String about = draft.content().path("incident").asString(null);
		return new RequestView(id, ref, line.kind(), RequestState.NONE, line.mode(),
				line.urgency() == null ? Urgency.ROUTINE : line.urgency(), this.node.unit(), this.node.peer(), Side.ORIGIN,
				0, 0, null, List.of(), about == null ? null : linked(UUID.fromString(about)), null, null, null, null,
				List.of(), List.of(), List.of(), draft(draft), allowed(may), refused(may), draft.updatedAt());
	}

	private static Round round(Request request, Step asked) {
		Optional<Step> answer = request.answerTo(asked);
		return new Round(asked.basis().round(), asked.at(),
				asked.made() == RequestAct.REASK ? made(asked, Again.class) : null,
				request.about(asked, RequestAct.HOLDING_REPLY).stream().map(step -> made(step, HoldingReply.class)).toList(),
				answer.map(step -> made(step, Answer.class)).orElse(null),
				answer.isPresent() ? null : request.about(asked, RequestAct.ANSWER)
					.stream()
					.findFirst()
					.map(step -> made(step, Answer.class))
					.orElse(null));
	}

	private LinkedIncident linked(UUID id) {
		Incident incident = this.incidents.find(id).orElse(null);
		return new LinkedIncident(id, this.numbers.refOf(id).orElse(null),
				incident == null || incident.number() == null ? null : incident.number().text());
	}

	private static DraftView draft(Draft draft) {
		return new DraftView(draft.revision(), draft.savers(), draft.updatedAt(), draft.updatedBy(), draft.content());
	}

	private static MayDo<RequestAct> may(Officer officer, RequestFacts known) {
		return MayDo.of(RequestAct.class, officer, RequestTrack.TRACK::rolesOf,
				act -> RequestTrack.TRACK.obstacle(known.state(), act, known));
	}

	private static List<AllowedAct> allowed(MayDo<RequestAct> may) {
		return may.allowed().stream().map(one -> new AllowedAct(one.act(), one.form())).toList();
	}

	private static List<RefusedAct> refused(MayDo<RequestAct> may) {
		return may.refused().stream().map(one -> new RefusedAct(one.act(), one.refusal())).toList();
	}

	private static <F extends RequestForm> Made<F> made(Step step, Class<F> form) {
		return new Made<>(step.act(), step.unit(), step.officer(), step.at(), step.form(form));
	}

}
