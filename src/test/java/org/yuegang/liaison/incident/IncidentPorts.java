package org.yuegang.liaison.incident;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.incident.state.Incident;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.system.Refusal;

/** What the incident feature itself says of an arriving act, for the search of interleavings. */
public final class IncidentPorts {

	private static final IncidentInspection INSPECTION = new IncidentInspection("HK");

	private IncidentPorts() {
	}

	/** The half of the inspection that asks the act alone. */
	public static Optional<Refusal> unreadable(Act act) {
		return INSPECTION.unreadable(act);
	}

	/** The half that asks what the node knows. */
	public static Optional<Refusal> misplaced(@Nullable Incident incident, Act act) {
		return INSPECTION.misplaced(incident, act);
	}

}
