package org.yuegang.liaison.crossing;

import org.yuegang.liaison.incident.state.AcknowledgementReading;
import org.yuegang.liaison.incident.state.Escalation;
import org.yuegang.liaison.incident.state.Handling;
import org.yuegang.liaison.incident.state.Headline;
import org.yuegang.liaison.incident.state.Incident;

/** What is read of a case, given the meetings on it. */
record Readings(Handling handling, AcknowledgementReading acknowledgement, Escalation escalation, Headline headline) {

	static Readings of(Incident incident, Surroundings around) {
		return new Readings(incident.handling(), incident.acknowledgement(), incident.escalation(around.meetings()),
				incident.headline(around.meetings()));
	}

}
