package org.yuegang.liaison.incident;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.yuegang.liaison.incident.act.Form;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.incident.state.Incident;
import org.yuegang.liaison.incident.state.LinkedMeeting;
import org.yuegang.liaison.incident.track.IncidentFacts;
import org.yuegang.liaison.incident.track.IncidentTracks;
import org.yuegang.liaison.journal.MayIssue;
import org.yuegang.liaison.lifecycle.Decision;
import org.yuegang.liaison.lifecycle.Side;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Refusal;

/** Gathers what a decision is made on, and asks the table in which the act stands. */
@Component
class Deciding {

	private final NodeIdentity node;

	private final SingletonSupplier<List<LinkedMeetings>> meetings;

	private final SingletonSupplier<List<ClosureObstacle>> obstacles;

	private final SingletonSupplier<List<MayIssue>> mayIssue;

	Deciding(NodeIdentity node, ObjectProvider<LinkedMeetings> meetings, ObjectProvider<ClosureObstacle> obstacles,
			ObjectProvider<MayIssue> mayIssue) {
		this.node = node;
		this.meetings = SingletonSupplier.of(() -> meetings.orderedStream().toList());
		this.obstacles = SingletonSupplier.of(() -> obstacles.orderedStream().toList());
		this.mayIssue = SingletonSupplier.of(() -> mayIssue.orderedStream().toList());
	}

	/** The machine's word. A shared act is also refused while this node may not issue. */
	Decision<?> decide(IncidentAct act, IncidentFacts facts) {
		Decision<?> decision = IncidentTracks.decide(act, facts);
		if (decision instanceof Decision.Allowed<?> allowed && allowed.shared()) {
			Optional<Refusal> held = this.mayIssue.obtain().stream().flatMap(port -> port.obstacle().stream()).findFirst();
			if (held.isPresent()) {
				return new Decision.Refused<>(held.get());
			}
		}
		return decision;
	}

	/** @param officer the maker, or null for the node's own clock */
	IncidentFacts facts(Incident incident, @Nullable Officer officer, Prepared prepared, @Nullable Form form,
			@Nullable String duty) {
		return new IncidentFacts(side(incident), this.node.unit(), officer, incident, meetingsOf(incident),
				prepared.preparation(), form, duty, this.obstacles.obtain().stream()
					.flatMap(port -> port.to(incident.id()).stream())
					.toList());
	}

	List<LinkedMeeting> meetingsOf(Incident incident) {
		return this.meetings.obtain().stream().flatMap(port -> port.of(incident.id()).stream()).toList();
	}

	Side side(Incident incident) {
		return incident.origin().equals(this.node.unit()) ? Side.ORIGIN : Side.COUNTERPART;
	}

}
