package org.yuegang.liaison.request;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.deadline.Urgency;
import org.yuegang.liaison.incident.Incidents;
import org.yuegang.liaison.incident.state.Incident;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.lifecycle.Side;
import org.yuegang.liaison.request.act.Filing;
import org.yuegang.liaison.request.act.Inquiry;
import org.yuegang.liaison.request.act.RequestForm;
import org.yuegang.liaison.request.state.Request;
import org.yuegang.liaison.request.track.RequestFacts;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Refusal;
import org.yuegang.liaison.system.Role;

/** Gathers what a decision about a request is made on. */
@Component
class RequestFactsReader {

	private final NodeIdentity node;

	private final Incidents incidents;

	private final Clock clock;

	RequestFactsReader(NodeIdentity node, Incidents incidents, Clock clock) {
		this.node = node;
		this.incidents = incidents;
		this.clock = clock;
	}

	/**
	 * @param request null before anything was asked
	 * @param officer the maker, or null for the node's own clock
	 * @param form null while only asking what may be done
	 */
	RequestFacts of(@Nullable Request request, @Nullable Officer officer, @Nullable RequestForm form) {
		Set<Role> roles = officer == null ? Set.of() : officer.roles();
		return new RequestFacts(request == null ? Side.ORIGIN : request.sideOf(this.node.unit()), roles, officer == null,
				this.node.unit(), request, form, obstacle(request, form).orElse(null), this.clock.instant());
	}

	/** The question with what was left out taken from its incident. */
	Inquiry completed(Inquiry question) {
		Optional<Incident> about = Optional.ofNullable(question.incident()).flatMap(this.incidents::find);
		Mode mode = question.mode() != null ? question.mode() : about.map(Incident::mode).orElse(Mode.ACTUAL);
		Urgency urgency = question.urgency() != null ? question.urgency()
				: about.map(Incident::urgency).orElse(Urgency.ROUTINE);
		return question.with(mode, urgency);
	}

	private Optional<Refusal> obstacle(@Nullable Request request, @Nullable RequestForm form) {
		return switch (form) {
			case Inquiry question when question.incident() != null ->
				obstacle(question, this.incidents.find(question.incident()).orElse(null), this.node.unit());
			case Filing filing when request != null -> filed(request, filing.incident());
			case null, default -> Optional.empty();
		};
	}

	/** Only what both sides know can be asked about, and an exercise is no matter for an actual request. */
	static Optional<Refusal> obstacle(Inquiry question, @Nullable Incident incident, String unit) {
		boolean shared = incident != null && (incident.handling().isIssued() || !incident.origin().equals(unit));
		return !shared ? Optional.of(Refusal.of("incident-not-shared"))
				: incident.mode() != question.mode() ? Optional.of(Refusal.of("other-mode")) : Optional.empty();
	}

	/** What is filed is this side's own, be it a draft. */
	private Optional<Refusal> filed(Request request, UUID id) {
		Incident incident = this.incidents.findOrWritten(id).orElse(null);
		return incident == null || !incident.origin().equals(this.node.unit()) ? Optional.of(Refusal.of("unknown-case"))
				: incident.mode() != request.mode() ? Optional.of(Refusal.of("other-mode")) : Optional.empty();
	}

}
