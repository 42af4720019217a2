package org.yuegang.liaison.incident;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.yuegang.liaison.incident.act.Form;
import org.yuegang.liaison.incident.state.Incident;
import org.yuegang.liaison.incident.track.IncidentFacts;
import org.yuegang.liaison.lifecycle.Side;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Officer;

/** Gathers what a decision about an incident is made on, from all who know of it. */
@Component
class IncidentFactsReader {

	private final NodeIdentity node;

	private final SingletonSupplier<List<LinkedMeetings>> meetings;

	private final SingletonSupplier<List<ClosureObstacle>> obstacles;

	IncidentFactsReader(NodeIdentity node, ObjectProvider<LinkedMeetings> meetings, ObjectProvider<ClosureObstacle> obstacles) {
		this.node = node;
		this.meetings = SingletonSupplier.of(() -> meetings.orderedStream().toList());
		this.obstacles = SingletonSupplier.of(() -> obstacles.orderedStream().toList());
	}

	/** @param officer the maker, or null for the node's own clock */
	IncidentFacts of(Incident incident, @Nullable Officer officer, ActContent prepared, @Nullable Form form,
			@Nullable String duty) {
		return new IncidentFacts(side(incident), this.node.unit(), officer, incident,
				this.meetings.obtain().stream().flatMap(port -> port.of(incident.id()).stream()).toList(),
				prepared.facts(), form, duty,
				this.obstacles.obtain().stream().flatMap(port -> port.to(incident.id()).stream()).toList());
	}

	Side side(Incident incident) {
		return incident.origin().equals(this.node.unit()) ? Side.ORIGIN : Side.COUNTERPART;
	}

}
