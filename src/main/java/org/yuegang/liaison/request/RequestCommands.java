package org.yuegang.liaison.request;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.deadline.Urgency;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.lifecycle.Attempt;
import org.yuegang.liaison.lifecycle.CaseFeature;
import org.yuegang.liaison.lifecycle.Commands;
import org.yuegang.liaison.request.act.Again;
import org.yuegang.liaison.request.act.Basis;
import org.yuegang.liaison.request.act.Inquiry;
import org.yuegang.liaison.request.act.RequestAct;
import org.yuegang.liaison.request.act.RequestBodies;
import org.yuegang.liaison.request.act.RequestForm;
import org.yuegang.liaison.request.act.TakingBack;
import org.yuegang.liaison.request.state.Request;
import org.yuegang.liaison.request.track.RequestFacts;
import org.yuegang.liaison.request.track.RequestTrack;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Reading;
import org.yuegang.liaison.system.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What an officer, or the node's clock, may do to a request: the feature's part of {@link Commands}. */
@Component
public class RequestCommands implements CaseFeature<Request, RequestAct, RequestForm> {

	private final RequestBodies bodies = new RequestBodies();

	private final Commands commands;

	private final Requests requests;

	private final RequestFactsReader facts;

	private final RequestTerms terms;

	private final NodeIdentity node;

	private final Clock clock;

	RequestCommands(Commands commands, Requests requests, RequestFactsReader facts, RequestTerms terms, NodeIdentity node,
			Clock clock) {
		this.commands = commands;
		this.requests = requests;
		this.facts = facts;
		this.terms = terms;
		this.node = node;
		this.clock = clock;
	}

	/**
	 * Makes an act of the node's own clock, if the table allows it; the caller holds the journal's lock.
	 * @return whether it was made
	 */
	boolean byClock(RequestAct act, Request request, RequestForm form) {
		return this.commands.byClock(act, request.id(), decided(act, request, null, form, null, this.clock.instant()));
	}

	/** Asks what a version asks, in its transaction. @param notice the act of the version */
	void askWith(Act notice, UUID subject, Inquiry question, Officer issuer) {
		this.commands.with(notice, RequestAct.ASK_IN_NOTICE, subject,
				decided(RequestAct.ASK_IN_NOTICE, null, issuer, question, notice.id(), notice.at()));
	}

	/** Takes a question back, in the transaction of the withdrawal of the notice that asked it. */
	void cancelWith(Act withdrawal, Request request, TakingBack cancellation, Officer issuer) {
		this.commands.with(withdrawal, RequestAct.CANCEL, request.id(),
				decided(RequestAct.CANCEL, request, issuer, cancellation, null, withdrawal.at()));
	}

	@Override
	public String name() {
		return RequestAct.FEATURE;
	}

	@Override
	public String letter() {
		return RequestDrafts.LETTER;
	}

	@Override
	public Optional<UUID> subjectOf(Officer officer, String ref) {
		return this.requests.subjectOf(officer, ref);
	}

	@Override
	public Class<RequestAct> acts() {
		return RequestAct.class;
	}

	@Override
	public Set<Role> rolesOf(RequestAct act) {
		return RequestTrack.TRACK.rolesOf(act);
	}

	@Override
	public Optional<RequestDraftPurpose> draftOf(RequestAct act) {
		return act == RequestAct.ASK ? Optional.of(RequestDraftPurpose.QUESTION) : Optional.empty();
	}

	@Override
	public Reading<RequestForm> read(RequestAct act, UUID subject, JsonNode body) {
		if (act.filledIn().isEmpty()) {
			return new Reading.Unreadable<>(List.of(FieldProblem.of("/act", "unknown-code", act.name())));
		}
		Reading<RequestForm> reading = this.bodies.readForm(act, body);
		if (!(reading instanceof Reading.Read<RequestForm>(RequestForm form))) {
			return reading;
		}
		List<FieldProblem> problems = form.problems(this.clock.instant());
		return problems.isEmpty() ? reading : new Reading.Unreadable<>(problems);
	}

	@Override
	public @Nullable Request find(UUID subject) {
		return this.requests.find(subject).orElse(null);
	}

	@Override
	public List<String> units(Request request) {
		return List.of(request.asker(), request.counterpart());
	}

	@Override
	public int revision(Request request) {
		return request.revision();
	}

	@Override
	public Attempt attempt(RequestAct act, UUID subject, @Nullable Request request, Officer officer, RequestForm form,
			Instant now) {
		List<FieldProblem> problems = request == null ? List.of() : form.problems(request.kind());
		return problems.isEmpty()
				? decided(act, request, officer, form instanceof Inquiry question ? this.facts.completed(question) : form, null, now)
				: new Attempt.Unfit(problems);
	}

	private Attempt decided(RequestAct act, @Nullable Request request, @Nullable Officer officer, RequestForm form,
			@Nullable UUID notice, Instant now) {
		RequestFacts known = this.facts.of(request, officer, form);
		return Attempt.of(RequestTrack.TRACK.decide(known.state(), act, known), mode(request, form),
				() -> body(act, request, form, notice, now));
	}

	private ObjectNode body(RequestAct act, @Nullable Request request, RequestForm form, @Nullable UUID notice, Instant now) {
		if (form instanceof Inquiry question) {
			Urgency urgency = Objects.requireNonNull(question.urgency());
			return this.bodies.write(question,
					Basis.of(this.node.peer(), notice, this.terms.of(1, urgency, question.by(), now)));
		}
		Basis basis = Objects.requireNonNull(request).basisFor(act);
		return this.bodies.write(form, form instanceof Again again
				? basis.owing(this.terms.of(basis.round(), request.urgency(), again.by(), now)) : basis);
	}

	private static Mode mode(@Nullable Request request, RequestForm form) {
		return form instanceof Inquiry question && question.mode() != null ? question.mode()
				: request != null ? request.mode() : Mode.ACTUAL;
	}

}
