package org.yuegang.liaison.incident.track;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.incident.act.Form;
import org.yuegang.liaison.incident.state.Escalation;
import org.yuegang.liaison.incident.state.Incident;
import org.yuegang.liaison.incident.state.LinkedMeeting;
import org.yuegang.liaison.lifecycle.Facts;
import org.yuegang.liaison.lifecycle.Side;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Refusal;
import org.yuegang.liaison.system.Role;

/**
 * What an act of an incident is decided on: the maker, the case as their node knows it, what is prepared, and what they
 * filled in.
 *
 * @param officer the maker, or null when the node's clock asks
 * @param content the content the act would take, with everyone who wrote it
 * @param form what was filled in; null while only asking what is allowed
 * @param duty the key of the duty the clock asks about
 * @param obstacles what other features say against closing, as far as this node knows
 */
public record IncidentFacts(Side side, String unit, @Nullable Officer officer, Incident incident,
		List<LinkedMeeting> meetings, ContentFacts content, @Nullable Form form, @Nullable String duty,
		List<Refusal> obstacles) implements Facts {

	@Override
	public Set<Role> roles() {
		return this.officer == null ? Set.of() : this.officer.roles();
	}

	@Override
	public boolean clock() {
		return this.officer == null;
	}

	/** The same about another act, of which nothing is filled in yet. */
	public IncidentFacts about(ContentFacts prepared, @Nullable String clock) {
		return new IncidentFacts(this.side, this.unit, this.officer, this.incident, this.meetings, prepared, null, clock,
				this.obstacles);
	}

	/** What was filled in, when it is of this form. */
	<F extends Form> Optional<F> form(Class<F> type) {
		return Optional.ofNullable(this.form).filter(type::isInstance).map(type::cast);
	}

	Escalation escalation() {
		return this.incident.escalation(this.meetings);
	}

	Optional<Duty> openDuty(String key) {
		return this.incident.duty(key).filter(Duty::isOpen);
	}

}
