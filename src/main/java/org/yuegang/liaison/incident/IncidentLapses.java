package org.yuegang.liaison.incident;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.deadline.OnLapse;
import org.yuegang.liaison.deadline.Rung;
import org.yuegang.liaison.incident.act.Body;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.incident.state.Incident;
import org.yuegang.liaison.system.NodeIdentity;

/**
 * What the clock does when a step of an incident's ladder is due: the creditor's node reminds and escalates and puts a
 * meeting before its convening official; the debtor's node tells its own officers from its own copy, link or no link.
 */
@Component
class IncidentLapses implements OnLapse {

	private final Incidents incidents;

	private final IncidentCommands commands;

	private final BodyWriter bodies;

	private final NodeIdentity node;

	private final Clock clock;

	IncidentLapses(Incidents incidents, IncidentCommands commands, BodyWriter bodies, NodeIdentity node, Clock clock) {
		this.incidents = incidents;
		this.commands = commands;
		this.bodies = bodies;
		this.node = node;
		this.clock = clock;
	}

	@Override
	public String feature() {
		return IncidentAct.FEATURE;
	}

	@Override
	public void lapsed(UUID subject, String key) {
		Instant now = this.clock.instant();
		Incident incident = this.incidents.require(subject);
		Duty duty = incident.duty(key).filter(Duty::isOpen).orElse(null);
		if (duty == null || duty.nextAt(this.node.unit()).filter(next -> !next.isAfter(now)).isEmpty()) {
			return;
		}
		if (duty.stoppedUntil() != null) {
			if (duty.creditor().equals(this.node.unit())) {
				this.commands.byClock(IncidentAct.RESUME_CLOCK, incident, this.bodies.resumed(incident, key, now), key);
			}
			return;
		}
		Optional<Rung> rung = duty.nextRungFor(this.node.unit());
		rung.ifPresent(next -> take(incident, duty, next));
	}

	private void take(Incident incident, Duty duty, Rung rung) {
		boolean creditor = !duty.isInternal() && duty.creditor().equals(this.node.unit());
		Body.Reminded reminded = new Body.Reminded(incident.version(), duty.key(), rung.number());
		if (!creditor) {
			this.commands.byClock(IncidentAct.REMIND_OWN, incident, reminded, duty.key());
			return;
		}
		switch (rung.kind()) {
			case REMIND -> this.commands.byClock(IncidentAct.REMIND, incident, reminded, duty.key());
			case ESCALATE -> this.commands.byClock(IncidentAct.ESCALATE, incident,
					new Body.Escalated(incident.version(), duty.key(), rung.number(), null), duty.key());
			case DRAFT_MEETING -> this.commands.byClock(IncidentAct.DRAFT_MEETING, incident, reminded, duty.key());
		}
	}

}
